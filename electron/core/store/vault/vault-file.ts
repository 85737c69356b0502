import { z } from 'zod';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';

export const VAULT_FILE = 'vault.json';
export const VAULT_VERSION = 1;

const base64 = z.base64().max(4096);

/** A 32-byte key under AES-256-GCM: 12-byte nonce, 32-byte ciphertext, 16-byte tag, all in base64. */
const wrappedKey = z.strictObject({ nonce: z.base64().length(16), sealed: z.base64().length(64) });

/** RFC 7914. The bounds keep a file from elsewhere from asking for gigabytes of memory, or for hardly any work. */
const scryptCost = z.strictObject({
  N: z.union([z.literal(2 ** 17), z.literal(2 ** 18), z.literal(2 ** 19)]),
  r: z.literal(8),
  p: z.union([z.literal(1), z.literal(2), z.literal(4)]),
  salt: z.base64().length(24),
});

const protection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), scrypt: scryptCost, wrapped: wrappedKey }),
  z.strictObject({ kind: z.literal('keychain'), sealed: base64 }),
  z.strictObject({ kind: z.literal('key-file'), wrapped: wrappedKey }),
]);

const vaultContent = z.strictObject({
  format: z.literal('paneldesk-vault'),
  version: z.literal(VAULT_VERSION),
  /** Tells the right data key from a wrong one without saying anything about it: 32 bytes derived from it, in hexadecimal. */
  check: z.string().regex(/^[0-9a-f]{64}$/),
  protection,
});

export type VaultContent = z.infer<typeof vaultContent>;
export type Protection = z.infer<typeof protection>;
export type ProtectionKind = Protection['kind'];
export type ScryptCost = z.infer<typeof scryptCost>;
export type WrappedKey = z.infer<typeof wrappedKey>;

const versionOnly = z.looseObject({ format: z.literal('paneldesk-vault'), version: z.int().positive() });

/** Reads `vault.json`; throws `store-newer` for one of a later release, `store-damaged` for anything else unexpected. */
export const parseVault = (bytes: Uint8Array): VaultContent => {
  const damaged = (cause: unknown): PanelDeskError =>
    new PanelDeskError('store-damaged', { file: VAULT_FILE, problem: 'content' }, { cause });
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    throw damaged(error);
  }
  const head = versionOnly.safeParse(value);
  if (head.success && head.data.version > VAULT_VERSION) {
    throw new PanelDeskError('store-newer', {
      file: VAULT_FILE,
      found: head.data.version,
      known: VAULT_VERSION,
    });
  }
  const parsed = vaultContent.safeParse(value);
  if (!parsed.success) throw damaged(parsed.error);
  return parsed.data;
};

export const serializeVault = (content: VaultContent): Uint8Array =>
  Buffer.from(`${JSON.stringify(content, null, 2)}\n`, 'utf8');

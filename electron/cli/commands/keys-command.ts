import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { isFailure, PanelDeskError } from '../../../shared/domain/failure.ts';
import { writeAtomically } from '../../core/files/write-atomically.ts';
import { createBureauRoot, issueKey } from '../../core/signing/bureau-keys.ts';
import type { KeyProfile } from '../../core/signing/issue-certificate.ts';
import { listRevoked, readCrl, type RevocationReason } from '../../core/signing/crl.ts';
import { readCertificate } from '../../core/signing/signer.ts';
import { toPem, writeCrl } from '../../core/signing/write-crl.ts';
import type { CommandContext } from '../environment.ts';
import type { ExitStatus } from '../output.ts';
import { openKeyFile, readPin } from './pack-command.ts';

interface MadeKey {
  readonly p12: Uint8Array;
  readonly certificate: Uint8Array;
  readonly fingerprint: string;
}

/** A laptop at the panel whose clock is behind must not find the certificate of today not yet in force. */
const startOf = (context: CommandContext): Date => new Date(context.now().getTime() - 24 * 3600 * 1000);

/** Key and certificate side by side; an existing file is never replaced, for a key cannot be made again. */
const saveKey = async (
  context: CommandContext,
  folder: string,
  name: string,
  key: MadeKey,
): Promise<ExitStatus> => {
  const p12 = join(folder, `${name}.p12`);
  const certificate = join(folder, `${name}.pem`);
  await writeAtomically(p12, key.p12, { replace: false });
  await writeAtomically(certificate, Buffer.from(new X509Certificate(key.certificate).toString()), {
    replace: false,
  });
  const facts = readCertificate(key.certificate);
  context.output.answer([`${p12}`, `${certificate}`, `${facts.commonName}  SHA-256 ${key.fingerprint}`], {
    p12,
    certificate,
    ...facts,
  });
  return 0;
};

export interface NewCaOptions {
  readonly name: string;
  readonly out: string;
  readonly days: number;
  readonly profile?: KeyProfile | undefined;
  readonly pinFile?: string | undefined;
}

export const runNewCa = async (context: CommandContext, options: NewCaOptions): Promise<ExitStatus> => {
  const key = await createBureauRoot({
    commonName: options.name,
    pin: await readPin(options),
    notBefore: startOf(context),
    days: options.days,
    profile: options.profile,
  });
  return saveKey(context, options.out, 'bureau-root', key);
};

export interface IssueOptions extends NewCaOptions {
  readonly root: string;
  readonly rootPinFile: string;
  readonly id: string;
}

export const runIssue = async (context: CommandContext, options: IssueOptions): Promise<ExitStatus> => {
  const rootP12 = await readFile(options.root).catch((cause: unknown) => {
    throw new PanelDeskError('file-unreadable', { name: options.root }, { cause });
  });
  const key = await issueKey({
    commonName: options.name,
    pin: await readPin(options),
    notBefore: startOf(context),
    days: options.days,
    profile: options.profile,
    friendlyName: options.id,
    root: { p12: rootP12, pin: await readPin({ pinFile: options.rootPinFile }) },
  });
  return saveKey(context, options.out, options.id, key);
};

const readCertificateFile = async (file: string): Promise<Uint8Array> => {
  try {
    return new Uint8Array(new X509Certificate(await readFile(file)).raw);
  } catch (cause) {
    throw new PanelDeskError('file-unreadable', { name: basename(file) }, { cause });
  }
};

/** A certificate's facts, or those of a key file's certificate where its PIN is given. */
export const runShowKey = async (
  context: CommandContext,
  file: string,
  options: { readonly pinFile?: string | undefined } = {},
): Promise<ExitStatus> => {
  const isKeyFile = options.pinFile !== undefined;
  const key = isKeyFile ? await openKeyFile(file, await readPin(options)) : undefined;
  const facts = readCertificate(key ? key.certificate : await readCertificateFile(file));
  const above = (key?.chain ?? []).map((der) => readCertificate(der));
  context.output.answer(
    [
      basename(file),
      `  ${facts.commonName} (${facts.issuerCommonName})`,
      `  SHA-256 ${facts.fingerprint}`,
      `  ${facts.notBefore} – ${facts.notAfter}`,
      ...above.map(({ commonName, fingerprint }) => `  ↑ ${commonName}  SHA-256 ${fingerprint}`),
    ],
    key ? { ...facts, chain: above } : facts,
  );
  return 0;
};

export interface RevokeOptions {
  readonly root: string;
  readonly rootPinFile: string;
  readonly certificate: readonly string[];
  readonly crl: string;
  readonly reason: RevocationReason;
  readonly days: number;
}

const readPrevious = async (file: string): Promise<Uint8Array | undefined> => {
  try {
    return readCrl(await readFile(file), basename(file));
  } catch (cause) {
    if (cause instanceof Error && (cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw isFailure(cause) ? cause : new PanelDeskError('file-unreadable', { name: file }, { cause });
  }
};

/** Adds certificates to the root's list of revoked ones, or begins one; with none it makes the list anew for the days to come. */
export const runRevoke = async (context: CommandContext, options: RevokeOptions): Promise<ExitStatus> => {
  const root = await openKeyFile(options.root, await readPin({ pinFile: options.rootPinFile }));
  const certificates = await Promise.all(options.certificate.map(readCertificateFile));
  const previous = await readPrevious(options.crl);
  const { reason, days } = options;
  const crl = await writeCrl({ root, certificates, reason, days, now: context.now(), previous });
  await writeAtomically(options.crl, Buffer.from(toPem(crl)), { replace: true });
  const listed = listRevoked(crl);
  context.output.answer(
    [options.crl, ...listed.map(({ serial, revokedAt, reason: why }) => `  ${serial}  ${revokedAt}  ${why}`)],
    { crl: options.crl, revoked: listed },
  );
  return 0;
};

import { createDecipheriv, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import * as asn1js from 'asn1js';
import { PBES2Params, PBKDF2Params } from 'pkijs';
import type { AlgorithmIdentifier } from 'pkijs';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { asBmpString } from './key-file-mac.ts';

/** A hostile file must not keep the application busy for minutes. */
export const MOST_ITERATIONS = 5_000_000;

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
/** PBES1 of PKCS#5, and the RC2, RC4 and 3DES schemes of PKCS#12. */
const OUTDATED = /^1\.2\.840\.113549\.1\.(?:5\.(?:1|3|4|6|10|11)|12\.1\.[1-6])$/;

const CIPHERS: Readonly<Record<string, { readonly name: string; readonly keyBytes: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyBytes: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyBytes: 24 },
};

const PRFS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

const deriveKey = promisify(pbkdf2);

/** Why a P12 that its PIN opens is of no use here; the words are in the locales under `failure.rule`. */
export type KeyFileRule =
  | 'key-old-encryption'
  | 'key-unknown-encryption'
  | 'key-too-many-rounds'
  | 'key-unknown-kind'
  | 'key-not-there'
  | 'key-not-alone'
  | 'key-without-certificate';

const unsuitable = (rule: KeyFileRule): PanelDeskError => new PanelDeskError('key-file-unsuitable', { rule });

const octetsOf = (value: unknown): Buffer => {
  if (!(value instanceof asn1js.OctetString)) throw new TypeError('no octets');
  return Buffer.from(value.getValue());
};

interface Cipher {
  readonly name: string;
  readonly keyBytes: number;
  readonly iv: Buffer;
  readonly salt: Buffer;
  readonly iterations: number;
  readonly prf: string;
}

const readCipher = ({ algorithmId, algorithmParams }: AlgorithmIdentifier): Cipher => {
  if (OUTDATED.test(algorithmId)) throw unsuitable('key-old-encryption');
  if (algorithmId !== PBES2) throw unsuitable('key-unknown-encryption');
  const { keyDerivationFunc, encryptionScheme } = new PBES2Params({ schema: algorithmParams });
  const cipher = CIPHERS[encryptionScheme.algorithmId];
  if (keyDerivationFunc.algorithmId !== PBKDF2 || !cipher) throw unsuitable('key-unknown-encryption');
  const derivation = new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams });
  const prf = derivation.prf ? PRFS[derivation.prf.algorithmId] : 'sha1';
  if (prf === undefined) throw unsuitable('key-unknown-encryption');
  return {
    ...cipher,
    iv: octetsOf(encryptionScheme.algorithmParams),
    salt: octetsOf(derivation.salt),
    iterations: derivation.iterationCount,
    prf,
  };
};

/** Counts rounds over a whole file, for many small parts take as long as a single big one. */
export type RoundBudget = { left: number };

/** OpenSSL, Java and this program take the PIN as UTF-8 (RFC 8018, appendix); NSS as a P12's BMP string. */
const passwordsOf = (pin: string): readonly Buffer[] => [Buffer.from(pin, 'utf8'), asBmpString(pin)];

/** Neither spelling of the PIN makes sense of a part. */
export class UndecryptedPart extends TypeError {}

/**
 * Decrypts a part of a P12 under PBES2 (RFC 8018) and hands it to `parse`, which throws where it makes no sense.
 *
 * @throws PanelDeskError `key-file-unsuitable` for another encryption and for too many rounds; `UndecryptedPart` when nothing fits.
 */
export const decryptPart = async <Parsed>(
  part: { readonly algorithm: AlgorithmIdentifier; readonly content: Uint8Array },
  pin: string,
  budget: RoundBudget,
  parse: (bytes: Uint8Array) => Parsed,
): Promise<Parsed> => {
  const { name, keyBytes, iv, salt, iterations, prf } = readCipher(part.algorithm);
  budget.left -= iterations;
  if (!Number.isInteger(iterations) || iterations < 1 || budget.left < 0)
    throw unsuitable('key-too-many-rounds');
  for (const password of passwordsOf(pin)) {
    const key = await deriveKey(password, salt, iterations, keyBytes, prf);
    try {
      const decipher = createDecipheriv(name, key, iv);
      return parse(Buffer.concat([decipher.update(part.content), decipher.final()]));
    } catch {
      // Wrong padding, or no sense in the text: another spelling of the PIN may fit.
      continue;
    }
  }
  throw new UndecryptedPart('cannot be decrypted');
};

import { GM_OID } from './gm/sm2.ts';

const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '1.3.14.3.2.26': 'SHA-1',
  [GM_OID.sm3]: 'SM3',
};

const SIGNATURES: readonly (readonly [begin: string, name: string])[] = [
  ['1.2.840.113549.1.1.10', 'RSA-PSS'],
  ['1.2.840.113549.1.1.', 'RSA'],
  ['1.2.840.10045.4.', 'ECDSA'],
  [GM_OID.sm2WithSm3, 'SM2'],
];

/** `ECDSA/SHA-256`, `SM2/SM3`: the profile of a signature as people name it; the identifier where it has no name here. */
export const nameOfAlgorithm = (signatureOid: string, digestOid: string): string => {
  const name = SIGNATURES.find(([begin]) => signatureOid.startsWith(begin))?.[1] ?? signatureOid;
  return `${name}/${DIGESTS[digestOid] ?? digestOid}`;
};

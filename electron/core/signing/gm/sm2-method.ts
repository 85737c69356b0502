import { PublicKeyInfo } from 'pkijs';
import { GM_OID, verifySm2 } from './sm2.ts';
import { sm2PointOf } from './sm2-key-info.ts';

/**
 * The SM2 entry of `SIGNATURE_METHODS` in `../cms-algorithms.ts`, for CMS, certificates and revocation lists alike. Node lets
 * nobody set the user id, and Electron's BoringSSL does not know the curve.
 */
export const judgeSm2 = (claim: {
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
  readonly digestOid?: string | undefined;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}): 'genuine' | 'wrong' | 'unsupported' => {
  const point = sm2PointOf(PublicKeyInfo.fromBER(new Uint8Array(claim.publicKey)));
  // SM2 is defined over SM3 only (GB/T 32918.2); another digest beside it is a mixture that nobody specified.
  if (!point || (claim.digestOid ?? GM_OID.sm3) !== GM_OID.sm3) return 'unsupported';
  return verifySm2(claim.signed, claim.signature, point) ? 'genuine' : 'wrong';
};

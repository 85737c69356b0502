import type { CmsCheck } from './cms-rules.ts';
import { findRevocation } from './crl.ts';

/**
 * What the lists say about the signer's certificate and the authorities above it, as of the time of signing. No line
 * at all where nobody who may speak of a certificate does: offline that is the rule, not a fault.
 *
 * @param path DER, the signer first, each followed by its issuer.
 * @param time when it was signed: proven by a time stamp, or else claimed. ISO 8601.
 */
export const checkRevocation = (
  path: readonly Uint8Array[],
  crls: readonly Uint8Array[],
  time: string | undefined,
): CmsCheck[] => {
  let isSpokenOf = false;
  for (const [index, certificate] of path.entries()) {
    const issuer = path[index + 1];
    if (!issuer) continue;
    const found = findRevocation(crls, certificate, issuer);
    if (found === 'unknown') continue;
    isSpokenOf = true;
    if (found === 'good') continue;
    const params = { revokedAt: found.revokedAt, reason: found.reason };
    const isSince = time !== undefined && Date.parse(found.revokedAt) > Date.parse(time);
    return [
      isSince
        ? { rule: 'revocation', verdict: 'indeterminate', reason: 'certificate-revoked-since', params }
        : { rule: 'revocation', verdict: 'invalid', reason: 'certificate-revoked', params },
    ];
  }
  return isSpokenOf ? [{ rule: 'revocation', verdict: 'valid', reason: '' }] : [];
};

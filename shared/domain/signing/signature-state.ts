import { PanelDeskError } from '../failure.ts';
import type { MemberId } from '../ids.ts';
import type { Role } from '../review/review.ts';

export type SignatureState = 'to-sign' | 'signed';

export interface SignerStatus {
  readonly member: MemberId;
  readonly role: Role;
  readonly state: SignatureState;
}

/** Throws `already-signed`, or `chair-signs-last` while a member's signature is missing; `not-allowed` for one who does not sign. */
export const requireTurnToSign = (signers: readonly SignerStatus[], member: MemberId): void => {
  const own = signers.find((signer) => signer.member === member);
  if (!own) throw new PanelDeskError('not-allowed', { what: 'sign' });
  if (own.state === 'signed') throw new PanelDeskError('already-signed');
  const waiting = signers.filter((signer) => signer.role !== 'chair' && signer.state === 'to-sign');
  if (own.role === 'chair' && waiting.length > 0)
    throw new PanelDeskError('chair-signs-last', { count: waiting.length });
};

/** Members in the order of the roster, the chair at the end: the order of the signature lines on paper. */
export const orderSigners = <Signer extends { readonly role: Role }>(
  signers: readonly Signer[],
): readonly Signer[] => [
  ...signers.filter((signer) => signer.role !== 'chair'),
  ...signers.filter((signer) => signer.role === 'chair'),
];

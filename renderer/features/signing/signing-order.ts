import { orderSigners } from '../../../shared/domain/signing/signature-state.ts';
import type { HostOutputs } from '../../../shared/contract/contract.ts';

export type SigningStatus = HostOutputs['signing']['status'];
export type Signer = SigningStatus['signers'][number];

export interface OrderedSigner extends Signer {
  /** Whose turn it is: members in any order; the chair only when nobody else is waiting. */
  readonly mayBeNext: boolean;
}

/** Members in roster order, the chair at the end, each with whether the computer may be passed to them now. */
export const orderForSigning = (signers: readonly Signer[]): readonly OrderedSigner[] => {
  const ordered = orderSigners(signers);
  const membersWait = ordered.some((signer) => signer.role !== 'chair' && signer.state === 'to-sign');
  return ordered.map((signer) => ({
    ...signer,
    mayBeNext: signer.state === 'to-sign' && (signer.role !== 'chair' || !membersWait),
  }));
};

/** Who takes the computer next, or undefined when all have signed. `after` is the member sitting there now. */
export const findNextSigner = (signers: readonly Signer[], after?: string): OrderedSigner | undefined => {
  const ordered = orderForSigning(signers);
  const from = ordered.findIndex((signer) => signer.member === after) + 1;
  return [...ordered.slice(from), ...ordered.slice(0, from)].find(
    (signer) => signer.mayBeNext && signer.member !== after,
  );
};

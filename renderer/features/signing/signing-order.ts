import { orderSigners } from '../../../shared/domain/signing/signature-state.ts';
import type { HostOutputs } from '../../../shared/contract/contract.ts';

export type SigningStatus = HostOutputs['signing']['status'];
export type Signer = SigningStatus['signers'][number];
export type SigningDocument = SigningStatus['documents'][number];

export interface OrderedSigner extends Signer {
  /** The computer may be passed on to this one now; who leads an opinion waits for the others. */
  readonly mayBeNext: boolean;
}

/** Members in roster order, the chair at the end, each with whether the computer may be passed to them now. */
export const orderForSigning = (signers: readonly Signer[]): readonly OrderedSigner[] =>
  orderSigners(signers).map((signer) => ({ ...signer, mayBeNext: signer.turn === 'yes' }));

/** Who takes the computer next, or undefined when nobody can say more. `after` is the member sitting there now. */
export const findNextSigner = (signers: readonly Signer[], after?: string): OrderedSigner | undefined => {
  const ordered = orderForSigning(signers);
  const from = ordered.findIndex((signer) => signer.member === after) + 1;
  return [...ordered.slice(from), ...ordered.slice(0, from)].find(
    (signer) => signer.mayBeNext && signer.member !== after,
  );
};

/** Whom the seat waits for: those who have said nothing yet to an opinion that it leads. */
export const listAwaited = (signers: readonly Signer[], own: string): readonly Signer[] => {
  const led = new Set(
    signers
      .find(({ member }) => member === own)
      ?.outcomes.filter(({ leads, state }) => leads && state === 'to-sign')
      .map(({ submissionId }) => submissionId),
  );
  return signers.filter(
    ({ member, outcomes }) =>
      member !== own &&
      outcomes.some(({ submissionId, state }) => state === 'to-sign' && led.has(submissionId)),
  );
};

import { PanelDeskError } from '../failure.ts';
import type { MemberId } from '../ids.ts';
import type { Role } from '../review/review.ts';
import type { OpinionSignatureState } from './outcome.ts';

/** One who judged a submission, and what was said to its opinion so far. */
export interface OpinionSigner {
  readonly member: MemberId;
  /** The chair, or the acting chair where the chair is recused: signs after everybody else. */
  readonly leads: boolean;
  readonly state: OpinionSignatureState;
}

export const TURNS = ['yes', 'signed', 'chair-waits', 'not-a-signer'] as const;

/** May this member speak to the opinion now, and if not, why. */
export type Turn = (typeof TURNS)[number];

const countWaiting = (signers: readonly OpinionSigner[]): number =>
  signers.filter((signer) => !signer.leads && signer.state === 'to-sign').length;

export const turnOf = (signers: readonly OpinionSigner[], member: MemberId): Turn => {
  const own = signers.find((signer) => signer.member === member);
  if (!own) return 'not-a-signer';
  if (own.state !== 'to-sign') return 'signed';
  return own.leads && countWaiting(signers) > 0 ? 'chair-waits' : 'yes';
};

/** Over several opinions: what can be said now comes first, then what has to wait. */
export const turnOverAll = (turns: readonly Turn[]): Turn =>
  (['yes', 'chair-waits', 'signed'] as const).find((turn) => turns.includes(turn)) ?? 'not-a-signer';

/** Throws `already-signed`, or `chair-signs-last` while another's word is missing; `not-allowed` for one who does not sign. */
export const requireTurn = (signers: readonly OpinionSigner[], member: MemberId): void => {
  switch (turnOf(signers, member)) {
    case 'yes':
      return;
    case 'signed':
      throw new PanelDeskError('already-signed');
    case 'chair-waits':
      throw new PanelDeskError('chair-signs-last', { count: countWaiting(signers) });
    case 'not-a-signer':
      throw new PanelDeskError('not-allowed', { what: 'sign' });
  }
};

/** Members in the order of the roster, the chair at the end: the order of the signature lines on paper. */
export const orderSigners = <Signer extends { readonly role: Role }>(
  signers: readonly Signer[],
): readonly Signer[] => [
  ...signers.filter((signer) => signer.role !== 'chair'),
  ...signers.filter((signer) => signer.role === 'chair'),
];

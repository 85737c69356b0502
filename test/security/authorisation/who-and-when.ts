import type { contract } from '../../../shared/contract/contract.ts';

type Contract = typeof contract;

/** Every procedure of the contract, by its path: one without a row below does not compile. */
export type ProcedurePath = {
  [Stage in keyof Contract]: `${Stage}.${Extract<keyof Contract[Stage], string>}`;
}[keyof Contract];

/**
 * Who calls. `nobody`: no seat; `stranger`: a seat of another review; `former`: a replaced member's seat that is still held;
 * `absent`: on the list, but not signed in; `recused`: an expert, asking about the submission that is not his or hers.
 */
export const SEAT_KINDS = [
  'nobody',
  'stranger',
  'former',
  'absent',
  'recused',
  'member',
  'chair',
  'secretary',
] as const;

export type SeatKind = (typeof SEAT_KINDS)[number];

/** `own-laptop`: a member's own laptop, made from a seat file, while the host scores. */
export const WORLD_STAGES = [
  'opened',
  'scoring',
  'closed',
  'frozen',
  'signed',
  'returned',
  'own-laptop',
] as const;

export type WorldStage = (typeof WORLD_STAGES)[number];

/** Seats that exist there: nobody sits before the panel convenes, and a laptop of one's own has one seat. */
export const kindsAt = (stage: WorldStage): readonly SeatKind[] => {
  if (stage === 'opened') return ['nobody', 'stranger'];
  return stage === 'own-laptop' ? ['nobody', 'stranger', 'member'] : SEAT_KINDS;
};

export interface Row {
  readonly who: readonly SeatKind[];
  readonly when: readonly WorldStage[];
  /** Input beside the seat. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Is about no review: neither review nor seat are in its input. */
  readonly noReview?: true;
}

export const EVERYBODY: readonly SeatKind[] = [...SEAT_KINDS];
/** Seats of this review, ready or not. */
export const SEATED: readonly SeatKind[] = ['absent', 'recused', 'member', 'chair', 'secretary'];
/** Those who have signed in, undertaken and declared. */
export const READY: readonly SeatKind[] = ['recused', 'member', 'chair', 'secretary'];
/** The same for one submission: nobody who is recused from it. */
export const CONCERNED: readonly SeatKind[] = ['member', 'chair', 'secretary'];
export const EXPERTS: readonly SeatKind[] = ['recused', 'member', 'chair'];
export const JUDGES: readonly SeatKind[] = ['member', 'chair'];
export const DESK: readonly SeatKind[] = ['chair', 'secretary'];
export const CHAIR_ONLY: readonly SeatKind[] = ['chair'];

export const ALWAYS: readonly WorldStage[] = [...WORLD_STAGES];
/** Since the panel sits here. */
export const CONVENED: readonly WorldStage[] = [
  'scoring',
  'closed',
  'frozen',
  'signed',
  'returned',
  'own-laptop',
];
export const ON_HOST: readonly WorldStage[] = ['scoring', 'closed', 'frozen', 'signed', 'returned'];
export const WHILE_OPEN: readonly WorldStage[] = ['scoring', 'own-laptop'];
export const WHILE_OPEN_ON_HOST: readonly WorldStage[] = ['scoring'];
/** The sheets lie open on the table. */
export const REVEALED: readonly WorldStage[] = ['closed', 'frozen', 'signed', 'returned'];
export const DELIBERATING: readonly WorldStage[] = ['closed'];
export const UNFROZEN: readonly WorldStage[] = ['scoring', 'closed'];
export const FROZEN: readonly WorldStage[] = ['frozen', 'signed', 'returned'];
export const SIGNED: readonly WorldStage[] = ['signed', 'returned'];

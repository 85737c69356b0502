import {
  mayAppointActingChair,
  mayAppointChair,
  mayOpenBallot,
} from '../../../shared/domain/convening/appointing.ts';
import { maySettle } from '../../../shared/domain/convening/settling.ts';
import type { PanelMember, PanelView } from '../../../shared/contract/panel.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';

/** Why something cannot be done here and now; the panel's words have one for each. The host decides again, by the same rules. */
export type Refusal =
  | 'no-seat'
  | 'not-ready'
  | 'not-leading'
  | 'round-closed'
  | 'own-cause'
  | 'is-chair'
  | 'not-signed-in'
  | 'secretary'
  | 'not-judging'
  | 'recused-from-all';

/** Who sits at this window, as the panel has it; null at the desk. */
type Actor = PanelMember | null;

const listPresent = ({ members }: PanelView): readonly PanelMember[] =>
  members.filter(({ signedInAt }) => signedInAt !== null);

/** Decides about somebody who sits here and is ready; says what is missing of anybody else. */
const ifReady = (actor: Actor, decide: (actor: PanelMember) => Refusal | null): Refusal | null => {
  if (actor === null) return 'no-seat';
  return actor.standing === 'ready' ? decide(actor) : 'not-ready';
};

const ifSettler = (panel: PanelView, actor: Actor, about: PanelMember): Refusal | null =>
  ifReady(actor, (seated) => {
    if (seated.id === about.id) return 'own-cause';
    return maySettle(panel.members, seated, about.id) ? null : 'not-leading';
  });

/** From the desk only while nobody has a seat: then somebody is responsible. */
export const refusalToAdd = (panel: PanelView, actor: Actor): Refusal | null => {
  if (panel.roundClosed) return 'round-closed';
  if (actor === null) return panel.members.some(({ hasSeat }) => hasSeat) ? 'no-seat' : null;
  return actor.role === 'member' ? 'not-leading' : null;
};

export const refusalToReplace = (panel: PanelView, actor: Actor, about: PanelMember): Refusal | null =>
  panel.roundClosed ? 'round-closed' : ifSettler(panel, actor, about);

/** 指定组长: somebody who judges and has come. */
export const refusalToAppoint = (panel: PanelView, actor: Actor, who: PanelMember): Refusal | null => {
  if (who.role === 'secretary') return 'secretary';
  if (who.role === 'chair') return 'is-chair';
  if (who.signedInAt === null) return 'not-signed-in';
  return ifReady(actor, (seated) => (mayAppointChair(listPresent(panel), seated) ? null : 'not-leading'));
};

export const refusalToOpenBallot = (panel: PanelView, actor: Actor): Refusal | null =>
  ifReady(actor, (seated) => (mayOpenBallot(listPresent(panel), seated) ? null : 'not-leading'));

/** Everybody who is ready may ask for the count: it says nothing that the record does not. */
export const refusalToCount = (actor: Actor): Refusal | null => ifReady(actor, () => null);

/** The own recusal, or one that is ordered. */
export const refusalToRecuse = (panel: PanelView, actor: Actor, about: PanelMember): Refusal | null => {
  if (about.recusedFrom.length >= panel.submissions.length) return 'recused-from-all';
  return ifReady(actor, (seated) => (seated.id === about.id ? null : ifSettler(panel, actor, about)));
};

export const refusalToLift = (panel: PanelView, actor: Actor, about: PanelMember): Refusal | null =>
  panel.roundClosed ? 'round-closed' : ifSettler(panel, actor, about);

/** 排除 a hint: as the host says, with the reason where it says no. */
export const refusalToDismiss = (
  panel: PanelView,
  actor: Actor,
  { mayDismiss }: { readonly mayDismiss: boolean },
  about: PanelMember,
): Refusal | null => ifSettler(panel, actor, about) ?? (mayDismiss ? null : 'not-leading');

export const refusalToOverride = (actor: Actor): Refusal | null =>
  ifReady(actor, ({ role }) => (role === 'member' ? 'not-leading' : null));

const listJudgesOf = (panel: PanelView, submission: SubmissionId): readonly PanelMember[] =>
  listPresent(panel).filter(
    ({ role, recusedFrom }) => role !== 'secretary' && !recusedFrom.includes(submission),
  );

/** 主持人: who leads the work on a submission from which the chair is recused. Never a say of the chair's. */
export const refusalToAppointActing = (
  panel: PanelView,
  actor: Actor,
  submission: SubmissionId,
): Refusal | null =>
  ifReady(actor, (seated) =>
    mayAppointActingChair(listPresent(panel), listJudgesOf(panel, submission), seated) ? null : 'not-judging',
  );

/** Members who could lead the work on a submission: they judge it and are here. */
export const listActingCandidates = (panel: PanelView, submission: SubmissionId): readonly PanelMember[] =>
  listJudgesOf(panel, submission);

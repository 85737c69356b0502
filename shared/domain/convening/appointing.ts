import type { RosterMember } from '../review/review.ts';

type Actor = Pick<RosterMember, 'id' | 'role'>;

const hasSecretary = (present: readonly RosterMember[]): boolean =>
  present.some(({ role }) => role === 'secretary');

/**
 * Who may name the chair: the secretary, the sitting chair who hands over, or, where no secretary has come, whoever scores. `present` are
 * those who have signed in.
 */
export const mayAppointChair = (present: readonly RosterMember[], { role }: Actor): boolean =>
  role !== 'member' || !hasSecretary(present);

/**
 * Who may name the one who leads a submission from which the chair is recused: the secretary, or, where none has come, whoever judges
 * it. Never the recused chair: that would be a say in it.
 */
export const mayAppointActingChair = (
  present: readonly RosterMember[],
  judges: readonly RosterMember[],
  actor: Actor,
): boolean =>
  actor.role === 'secretary' || (!hasSecretary(present) && judges.some(({ id }) => id === actor.id));

/**
 * Who may open an election of the chair: chair or secretary, and whoever scores while no chair has come.
 */
export const mayOpenBallot = (present: readonly RosterMember[], { role }: Actor): boolean =>
  role !== 'member' || !present.some((each) => each.role === 'chair');

import type { MemberId, SubmissionId } from '../ids.ts';
import { isScoring, type RosterMember } from '../review/review.ts';
import { isRecused, type Convening } from './convening.ts';

/** The chair's role moves with the appointment: whoever had it before is a member then, also when the appointed one has gone. */
const seatChair = (members: readonly RosterMember[], chair: MemberId): readonly RosterMember[] =>
  members.map((member) => {
    if (member.id === chair) return { ...member, role: 'chair' };
    return member.role === 'chair' ? { ...member, role: 'member' } : member;
  });

/**
 * Who sits here: the bureau's list with those who were added, without those who were replaced, the chair where the panel put
 * it. Order: the list's, then the added ones as they came.
 */
export const formPanel = (
  given: readonly RosterMember[],
  { added, replaced, chair }: Pick<Convening, 'added' | 'replaced' | 'chair'>,
): readonly RosterMember[] => {
  const gone = new Set(replaced.map(({ member }) => member));
  const sitting = [...given, ...added.map(({ member }) => member)].filter(({ id }) => !gone.has(id));
  return chair ? seatChair(sitting, chair.member) : sitting;
};

/** Those who no longer sit here, for the names in the record. */
export const listFormerMembers = (
  given: readonly RosterMember[],
  { added, replaced }: Pick<Convening, 'added' | 'replaced'>,
): readonly RosterMember[] => {
  const gone = new Set(replaced.map(({ member }) => member));
  return [...given, ...added.map(({ member }) => member)].filter(({ id }) => gone.has(id));
};

/** Who judges a submission: those who score and are not recused from it. */
export const listJudges = (
  panel: readonly RosterMember[],
  convening: Pick<Convening, 'recusals'>,
  submission: SubmissionId,
): readonly RosterMember[] =>
  panel.filter((member) => isScoring(member) && !isRecused(convening, member.id, submission));

/**
 * Who leads the work on a submission: the chair, or the acting chair where the chair is recused from it. Undefined while
 * there is none.
 */
export const findLeader = (
  panel: readonly RosterMember[],
  convening: Pick<Convening, 'recusals' | 'actingChairs'>,
  submission: SubmissionId,
): RosterMember | undefined => {
  const judges = listJudges(panel, convening, submission);
  const chair = judges.find((member) => member.role === 'chair');
  if (chair) return chair;
  const acting = convening.actingChairs.find((each) => each.submission === submission);
  return judges.find((member) => member.id === acting?.member);
};

import { isRecused, type Recusal } from '../../../shared/domain/convening/convening.ts';
import {
  isScoring,
  type Review,
  type RosterMember,
  type Submission,
} from '../../../shared/domain/review/review.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';

/** Who is here, and who must not judge what. */
export interface Attendance {
  readonly signedIn: { has(member: MemberId): boolean };
  readonly recusals: readonly Recusal[];
}

const CAUSE_WORDS: Readonly<Record<Recusal['cause'], string>> = {
  declared: '本人申报',
  ordered: '经研究决定',
};

/** Over a column that is empty: why it is. */
export const stateOfColumn = (
  { recusals }: Attendance,
  submission: Submission,
  member: RosterMember,
): string => (isRecused({ recusals }, member.id, submission.id) ? '回避' : '未提交');

/**
 * Who does not count and why: 回避 by cause alone, for the relation itself is in the declaration, which fewer may see; 未到 and
 * 未提交. Empty where everybody counts.
 */
export const describeAbsence = (
  { recusals, signedIn }: Attendance,
  { roster }: Pick<Review, 'roster'>,
  submission: Submission,
  submitted: { has(member: MemberId): boolean },
): string => {
  const missing = roster.filter((member) => isScoring(member) && !submitted.has(member.id));
  const causeOf = (member: RosterMember) =>
    recusals.find((each) => each.member === member.id && each.submission === submission.id)?.cause;
  const list = (label: string, named: readonly string[]): readonly string[] =>
    named.length === 0 ? [] : [`${label}：${named.join('、')}`];
  const words = [
    ...list(
      '回避',
      missing.flatMap((member) => {
        const cause = causeOf(member);
        return cause === undefined ? [] : [`${member.name}（${CAUSE_WORDS[cause]}）`];
      }),
    ),
    ...list(
      '未到',
      missing.flatMap((member) =>
        causeOf(member) === undefined && !signedIn.has(member.id) ? [member.name] : [],
      ),
    ),
    ...list(
      '未提交',
      missing.flatMap((member) =>
        causeOf(member) === undefined && signedIn.has(member.id) ? [member.name] : [],
      ),
    ),
  ];
  return words.length === 0 ? '' : `${words.join('；')}。以上专家不计入份数，也不按零分计算。`;
};

import type { RosterMember, Submission } from '../review/review.ts';
import type { Scheme } from './scheme.ts';
import type { IndicatorGroup } from './indicator-group.ts';

/** Groups that still lead to an indicator: a heading over nothing is not printed. */
const withoutEmptyHeadings = (groups: readonly IndicatorGroup[]): readonly IndicatorGroup[] => {
  const needed = new Set<string>();
  const parentOf = new Map(groups.map((group) => [group.id, group.parent]));
  for (const group of groups.filter((each) => each.indicators.length > 0)) {
    for (let id: string | undefined = group.id; id !== undefined && !needed.has(id); id = parentOf.get(id))
      needed.add(id);
  }
  return groups.filter((group) => needed.has(group.id));
};

/** The scheme as it applies to one submission: rows for other types are left out. */
export const schemeOfSubmission = (scheme: Scheme, submission: Pick<Submission, 'type'>): Scheme =>
  scheme.types.length === 0
    ? scheme
    : {
        ...scheme,
        groups: withoutEmptyHeadings(
          scheme.groups.filter(
            ({ types }) =>
              types === undefined || (submission.type !== undefined && types.includes(submission.type)),
          ),
        ),
      };

/** Whether the member judges a part; a group without one is everybody's. */
export const judgesPart = (member: Pick<RosterMember, 'parts'>, part: string | undefined): boolean =>
  part === undefined || member.parts === undefined || member.parts.includes(part);

/** The rows of one member's sheet: those of the submission's type, in the parts that the member judges. */
export const schemeOfSheet = (
  scheme: Scheme,
  submission: Pick<Submission, 'type'>,
  member: Pick<RosterMember, 'parts'>,
): Scheme => {
  const own = schemeOfSubmission(scheme, submission);
  return scheme.parts.length === 0
    ? own
    : { ...own, groups: withoutEmptyHeadings(own.groups.filter((group) => judgesPart(member, group.part))) };
};

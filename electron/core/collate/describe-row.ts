import { suggestConsequences } from '../../../shared/domain/review/consequences.ts';
import type { Suggestion } from '../../../shared/domain/aggregation/grade-allocation.ts';
import type { Place } from '../../../shared/domain/aggregation/ranking.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { CollatedResult, CollatedRow } from './collated-row.ts';

/** By the suggested grade; while it is open, by each possible one whose consequence needs more than one result. */
const describeConsequences = (
  scheme: Scheme,
  { result }: CollatedResult,
  { grade, possible }: Suggestion,
): readonly string[] => {
  if (grade !== undefined)
    return suggestConsequences(scheme, result.history, grade).map(({ then }) => then.zh);
  return possible.flatMap((id) => {
    const title = scheme.grades.find((each) => each.id === id)?.title.zh ?? id;
    return suggestConsequences(scheme, result.history, id)
      .filter(({ trigger }) => (trigger?.times ?? 1) > 1)
      .map(({ then }) => `如评为“${title}”：${then.zh}`);
  });
};

const NO_SUGGESTION: Suggestion = { possible: [] };

/** One line of the collation; `place` is absent where nothing has points. */
export const describeRow = (
  scheme: Scheme,
  each: CollatedResult,
  place: Place | undefined,
  suggestion: Suggestion = NO_SUGGESTION,
): CollatedRow => {
  const { result, panel, decisions } = each;
  const { scores } = result.computed;
  const titles = new Map(scheme.grades.map(({ id, title }) => [id, title.zh]));
  const withShare = new Set(scheme.grades.filter(({ share }) => share).map(({ id }) => id));
  const open = suggestion.grade === undefined ? suggestion.possible.filter((id) => withShare.has(id)) : [];
  return {
    ...(scores && place
      ? {
          ...place,
          base: scores.base.rounded,
          bonus: scores.bonus.rounded,
          total: scores.total.rounded,
        }
      : {}),
    submission: result.submission,
    baseName: result.baseName,
    applicant: result.applicant,
    panel,
    type: scheme.types.find(({ id }) => id === result.type)?.title.zh,
    sheets: result.computed.sheets,
    decisions,
    grade: suggestion.grade === undefined ? undefined : titles.get(suggestion.grade),
    open: open.map((id) => titles.get(id) ?? id),
    consequences: describeConsequences(scheme, each, suggestion),
  };
};

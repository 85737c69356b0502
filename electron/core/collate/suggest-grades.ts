import {
  allocateGrades,
  type Allocation,
  type Suggestion,
} from '../../../shared/domain/aggregation/grade-allocation.ts';
import { countSeats } from '../../../shared/domain/aggregation/quotas.ts';
import type { Grade, Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { CollatedResult } from './collated-row.ts';

interface GradeQuestion {
  readonly scheme: Scheme;
  readonly results: readonly CollatedResult[];
  readonly base: number;
  readonly cumulative: ReadonlySet<string>;
}

const NO_GRADES: Allocation<string> = { suggestions: new Map(), lines: [] };

/** A panel found a veto established: its scores stay, and nobody suggests a grade beside it. */
const isVetoed = ({ decisions }: CollatedResult): boolean =>
  decisions.some(({ kind, choice }) => kind === 'veto' && choice === 'established');

const listTotals = (results: readonly CollatedResult[]) =>
  results.flatMap((each) => (each.total ? [[each.result.submission as string, each.total] as const] : []));

/** The conclusion in which a panel proposes one of the grades, where the scheme asks for it. */
const findProposal = ({ conclusions, grades }: Scheme): string | undefined => {
  const ids = new Set(grades.map(({ id }) => id));
  return conclusions.find(
    ({ part, options }) => part === undefined && options.every((option) => ids.has(option.id)),
  )?.id;
};

const listProposals = (subject: string, results: readonly CollatedResult[]): ReadonlyMap<string, string> =>
  new Map(
    results.flatMap(({ result, decisions }) => {
      const choice = decisions.find((decision) => decision.subject === subject)?.choice;
      return choice === undefined ? [] : [[result.submission, choice] as const];
    }),
  );

/** Panels' proposals against the seats: without points nobody ranks first, so where they are too many all are open. */
const weighProposals = (
  { scheme: { grades }, base, cumulative }: GradeQuestion,
  proposals: ReadonlyMap<string, string>,
): Allocation<string> => {
  const suggestions = new Map<string, Suggestion>();
  let better = 0;
  const lines = grades.flatMap((grade: Grade) => {
    const ids = [...proposals].filter(([, choice]) => choice === grade.id).map(([id]) => id);
    const seats = grade.share && countSeats(grade.share, base);
    const isCumulative = cumulative.has(grade.id);
    const fits = !seats || ids.length + (isCumulative ? better : 0) <= seats.floor;
    for (const id of ids) suggestions.set(id, { grade: fits ? grade.id : undefined, possible: [grade.id] });
    better += ids.length;
    if (!seats) return [];
    const [certain, open] = fits ? [ids.length, []] : [0, ids];
    return [{ grade: grade.id, base, seats, cumulative: isCumulative, certain, open, tied: open.length > 1 }];
  });
  return { suggestions, lines };
};

/** Grades by exact totals; where nothing has points, by what the panels propose. */
export const suggestGrades = (question: GradeQuestion): Allocation<string> => {
  const { scheme, results, base, cumulative } = question;
  const eligible = results.filter((each) => !isVetoed(each));
  if (scheme.grades.length === 0) return NO_GRADES;
  if (results.some(({ total }) => total))
    return allocateGrades({ grades: scheme.grades, totals: new Map(listTotals(eligible)), base, cumulative });
  const subject = findProposal(scheme);
  return subject === undefined ? NO_GRADES : weighProposals(question, listProposals(subject, eligible));
};

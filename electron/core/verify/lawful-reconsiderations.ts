import type { Submission } from '../../../shared/domain/review/review.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { Entry } from '../../../shared/domain/scoring/sheet.ts';
import { listMissingParts, type MissingPart } from '../../../shared/domain/scoring/sheet-rules.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import { failed, type Check } from './verification.ts';

type ResultEntry = ResultsFile['submissions'][number];

export type LookedAt = ResultEntry['reconsiderations'][number];

/**
 * What a handed-in sheet lacks. An entry that nobody looked at again is told and no fault, nor are the words that are owed only
 * because of what changed.
 */
export const findGap = (
  scheme: Scheme,
  submission: Submission,
  entries: readonly Entry[],
  lookedAt: readonly LookedAt[],
): MissingPart | undefined => {
  const settled = lookedAt.flatMap(({ indicator, outcome, reason, after }) =>
    outcome === 'open' || !after ? [] : [{ indicator, settled: { outcome, reason, after } }],
  );
  const open = new Set(
    lookedAt.filter(({ outcome }) => outcome === 'open').map(({ indicator }) => indicator),
  );
  return listMissingParts(scheme, submission, entries, settled).find(
    ({ indicator, missing }) => missing !== 'reason' || !open.has(indicator),
  );
};

/** The first reconsideration that could not have come about: of no sheet or row, or settled without a reason or an answer. */
export const findUnlawfulReconsideration = ({
  submission,
  sheets,
  reconsiderations,
}: Pick<ResultEntry, 'submission' | 'sheets' | 'reconsiderations'>): Check | undefined => {
  const fault = reconsiderations.find(({ member, indicator, outcome, reason, after }) => {
    const entries = sheets.find((sheet) => sheet.member === member)?.entries ?? [];
    const isThere = entries.some((entry) => entry.indicator === indicator);
    const isSettled = reason.trim() !== '' && after !== undefined;
    return !isThere || (outcome === 'open' ? isSettled : !isSettled);
  });
  return (
    fault &&
    failed('recomputation', submission, 'reconsideration-unlawful', {
      member: fault.member,
      indicator: fault.indicator,
    })
  );
};

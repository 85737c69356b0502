import type { IndicatorId, MemberId, SubmissionId } from '../ids.ts';
import type { Entry, ScoreSheet } from './sheet.ts';

/**
 * After an unlock of the handed-in sheet, after deliberation on the revealed ones, or because what the entry rests on changed:
 * by what was found on the spot, or by a supplement of the bureau.
 */
export const REVISION_CAUSES = ['unlock', 'deliberation', 'site-visit', 'supplement'] as const;

export type RevisionCause = (typeof REVISION_CAUSES)[number];

/** What a member gave and said; evidence is the entry's own. */
export type GivenEntry = Pick<Entry, 'points' | 'choice' | 'target' | 'measured' | 'comment'>;

/** A changed entry of a sheet that had been handed in: both values stay, with the reason. */
export interface EntryRevision {
  readonly member: MemberId;
  readonly submission: SubmissionId;
  readonly indicator: IndicatorId;
  readonly cause: RevisionCause;
  readonly reason: string;
  readonly before: GivenEntry;
  readonly after: GivenEntry;
}

export const NOTHING_GIVEN: GivenEntry = { points: null, comment: '' };

/** Without the evidence; parts that the entry does not have are absent, so that equal judgements are equal bytes. */
export const givenOf = ({ points, choice, target, measured, comment }: GivenEntry): GivenEntry => ({
  points,
  ...(choice === undefined ? {} : { choice }),
  ...(target === undefined ? {} : { target }),
  ...(measured === undefined ? {} : { measured }),
  comment,
});

export const isSameGiven = (a: GivenEntry, b: GivenEntry): boolean =>
  a.points === b.points &&
  a.choice === b.choice &&
  a.target === b.target &&
  a.measured === b.measured &&
  a.comment === b.comment;

export interface GivenChange {
  readonly indicator: IndicatorId;
  readonly before: GivenEntry;
  readonly after: GivenEntry;
}

/** What differs between two states of one sheet, by indicator; evidence alone is no change of a judgement. */
export const diffEntries = (before: readonly Entry[], after: readonly Entry[]): readonly GivenChange[] => {
  const givenIn = (entries: readonly Entry[]): ReadonlyMap<IndicatorId, GivenEntry> =>
    new Map(entries.map((entry) => [entry.indicator, givenOf(entry)]));
  const [earlier, later] = [givenIn(before), givenIn(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .sort()
    .map((indicator) => ({
      indicator,
      before: earlier.get(indicator) ?? NOTHING_GIVEN,
      after: later.get(indicator) ?? NOTHING_GIVEN,
    }))
    .filter((change) => !isSameGiven(change.before, change.after));
};

type OfSheet = Pick<EntryRevision, 'member' | 'submission'>;

export const isOfSheet = (sheet: OfSheet, each: OfSheet): boolean =>
  each.member === sheet.member && each.submission === sheet.submission;

/** Those of the sheets given: a replaced or recused member's revisions are as void as the sheet. */
export const revisionsOf = (
  sheets: readonly OfSheet[],
  revisions: readonly EntryRevision[],
): readonly EntryRevision[] => revisions.filter((each) => sheets.some((sheet) => isOfSheet(sheet, each)));

/**
 * The sheet with what its member revised after the round was closed, oldest revision first; evidence stays. What an unlock
 * changed is in the sheet already. Revisions of other sheets are passed over.
 */
export const applyRevisions = <
  Own extends Entry,
  Sheet extends ScoreSheet & { readonly entries: readonly Own[] },
>(
  sheet: Sheet,
  revisions: readonly EntryRevision[],
): Sheet => {
  const last = new Map(
    revisions
      .filter((each) => each.cause !== 'unlock' && isOfSheet(sheet, each))
      .map((each) => [each.indicator, each.after]),
  );
  if (last.size === 0) return sheet;
  const entries = sheet.entries.map((entry) => {
    const after = last.get(entry.indicator);
    if (!after) return entry;
    const { choice: _choice, target: _target, measured: _measured, ...kept } = entry;
    return { ...kept, ...givenOf(after) };
  });
  return { ...sheet, entries };
};

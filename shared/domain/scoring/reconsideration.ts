import type { ClaimedTime, IndicatorId, MemberId, SubmissionId } from '../ids.ts';
import { isOfSheet, isSameGiven, type EntryRevision, type GivenEntry } from './revision.ts';

/** Why an entry has to be looked at again: what it rests on changed after it was given. */
export const RECONSIDERATION_CAUSES = ['site-visit', 'supplement'] as const;

export type ReconsiderationCause = (typeof RECONSIDERATION_CAUSES)[number];

export const RECONSIDERATION_OUTCOMES = ['kept', 'changed'] as const;

export type ReconsiderationOutcome = (typeof RECONSIDERATION_OUTCOMES)[number];

/** 复核: one entry that rests on something that changed, until its member says that it stands or gives another. */
export interface Reconsideration {
  readonly id: number;
  readonly member: MemberId;
  readonly submission: SubmissionId;
  readonly indicator: IndicatorId;
  readonly cause: ReconsiderationCause;
  /** What changed, for people: 场地面积 1860平方米 → 1802平方米, or the title of the replaced file. */
  readonly what: string;
  readonly before: GivenEntry;
  readonly raisedAt: ClaimedTime;
  readonly settled?:
    | {
        readonly outcome: ReconsiderationOutcome;
        readonly after: GivenEntry;
        readonly reason: string;
        readonly at: ClaimedTime;
      }
    | undefined;
}

/** As far as a sheet's gaps depend on it. */
export interface LookedAt {
  readonly indicator: IndicatorId;
  readonly settled?: { readonly after: GivenEntry } | undefined;
}

export const isWaiting = ({ settled }: Pick<LookedAt, 'settled'>): boolean => settled === undefined;

/** Indicators of a sheet whose entries wait to be looked at again. */
export const listWaiting = (reconsiderations: readonly LookedAt[]): ReadonlySet<IndicatorId> =>
  new Set(reconsiderations.filter(isWaiting).map(({ indicator }) => indicator));

/** Whether points or choice differ: words alone may be written at any time. */
export const isSameJudgement = (a: Omit<GivenEntry, 'comment'>, b: Omit<GivenEntry, 'comment'>): boolean =>
  isSameGiven({ ...a, comment: '' }, { ...b, comment: '' });

/** Of the sheets given: a replaced or recused member's are as void as the sheet. */
export const reconsiderationsOf = <Each extends Pick<Reconsideration, 'member' | 'submission'>>(
  sheets: readonly Pick<Reconsideration, 'member' | 'submission'>[],
  reconsiderations: readonly Each[],
): readonly Each[] => reconsiderations.filter((each) => sheets.some((sheet) => isOfSheet(sheet, each)));

/** In the results: no clock and no number that depends on the order in which things came in. */
export interface ReconsiderationResult {
  readonly member: MemberId;
  readonly indicator: IndicatorId;
  readonly cause: ReconsiderationCause;
  readonly what: string;
  readonly outcome: ReconsiderationOutcome | 'open';
  /** Empty while it is open. */
  readonly reason: string;
  /** The pair: what was given when it changed, and what the member gave or left standing; absent while it is open. */
  readonly before: GivenEntry;
  readonly after?: GivenEntry | undefined;
}

const toResult = ({ member, indicator, cause, what, before, settled }: Reconsideration) => ({
  member,
  indicator,
  cause,
  what,
  outcome: settled?.outcome ?? ('open' as const),
  reason: settled?.reason ?? '',
  before,
  ...(settled ? { after: settled.after } : {}),
});

const partsOf = (given: GivenEntry | undefined): readonly unknown[] =>
  given ? [given.points, given.choice, given.target, given.measured, given.comment] : [];

/** Everything that a result says: two with equal keys are equal, so that their order does not matter. */
const orderKey = (result: ReconsiderationResult): string => {
  const { member, indicator, cause, what, outcome, reason, before, after } = result;
  return JSON.stringify([[member, indicator, cause, what, outcome, reason], partsOf(before), partsOf(after)]);
};

/** Those of one submission, in an order that follows from what they say alone. */
export const listReconsiderationResults = (
  reconsiderations: readonly Reconsideration[],
  submission: SubmissionId,
): readonly ReconsiderationResult[] =>
  reconsiderations
    .filter((each) => each.submission === submission)
    .map(toResult)
    .map((result) => ({ result, key: orderKey(result) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ result }) => result);

/**
 * The revisions with the cause and reason that their member gave: what was changed in a sheet that had been opened again because
 * of a changed value says so, and not only that the sheet was opened.
 */
export const nameCauses = (
  revisions: readonly EntryRevision[],
  reconsiderations: readonly Reconsideration[],
): readonly EntryRevision[] =>
  revisions.map((revision) => {
    if (revision.cause !== 'unlock') return revision;
    const why = reconsiderations.find(
      ({ indicator, before, settled, ...sheet }) =>
        isOfSheet(sheet, revision) &&
        indicator === revision.indicator &&
        settled?.outcome === 'changed' &&
        isSameGiven(before, revision.before) &&
        isSameGiven(settled.after, revision.after),
    );
    return why?.settled ? { ...revision, cause: why.cause, reason: why.settled.reason } : revision;
  });

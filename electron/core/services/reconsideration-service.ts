import { PanelDeskError } from '../../../shared/domain/failure.ts';
import {
  isSameJudgement,
  isWaiting,
  type Reconsideration,
  type ReconsiderationOutcome,
} from '../../../shared/domain/scoring/reconsideration.ts';
import {
  givenOf,
  isSameGiven,
  NOTHING_GIVEN,
  type GivenEntry,
} from '../../../shared/domain/scoring/revision.ts';
import { requireLawfulJudgement, type Judgement } from '../../../shared/domain/scoring/sheet-rules.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import { settleReconsiderations } from '../store/rows/reconsideration-rows.ts';
import { insertRevision } from '../store/rows/revision-rows.ts';
import { readRound, writeEntry } from '../store/rows/sheet-rows.ts';
import type { ClaimedTime, IndicatorId } from '../../../shared/domain/ids.ts';
import type { CoreContext } from './core-context.ts';
import type { SubmissionInput } from './require-access.ts';
import type { OpenSheet } from './require-open-sheet.ts';
import { requireReason } from './require-reason.ts';
import { requireEntryOf, requireLawfulRevision, requireOwnSheet, type OwnEntry } from './own-entry.ts';

/**
 * Throws `reconsideration-open`: an entry that rests on something that changed gets another judgement only with a reason beside it.
 * Its words may be written as ever.
 */
export const requireReconsidered = (
  { sheet, reconsiderations }: Pick<OpenSheet, 'sheet' | 'reconsiderations'>,
  indicator: IndicatorId,
  given: Judgement,
): void => {
  const isOpen = reconsiderations.some((each) => each.indicator === indicator && isWaiting(each));
  const stored = sheet.entries.find((entry) => entry.indicator === indicator) ?? NOTHING_GIVEN;
  // A version from another laptop may have taken the judgement away: then there is none that could be kept.
  const isGiven = stored.points !== null || stored.choice !== undefined;
  if (isOpen && isGiven && !isSameJudgement(stored, given))
    throw new PanelDeskError('reconsideration-open', { indicator });
};

export type ReconsiderInput = SubmissionInput & {
  /** The newest that the window showed; what waited before it at the same entry is settled with it. */
  readonly id: number;
  readonly outcome: ReconsiderationOutcome;
  /** Of a change. */
  readonly judgement?: GivenEntry | undefined;
  readonly reason: string;
};

/** Those that wait at the entry, up to the one that the member was shown. Throws `not-found`, `already-done`. */
const requireWaiting = (
  all: readonly Reconsideration[],
  id: number,
): readonly [Reconsideration, ...Reconsideration[]] => {
  const asked = all.find((each) => each.id === id);
  if (!asked) throw new PanelDeskError('not-found', { what: String(id) });
  if (!isWaiting(asked)) throw new PanelDeskError('already-done');
  const earlier = all.filter((each) => each.indicator === asked.indicator && isWaiting(each) && each.id < id);
  return [asked, ...earlier];
};

type Write = (db: WritableDatabase, now: ClaimedTime) => void;

/** How another judgement is written where the sheet stands now. Throws `sheet-locked` for a handed-in one while the round is open. */
const writeChange = (own: OwnEntry, { cause }: Reconsideration, reason: string, after: GivenEntry): Write => {
  const { workspace, key, sheet, submission, scheme, entry } = own;
  const indicator = own.indicator.id;
  if (readRound(workspace.reads)) {
    if (sheet.submittedAt === null) throw new PanelDeskError('sheet-not-submitted');
    requireLawfulRevision(own, after);
    const revision = { ...key, indicator, cause, reason, before: givenOf(entry), after };
    return (db, now) => insertRevision(db, revision, now);
  }
  if (sheet.submittedAt !== null) throw new PanelDeskError('sheet-locked');
  requireLawfulJudgement(scheme, submission, own.indicator, after);
  const next = { indicator, ...after, revision: entry.revision + 1 };
  return (db, now) => writeEntry(db, key, next, now);
};

/** Throws `input-invalid` where a change is none. */
const judgementOf = ({ outcome, judgement }: ReconsiderInput, stands: GivenEntry): GivenEntry => {
  if (outcome === 'kept') return stands;
  const target = judgement?.target?.trim() === '' ? undefined : judgement?.target;
  const after = judgement && givenOf({ ...judgement, target });
  if (!after || isSameGiven(stands, after)) throw new PanelDeskError('input-invalid', { field: 'judgement' });
  return after;
};

/**
 * 复核: the own entry stands although what it rests on changed, or gets another judgement; with a reason either way. All that
 * waits at the entry up to `id` is settled together. Until the freeze; a judgement of a handed-in sheet changes only after an
 * unlock, or once the round is closed as a revision. Throws what `requireOwnSheet` throws, `not-found`, `already-done`,
 * `reason-required`, `sheet-locked`, `sheet-not-submitted`, `input-invalid` where nothing differs, and what
 * `requireLawfulJudgement` and `requireLawfulRevision` throw.
 */
export const reconsider = (context: CoreContext, input: ReconsiderInput): { savedAt: string } => {
  const sheet = requireOwnSheet(context, input);
  const waiting = requireWaiting(sheet.reconsiderations, input.id);
  const [newest] = waiting;
  const own = requireEntryOf(sheet, newest.indicator);
  const reason = requireReason(input.reason);
  const { outcome } = input;
  const before = givenOf(own.entry);
  const after = judgementOf(input, before);
  const change = outcome === 'changed' ? writeChange(own, newest, reason, after) : undefined;
  const { at } = own.workspace.run({
    actor: own.member.id,
    event: 'entry.reconsidered',
    data: {
      submission: own.submission.id,
      indicator: own.indicator.id,
      outcome,
      what: waiting.map(({ what }) => what),
      reason,
      before: { ...before },
      after: { ...after },
    },
    write: (db, now) => {
      change?.(db, now);
      settleReconsiderations(db, waiting, { outcome, after, reason }, now);
    },
  });
  return { savedAt: at };
};

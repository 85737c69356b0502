import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { explainAbsence as changeAbsences } from '../../../shared/domain/scoring/absences.ts';
import { requireLawfulJudgement, type Judgement } from '../../../shared/domain/scoring/sheet-rules.ts';
import { writeAbsences } from '../store/rows/absence-rows.ts';
import { readSheet, writeEntry } from '../store/rows/sheet-rows.ts';
import type { CoreContext } from './core-context.ts';
import { requireReconsidered } from './reconsideration-service.ts';
import { requireOpenEntry, type OpenSheet, type SheetInput } from './require-open-sheet.ts';
import { viewChange, type SheetChanged } from './sheet-view.ts';

export type IndicatorInput = SheetInput & { readonly indicatorId: IndicatorId };

const answer = (open: OpenSheet, indicator: IndicatorId, at: string): SheetChanged =>
  viewChange(open, readSheet(open.seated.workspace.reads, open.key), indicator, at);

/** What the log keeps of an entry: the parts that its mode has. */
const describe = ({ points, choice, target, measured }: Judgement, comment: string) => ({
  points,
  ...(choice === undefined ? {} : { choice }),
  ...(target === undefined ? {} : { target }),
  ...(measured === undefined ? {} : { measured }),
  comment,
});

const NOT_GIVEN: Judgement = { points: null };

/**
 * Saves the judgement of one indicator and its comment; durable when it returns. Before and after are both in the activity
 * log. Throws `entry-changed-elsewhere`, what `requireLawfulJudgement` and what `requireOpenSheet` throws.
 */
export const saveEntry = (
  context: CoreContext,
  input: IndicatorInput & Judgement & { readonly comment: string; readonly revision: number },
): SheetChanged => {
  const open = requireOpenEntry(context, input);
  const { workspace, member } = open.seated;
  // A target still being typed is kept as it stands; an empty one is none.
  const target = input.target === undefined || input.target.trim() === '' ? undefined : input.target;
  const { points, choice, measured } = input;
  const given: Judgement = { points, choice, target, measured };
  requireLawfulJudgement(open.scheme, open.submission, open.indicator, given);
  requireReconsidered(open, open.indicator.id, given);
  const before = open.sheet.entries.find((entry) => entry.indicator === open.indicator.id);
  if ((before?.revision ?? 0) !== input.revision)
    throw new PanelDeskError('entry-changed-elsewhere', { indicator: open.indicator.id });
  const { at } = workspace.run({
    actor: member.id,
    event: 'entry.saved',
    data: {
      submission: open.submission.id,
      indicator: open.indicator.id,
      before: describe(before ?? NOT_GIVEN, before?.comment ?? ''),
      after: describe(given, input.comment),
    },
    write: (db, now) =>
      writeEntry(
        db,
        open.key,
        {
          indicator: open.indicator.id,
          ...given,
          comment: input.comment,
          revision: input.revision + 1,
        },
        now,
      ),
  });
  return answer(open, open.indicator.id, at);
};

/**
 * What the member says to a required document that is not there; an empty reason takes it back. Throws `not-found` for a
 * requirement of another indicator, and what `requireOpenSheet` throws.
 */
export const explainAbsence = (
  context: CoreContext,
  input: IndicatorInput & { readonly requirementId: string; readonly reason: string },
): SheetChanged => {
  const open = requireOpenEntry(context, input);
  const { indicator, submission, key } = open;
  const { workspace, member } = open.seated;
  if (!indicator.requiredEvidence.some(({ id }) => id === input.requirementId))
    throw new PanelDeskError('not-found', { what: input.requirementId });
  const before = open.sheet.entries.find((entry) => entry.indicator === indicator.id)?.absences;
  const after = changeAbsences(before, input.requirementId, input.reason);
  const { at } = workspace.run({
    actor: member.id,
    event: 'absence.explained',
    data: {
      submission: submission.id,
      indicator: indicator.id,
      requirement: input.requirementId,
      before: before?.find(({ requirement }) => requirement === input.requirementId)?.reason ?? '',
      after: input.reason.trim(),
    },
    write: (db, now) => writeAbsences(db, key, indicator.id, after, now),
  });
  return answer(open, indicator.id, at);
};

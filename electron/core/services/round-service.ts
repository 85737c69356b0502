import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { closeRound as writeClosedRound, readRound } from '../store/rows/sheet-rows.ts';
import type { CoreContext } from './core-context.ts';
import { lacksSheets, listMissingSheets } from './missing-sheets.ts';
import { requireComposed } from './panel-composition.ts';
import { requireReady } from './require-access.ts';
import { requireSeat, type SeatedCall, type SeatInput } from './require-seat.ts';
import { requireSettledVersions } from './require-settled-versions.ts';

/** Throws `chair-missing` where nobody chairs: another seat is not told that it may not, but what has to come first. */
const requireChair = (context: CoreContext, input: SeatInput): SeatedCall => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  if (seated.member.role === 'chair') return seated;
  const hasChair = seated.workspace.review.roster.some(({ role }) => role === 'chair');
  throw hasChair ? new PanelDeskError('not-allowed', { what: 'chair' }) : new PanelDeskError('chair-missing');
};

/**
 * The second closing: the chair ends the round and all sheets are revealed. With sheets missing a reason is needed, those
 * sheets do not count, and every submission (in each of its parts) must still have one that does. Throws `sheets-missing`,
 * `round-closed`, and what `requireComposed` throws.
 */
export const closeRound = (
  context: CoreContext,
  input: SeatInput & { readonly reason?: string | undefined },
): { savedAt: string } => {
  const { workspace, member } = requireChair(context, input);
  if (readRound(workspace.reads)) throw new PanelDeskError('round-closed');
  requireComposed(workspace);
  requireSettledVersions(workspace);
  const missing = listMissingSheets(workspace);
  const reason = input.reason?.trim() ?? '';
  const lacking = workspace.review.submissions.some(({ id }) => lacksSheets(workspace, id));
  if (lacking || (missing.length > 0 && reason === ''))
    throw new PanelDeskError('sheets-missing', { count: missing.length });
  const { at } = workspace.run({
    actor: member.id,
    event: 'round.closed',
    data: { reason, missing: missing.map((each) => ({ ...each })) },
    write: (db, now) =>
      writeClosedRound(db, { closedAt: now, closedBy: member.id, reason: reason === '' ? null : reason }),
  });
  return { savedAt: at };
};

import type { PanelView } from '../../../shared/contract/panel.ts';
import type { Seat } from '../../host/navigation.ts';
import type { ExpertRow } from './expert-rows.ts';

/** Why seat files cannot be written now; null where they can. */
export type NoWriting = 'round-closed' | 'no-seat' | 'not-allowed' | 'nobody-ready';

/** Seat files carry the signature of the chair or the secretary, and make sense until scoring is closed. */
export const findNoWriting = (
  panel: PanelView,
  seat: Seat | null,
  rows: readonly ExpertRow[],
): NoWriting | null => {
  if (panel.roundClosed) return 'round-closed';
  if (seat === null) return 'no-seat';
  if (seat.member.role !== 'secretary' && panel.chair.member !== seat.member.id) return 'not-allowed';
  return rows.some((row) => row.unready === null) ? null : 'nobody-ready';
};

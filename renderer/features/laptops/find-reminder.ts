import type { MemberId } from '../../../shared/domain/ids.ts';
import type { LaptopState } from './laptops-queries.ts';

/** What a member should do about laptops while scoring: choose between versions first, else hand back what is complete. */
export type Reminder = 'conflict' | 'handBack';

export const findReminder = (
  state: Pick<LaptopState, 'kind' | 'conflicts' | 'changedSince'>,
  member: MemberId,
  sheets: readonly { readonly submittedAt: string | null }[],
): Reminder | null => {
  if (state.conflicts.some((conflict) => conflict.member === member)) return 'conflict';
  const isComplete = sheets.length > 0 && sheets.every((sheet) => sheet.submittedAt !== null);
  return state.kind === 'seat' && state.changedSince && isComplete ? 'handBack' : null;
};

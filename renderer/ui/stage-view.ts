import type { StageStatus } from '../../shared/domain/review/stage.ts';

export type StageMark = 'full' | 'half' | 'empty' | 'locked';

const MARKS: Readonly<Record<StageStatus['state'], StageMark>> = {
  done: 'full',
  'in-progress': 'half',
  'not-yet': 'empty',
  blocked: 'locked',
};

export const markOf = (status: StageStatus): StageMark => MARKS[status.state];

/** n/m beside a stage: only where there is more than one thing to do and someone may do it. */
export const countOf = (status: StageStatus): { readonly done: number; readonly total: number } | null =>
  status.total > 1 && (status.state === 'in-progress' || status.done > 0)
    ? { done: status.done, total: status.total }
    : null;

/** Share of a stage for its piece of the bar, 0 to 1. */
export const shareOf = (status: StageStatus): number => {
  if (status.state === 'done') return 1;
  if (status.state !== 'in-progress' || status.total <= 0) return 0;
  return Math.min(1, Math.max(0, status.done / status.total));
};

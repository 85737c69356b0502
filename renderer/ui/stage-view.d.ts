import type { StageStatus } from '../../shared/domain/stage.ts';
export type StageMark = 'full' | 'half' | 'empty' | 'locked';
export declare const markOf: (status: StageStatus) => StageMark;
/** n/m beside a stage: only where there is more than one thing to do and someone may do it. */
export declare const countOf: (status: StageStatus) => {
    readonly done: number;
    readonly total: number;
} | null;
/** Share of a stage for its piece of the bar, 0 to 1. */
export declare const shareOf: (status: StageStatus) => number;

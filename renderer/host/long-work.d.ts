import type { Progress } from '../../shared/domain/progress.ts';
import { type Failure } from './failure.ts';
/** An event of a `longWork` procedure of the contract. */
export type LongWorkEvent<Outcome> = {
    readonly type: 'progress';
    readonly progress: Progress;
} | {
    readonly type: 'done';
    readonly outcome: Outcome;
};
/** Starts the work in the host. `report` is for what comes before it in the window, such as an upload. */
export type StartLongWork<Outcome> = (signal: AbortSignal, report: (progress: Progress) => void) => Promise<AsyncIterable<LongWorkEvent<Outcome>>>;
/** Follows long work to its outcome. Aborting ends the stream, which cancels the work in the host; it then throws. */
export declare const runLongWork: <Outcome>(start: StartLongWork<Outcome>, onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<Outcome>;
export interface LongWork {
    /** Starts; gives the outcome, or null after a failure (then in `failure`) or a cancel (no failure: it was asked for). */
    readonly run: <Outcome>(start: StartLongWork<Outcome>) => Promise<Outcome | null>;
    /** Null while nothing runs; `total` 0 while the amount is unknown. */
    readonly progress: Progress | null;
    readonly running: boolean;
    readonly cancelled: boolean;
    readonly cancel: () => void;
    readonly failure: Failure | null;
    readonly clear: () => void;
}
/** One piece of long work of a screen; leaving the screen cancels it. */
export declare const useLongWork: () => LongWork;

/** What long work reports. `total` 0 means that the amount is not known yet. Phases are words of the locales: `progress.<phase>`. */
export const PROGRESS_PHASES = [
  'reading',
  'indexing',
  'checking',
  'importing',
  'rendering',
  'signing',
  'packing',
  'copying',
  'comparing',
] as const;

export type ProgressPhase = (typeof PROGRESS_PHASES)[number];

export interface Progress {
  readonly phase: ProgressPhase;
  readonly done: number;
  readonly total: number;
}

export type ReportProgress = (progress: Progress) => void;

export const ignoreProgress: ReportProgress = () => undefined;

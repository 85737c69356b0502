/** One step of long work as the contract streams it; `done` and `total` are in the same unit (bytes unless said otherwise). */
export type Progress<Phase extends string> = {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
};

export type ReportProgress<Phase extends string> = (progress: Progress<Phase>) => void;

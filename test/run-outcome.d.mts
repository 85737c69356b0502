export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export declare const readVitest: (path: string, status: number) => Outcome;
export declare const readPlaywright: (path: string, status: number) => Outcome;
export declare const addUp: (outcomes: readonly Outcome[]) => Outcome;
export declare const writeSummary: (outcome: Outcome) => string;
export declare const collectReasons: (output: string) => readonly string[];

export interface BuildStep {
  readonly name: string;
  readonly says: string;
  readonly inputs: readonly string[];
  readonly keep?: (name: string) => boolean;
  readonly output: string;
  readonly after?: readonly string[];
  readonly isPossible?: () => boolean;
  readonly run: () => Promise<{ readonly status: number; readonly output: string }>;
}

export declare const build: (
  say: (line: string) => void,
  steps?: readonly BuildStep[],
  recordPath?: string,
) => Promise<boolean>;

import { vi } from 'vitest';
import { runProgram } from '../../../electron/cli/program.ts';

export interface CliRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line in this process, with what it wrote to either stream. */
export const runCli = async (...args: readonly string[]): Promise<CliRun> => {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk: string | Uint8Array) => {
      written[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      return true;
    }),
  );
  try {
    return { status: await runProgram(args), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Child {
  readonly process: ChildProcess;
  /** Resolves when the child has printed this line; rejects if it ends before. */
  waitForLine(line: string): Promise<void>;
  kill(): Promise<void>;
}

/** Starts one of the scripts beside this file in its own process (Node runs its TypeScript as it is). */
export const startChild = (
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Child => {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const seen: string[] = [];
  const lines = createInterface({ input: child.stdout });
  const ended = once(lines, 'close');
  lines.on('line', (line) => seen.push(line));
  return {
    process: child,
    async waitForLine(line) {
      while (!seen.includes(line)) {
        const what = await Promise.race([once(lines, 'line'), ended.then(() => 'ended' as const)]);
        if (what === 'ended' && !seen.includes(line))
          throw new Error(`ended before '${line}': ${seen.join(' | ')}`);
      }
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
};

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Printed } from './check-home.ts';

export interface KillPoint {
  /** Kinds of command, such as `entry`. */
  readonly kinds: readonly string[];
  /** The how many-th command of these kinds in this run, from 0. */
  readonly nth: number;
  /** Milliseconds after it began. */
  readonly delay: number;
}

export interface Ran {
  readonly killed: boolean;
  readonly finished: boolean;
  /** What the child was doing, or had done last, when it was killed. */
  readonly at: string;
  /** Milliseconds that commands took, by kind; the longest. */
  readonly durations: ReadonlyMap<string, number>;
}

const kindOf = (what: string): string => what.split(':', 1)[0] ?? '';

/** Runs the journey, or another script that prints as it does, in its own process, kills it at the point if one is given, and notes what it printed. */
export const runChild = async (
  args: readonly string[],
  printed: Printed,
  point: KillPoint | null,
  script = 'journey-child.ts',
): Promise<Ran> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const exit = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const closed = once(lines, 'close');
  const durations = new Map<string, number>();
  let finished = false;
  let killed = false;
  let at = '';
  let count = 0;
  let begun = 0;
  printed.doing = null;
  lines.on('line', (line) => {
    const [kind = '', what = '', ...rest] = line.split(' ');
    if (kind === 'end') finished = true;
    if (kind !== 'doing' && kind !== 'saved') return;
    const value: unknown = JSON.parse(rest.join(' '));
    at = kindOf(what);
    if (kind === 'saved') {
      printed.saved.set(what, value);
      printed.doing = null;
      durations.set(at, Math.max(durations.get(at) ?? 0, performance.now() - begun));
      return;
    }
    printed.doing = { what, value };
    begun = performance.now();
    if (!point?.kinds.includes(at)) return;
    if (count === point.nth)
      setTimeout(() => {
        killed = child.kill('SIGKILL') && child.exitCode === null;
      }, point.delay);
    count += 1;
  });
  // Lines that were on their way are taken, too: they were printed.
  const [[status]] = (await Promise.all([exit, closed])) as [[number | null], unknown];
  if (!finished && !killed) throw new Error(`the journey ended by itself with ${status} at '${at}'`);
  return { killed: killed && !finished, finished, at, durations };
};

import { EventEmitter } from 'node:events';
import type { ChildProcess, spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { openOutside } from '../../../../electron/loopback/open-outside.ts';

interface Started {
  readonly program: string;
  readonly args: readonly string[];
  readonly shell: unknown;
}

/** A system that starts nothing; the child does what is asked right away. */
const systemThat = (behave: (child: EventEmitter) => void) => {
  const started: Started[] = [];
  const start = ((program: string, args: readonly string[], options: { readonly shell?: unknown }) => {
    started.push({ program, args, shell: options.shell });
    const child = Object.assign(new EventEmitter(), { unref: () => undefined });
    queueMicrotask(() => behave(child));
    return child as unknown as ChildProcess;
  }) as unknown as typeof spawn;
  return { start, started };
};

const exitWith = (code: number) => systemThat((child) => child.emit('exit', code));
const path = '/home/a b/$(touch x)/报告; rm.pdf';

describe('handing a file to the system', () => {
  it.each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
    ['win32', 'explorer.exe'],
  ])('on %s starts %s with the path as its one argument, without a shell', async (platform, program) => {
    const { start, started } = exitWith(0);
    expect(await openOutside(path, platform, start)).toBe(true);
    expect(started).toEqual([{ program, args: [path], shell: false }]);
  });
  it('believes the openers that say how it went, and not the one that always says the same', async () => {
    expect(await openOutside(path, 'linux', exitWith(3).start)).toBe(false);
    expect(await openOutside(path, 'win32', exitWith(1).start)).toBe(true);
  });
  it('is false where there is no opener', async () => {
    const { start, started } = systemThat((child) => child.emit('error', new Error('ENOENT')));
    expect(await openOutside(path, 'linux', start)).toBe(false);
    expect(await openOutside(path, 'aix', start)).toBe(false);
    expect(started).toHaveLength(1);
  });
});

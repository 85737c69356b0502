import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';
import { sync as writeFileAtomicSync } from 'write-file-atomic';
import { z } from 'zod';
import type { WindowPlace } from './window-options.ts';

const stateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  maximised: z.boolean(),
});

export interface WindowState {
  readonly place: WindowPlace;
  readonly maximised: boolean;
}

const FIRST: WindowState = { place: { width: 1366, height: 768 }, maximised: true };

const statePath = (home: string): string => join(home, 'window.json');

const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where the window was, unless that place is on no screen any more: the projector may be gone. */
export const readWindowState = (home: string, screens: readonly Rectangle[]): WindowState => {
  try {
    const path = statePath(home);
    if (statSync(path).size > 1000) return FIRST;
    const { maximised, ...place } = stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return screens.some((screen) => overlaps(place, screen)) ? { place, maximised } : FIRST;
  } catch {
    return FIRST;
  }
};

/** Remembers the window's place; failing to do so must not keep it from closing. */
export const writeWindowState = (
  home: string,
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>,
): void => {
  try {
    const state = { ...window.getNormalBounds(), maximised: window.isMaximized() };
    writeFileAtomicSync(statePath(home), JSON.stringify(state), { mode: 0o600 });
  } catch {
    // the next start uses the first size
  }
};

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallVolume = { readonly root: string; readonly unmount: () => void };

/** A real volume of a few bytes to fill up; undefined, with the reason printed, where this user may not mount one. */
export const mountSmallVolume = (size: string, why: string): SmallVolume | undefined => {
  const root = mkdtempSync(join(tmpdir(), 'paneldesk-small-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', root], {
    encoding: 'utf8',
  });
  if (mounted.status !== 0) {
    rmdirSync(root);
    console.log(
      `skipped: ${why} (no small volume can be mounted: ${mounted.stderr?.trim() || 'mount is missing'})`,
    );
    return undefined;
  }
  return {
    root,
    unmount: () => {
      spawnSync('umount', [root]);
      rmdirSync(root);
    },
  };
};

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How Electron marks the place of its fuses, and how many there are; @electron/fuses looks for exactly this. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;

/**
 * A folder that electron-builder takes for an unpacked Electron: its files, and a binary that can do nothing but hold
 * the fuses, all off. The real one is a hundred megabytes that a locked-down machine cannot fetch.
 */
export const makeStandIn = (folder: string, root: string): void => {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, FUSES]),
    Buffer.from('0'.repeat(FUSES)),
  ]);
  const binary = Buffer.concat([
    Buffer.from('stand-in for Electron'),
    Buffer.alloc(64),
    wire,
    Buffer.alloc(64),
  ]);
  writeFileSync(join(folder, 'electron'), binary, { mode: 0o755 });
  const text = readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8');
  writeFileSync(join(folder, 'version'), (JSON.parse(text) as { version: string }).version);
  writeFileSync(join(folder, 'LICENSE'), 'stand-in');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'stand-in');
  writeFileSync(join(folder, 'locales', 'zh-CN.pak'), 'stand-in');
};

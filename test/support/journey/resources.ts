import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FONT_FILES } from '../../../electron/core/pdf/font-files.ts';

/** A resources folder with the faces, linked from the packages they come in; no sample, no schemes. */
export const linkResources = (folder: string): string => {
  const root = resolve(dirname(new URL(import.meta.url).pathname), '..', '..', '..');
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const { source, file } of FONT_FILES)
    symlinkSync(join(root, 'node_modules', source), join(folder, 'fonts', file));
  return folder;
};

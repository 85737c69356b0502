import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FONT_FILES } from '../../../electron/core/pdf/font-files.ts';

/** What the build lays beside the program, but for the sample: faces, schemes, locales. Nothing is copied. */
export const aResourceFolder = (root: string): string => {
  const folder = join(root, 'resources');
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const { source, file } of FONT_FILES)
    symlinkSync(resolve('node_modules', source), join(folder, 'fonts', file));
  for (const name of ['schemes', 'locales']) symlinkSync(resolve('resources', name), join(folder, name));
  return folder;
};

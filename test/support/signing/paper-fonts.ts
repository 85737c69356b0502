import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FONT_FILES } from '../../../electron/core/pdf/font-files.ts';
import { loadPaperFonts } from '../../../electron/core/pdf/fonts.ts';
import type { PaperFonts } from '../../../electron/core/pdf/fonts.ts';

/** A folder with the faces under the names that the build gives them, without copying 56 MB. */
const aFontDirectory = (): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'paneldesk-fonts-')), 'fonts');
  mkdirSync(folder);
  for (const { source, file } of FONT_FILES) symlinkSync(resolve('node_modules', source), join(folder, file));
  return folder;
};

let loaded: Promise<PaperFonts> | undefined;

export const paperFonts = (): Promise<PaperFonts> => (loaded ??= loadPaperFonts(aFontDirectory()));

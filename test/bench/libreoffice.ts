import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FONT_FILES } from '../../electron/core/pdf/font-files.ts';
import { hasTool, runTool } from '../support/external-tool.ts';

const WRITER = '/usr/lib/libreoffice/program/libswlo.so';

/** True when LibreOffice can set text (libreoffice-writer-nogui); says so when not. */
export const hasWriter = (): boolean => {
  if (!hasTool('soffice', 'the opinion compared with LibreOffice')) return false;
  const found = runTool('test', ['-e', WRITER]).status === 0;
  if (!found) console.log(`skipped: the opinion compared with LibreOffice (${WRITER} is not installed)`);
  return found;
};

/** The faces of the papers and nothing else, so that both programs embed the same one. */
const writeFontConfig = (folder: string): string => {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  for (const { source, file } of FONT_FILES) symlinkSync(resolve('node_modules', source), join(fonts, file));
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return config;
};

const PDF_A1 = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"1"}}';

/** Converts flat OpenDocument texts to PDF/A-1b in one process, with a profile and a font cache that stay warm in `folder`. */
export const libreOfficeIn = (folder: string): ((files: readonly string[]) => void) => {
  const config = writeFontConfig(folder);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  return (files) => {
    const ran = runTool(
      'soffice',
      [profile, '--headless', '--convert-to', PDF_A1, '--outdir', folder, ...files],
      {
        env: { FONTCONFIG_FILE: config },
      },
    );
    if (ran.status !== 0 || !ran.stdout.includes('convert')) throw new Error(ran.stdout + ran.stderr);
  };
};

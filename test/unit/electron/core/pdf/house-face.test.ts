import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { FONT_FILES } from '../../../../../electron/core/pdf/font-files.ts';
import { createTypesetter, loadPaperFonts } from '../../../../../electron/core/pdf/fonts.ts';
import type { PaperFonts } from '../../../../../electron/core/pdf/fonts.ts';
import { fontNote } from '../../../../../electron/core/pdf/font-note.ts';
import { readHouseFace } from '../../../../../electron/core/pdf/house-face.ts';
import { paragraph } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { renderPaper } from '../../../../../electron/core/pdf/render-paper.ts';
import { aMeta } from '../../../../support/signing/an-opinion.ts';

const NOTO_SANS = resolve(
  'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);
const LATIN = resolve('node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf');

/** The folder of an installation with the bureau's own files beside ours. */
const withFaces = (own: Readonly<Record<string, Uint8Array>>): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'paneldesk-house-')), 'fonts');
  mkdirSync(folder);
  for (const { source, file } of FONT_FILES) symlinkSync(resolve('node_modules', source), join(folder, file));
  for (const [name, bytes] of Object.entries(own)) writeFileSync(join(folder, name), bytes);
  return folder;
};

/** The same face with other embedding rights (`fsType`, OS/2). */
const withRights = (font: Buffer, rights: number): Buffer => {
  const changed = Buffer.from(font);
  for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16)
    if (font.toString('latin1', record, record + 4) === 'OS/2')
      changed.writeUInt16BE(rights, font.readUInt32BE(record + 8) + 8);
  return changed;
};

const noteOf = (fonts: PaperFonts, text = ''): string | undefined => {
  const typesetter = createTypesetter(fonts);
  for (const character of text) typesetter.set(character, 'body');
  return fontNote(fonts, typesetter);
};

describe('a bureau’s own faces', () => {
  it('are used for body and title, whatever the case of their names, and nothing is announced', async () => {
    const face = readFileSync(NOTO_SANS);
    const fonts = await loadPaperFonts(withFaces({ 'FangSong.TTF': face, 'xiaobiaosong.ttf': face }));
    expect(fonts.substitutions).toEqual([]);
    expect(fonts.faces.body.name).toBe('FangSongNotoSansSCRegular');
    expect(fonts.faces.title.name).toBe('XiaoBiaoSongNotoSansSCRegular');
    expect(fonts.faces.serif.name).toBe('NotoSerifSCRegular');
    expect(noteOf(fonts, '评审')).toBeUndefined();
    const { pdf } = await renderPaper({
      paper: { orientation: 'portrait', blocks: [{ kind: 'title', text: '意见' }, paragraph('评审。')] },
      meta: aMeta(),
      fonts,
    });
    const doc = await PDFDocument.load(pdf, { updateMetadata: false });
    const names = doc.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => /\/BaseFont \/[A-Z]{6}\+(\w+)/.exec(object.toString())?.[1] ?? []);
    expect(new Set(names)).toEqual(new Set(['FangSongNotoSansSCRegular', 'XiaoBiaoSongNotoSansSCRegular']));
  });

  it('lend what they lack, and the paper says so', async () => {
    const fonts = await loadPaperFonts(withFaces({ 'fangsong.ttf': readFileSync(NOTO_SANS) }));
    const note = noteOf(fonts, '周𠮷评');
    expect(note).toBe('字体说明：未安装小标宋字体，以思源宋体（粗）代替；原字体缺字“𠮷”，以楷体排印。');
  });

  it('are no reason not to print: the paper says what stands in, and why', async () => {
    const fonts = await loadPaperFonts(withFaces({ 'fangsong.ttf': Buffer.from('仿宋') }));
    expect(fonts.faces.body).toBe(fonts.faces.serif);
    expect(noteOf(fonts)).toBe(
      '字体说明：仿宋字体文件无法读取，以思源宋体代替；未安装小标宋字体，以思源宋体（粗）代替。',
    );
  });

  it.each([
    ['nothing', () => undefined, 'missing'],
    ['no font', () => Buffer.from('仿宋'), 'unreadable'],
    ['an empty file', () => Buffer.alloc(0), 'unreadable'],
    ['half a font', () => readFileSync(NOTO_SANS).subarray(0, 200_000), 'unreadable'],
    ['a restricted one', () => withRights(readFileSync(NOTO_SANS), 0x0002), 'not-embeddable'],
    ['one not to be subset', () => withRights(readFileSync(NOTO_SANS), 0x0100), 'not-embeddable'],
    ['a Latin one', () => readFileSync(LATIN), 'without-chinese'],
  ])('are not used where there is %s', async (_, bytes, fault) => {
    const folder = mkdtempSync(join(tmpdir(), 'paneldesk-house-'));
    const own = bytes();
    if (own) writeFileSync(join(folder, 'FangSong.ttf'), own);
    expect(await readHouseFace(folder, 'fangsong.ttf')).toEqual({ fault });
  });

  it('are not read beyond a bound', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'paneldesk-house-'));
    writeFileSync(join(folder, 'fangsong.ttf'), '');
    truncateSync(join(folder, 'fangsong.ttf'), 60 * 1024 * 1024);
    expect(await readHouseFace(folder, 'fangsong.ttf')).toEqual({ fault: 'too-large' });
  });
});

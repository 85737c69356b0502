import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from '@cantoo/fontkit';
import type { Font } from '@cantoo/fontkit';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { HOUSE_FONT_FILES } from './font-files.ts';

/** What a face is for; the files behind the roles may be the bureau's own. */
export type FaceRole = 'body' | 'body-bold' | 'title' | 'sans' | 'sans-bold' | 'kai';

export type Face = {
  /** The PostScript name, letters and digits only. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly font: Font;
};

export type PaperFonts = {
  readonly faces: Readonly<Record<FaceRole, Face>>;
  /** Faces that GB/T 9704 asks for and that are not installed, with what stands in; to be announced on the paper. */
  readonly substitutions: readonly { readonly wanted: string; readonly used: string }[];
};

const SERIF = 'NotoSerifSC-Regular.ttf';
const SERIF_BOLD = 'NotoSerifSC-Bold.ttf';

const loadFace = async (folder: string, file: string): Promise<Face> => {
  try {
    const bytes = new Uint8Array(await readFile(join(folder, file)));
    const font = create(bytes);
    if ('fonts' in font) throw new TypeError('a collection, not a face');
    const name = (font.postscriptName ?? file).replaceAll(/[^A-Za-z0-9]/g, '');
    return { name, bytes, font };
  } catch (cause) {
    throw new PanelDeskError('file-unreadable', { name: file }, { cause });
  }
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Loads the faces from `fontDirectory` (see `FONT_FILES`); a bureau's own 仿宋 and 小标宋 are used where they lie
 * beside them. About 60 MB and a tenth of a second: load once.
 *
 * @throws PanelDeskError `file-unreadable` naming the file.
 */
export const loadPaperFonts = async (fontDirectory: string): Promise<PaperFonts> => {
  const { fangsong, xiaobiaosong } = HOUSE_FONT_FILES;
  const hasFangsong = await isThere(join(fontDirectory, fangsong));
  const hasXiaobiaosong = await isThere(join(fontDirectory, xiaobiaosong));
  const [serif, serifBold, sans, sansBold, kai] = await Promise.all([
    loadFace(fontDirectory, SERIF),
    loadFace(fontDirectory, SERIF_BOLD),
    loadFace(fontDirectory, 'NotoSansSC-Regular.ttf'),
    loadFace(fontDirectory, 'NotoSansSC-Bold.ttf'),
    loadFace(fontDirectory, 'LXGWWenKai-Regular.woff'),
  ]);
  const body = hasFangsong ? await loadFace(fontDirectory, fangsong) : serif;
  const title = hasXiaobiaosong ? await loadFace(fontDirectory, xiaobiaosong) : serifBold;
  return {
    faces: { body, 'body-bold': serifBold, title, sans, 'sans-bold': sansBold, kai },
    substitutions: [
      ...(hasFangsong ? [] : [{ wanted: '仿宋', used: '思源宋体' }]),
      ...(hasXiaobiaosong ? [] : [{ wanted: '小标宋', used: '思源宋体（粗）' }]),
    ],
  };
};

/** A character with the face that has it; the width is a share of the size. */
export type SetCharacter = {
  readonly character: string;
  readonly face: Face;
  readonly width: number;
};

/** Where a role's face lacks a character these are tried, per character: rare characters of names are in 楷体. */
const FALLBACKS: readonly FaceRole[] = ['body', 'kai', 'sans'];

export type Typesetter = {
  /**
   * The character in the role's face or in a fallback.
   *
   * @throws PanelDeskError `text-not-printable` with the character and its code point when no face has it.
   */
  readonly set: (character: string, role: FaceRole) => SetCharacter;
};

const find = (fonts: PaperFonts, character: string, role: FaceRole): SetCharacter => {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const candidate of [role, ...FALLBACKS]) {
    const face = fonts.faces[candidate];
    if (!face.font.hasGlyphForCodePoint(codePoint)) continue;
    const glyph = face.font.glyphForCodePoint(codePoint);
    if (!glyph) continue;
    return { character, face, width: glyph.advanceWidth / face.font.unitsPerEm };
  }
  throw new PanelDeskError('text-not-printable', {
    character,
    codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
  });
};

/** Looks characters up once each: a paper repeats the same thousand. */
export const createTypesetter = (fonts: PaperFonts): Typesetter => {
  const known = new Map<string, SetCharacter>();
  return {
    set: (character, role) => {
      const key = `${role} ${character}`;
      const before = known.get(key);
      if (before) return before;
      const found = find(fonts, character, role);
      known.set(key, found);
      return found;
    },
  };
};

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from '@cantoo/fontkit';
import type { Font } from '@cantoo/fontkit';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { HOUSE_FONT_FILES } from './font-files.ts';
import { readHouseFace } from './house-face.ts';
import type { FaceFault, HouseFace } from './house-face.ts';

/** What a face is for; the files behind the roles may be the bureau's own. */
export type FaceRole =
  | 'body'
  | 'body-bold'
  | 'title'
  | 'sans'
  | 'sans-bold'
  | 'kai'
  /** 思源宋体, whatever the body is set in. */
  | 'serif';

export type Face = {
  /** The PostScript name, letters and digits only. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly font: Font;
};

/** A face that GB/T 9704 asks for, why it is not there, and what stands in. */
export type Substitution = { readonly wanted: string; readonly used: string; readonly fault: FaceFault };

export type PaperFonts = {
  readonly faces: Readonly<Record<FaceRole, Face>>;
  /** Announced on the last page of every paper. */
  readonly substitutions: readonly Substitution[];
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

/** Names are told apart in a document: a bureau's own face may be called like one of ours. */
const nameHouseFace = (font: Font, role: string, taken: readonly Face[]): string => {
  const name = (font.postscriptName ?? '').replaceAll(/[^A-Za-z0-9]/g, '');
  return name === '' || taken.some((face) => face.name === name) ? `${role}${name}` : name;
};

const choose = (
  house: HouseFace,
  substitute: Face,
  words: { readonly role: string; readonly wanted: string; readonly used: string },
  taken: readonly Face[],
): { readonly face: Face; readonly substitutions: readonly Substitution[] } => {
  const { role, wanted, used } = words;
  if ('fault' in house) return { face: substitute, substitutions: [{ wanted, used, fault: house.fault }] };
  return { face: { ...house, name: nameHouseFace(house.font, role, taken) }, substitutions: [] };
};

/**
 * Loads the faces from `fontDirectory` (see `FONT_FILES`); a bureau's own 仿宋 and 小标宋 are used where they lie
 * beside them and can be. About 60 MB and a tenth of a second: load once.
 *
 * @throws PanelDeskError `file-unreadable` naming the file of ours that is missing or broken.
 */
export const loadPaperFonts = async (fontDirectory: string): Promise<PaperFonts> => {
  const [serif, serifBold, sans, sansBold, kai] = await Promise.all([
    loadFace(fontDirectory, SERIF),
    loadFace(fontDirectory, SERIF_BOLD),
    loadFace(fontDirectory, 'NotoSansSC-Regular.ttf'),
    loadFace(fontDirectory, 'NotoSansSC-Bold.ttf'),
    loadFace(fontDirectory, 'LXGWWenKai-Regular.woff'),
  ]);
  const ours = [serif, serifBold, sans, sansBold, kai];
  const body = choose(
    await readHouseFace(fontDirectory, HOUSE_FONT_FILES.fangsong),
    serif,
    { role: 'FangSong', wanted: '仿宋', used: '思源宋体' },
    ours,
  );
  const title = choose(
    await readHouseFace(fontDirectory, HOUSE_FONT_FILES.xiaobiaosong),
    serifBold,
    { role: 'XiaoBiaoSong', wanted: '小标宋', used: '思源宋体（粗）' },
    [...ours, body.face],
  );
  return {
    faces: {
      body: body.face,
      'body-bold': serifBold,
      title: title.face,
      sans,
      'sans-bold': sansBold,
      kai,
      serif,
    },
    substitutions: [...body.substitutions, ...title.substitutions],
  };
};

/** A character with the face that has it; the width is a share of the size. */
export type SetCharacter = {
  readonly character: string;
  readonly face: Face;
  readonly width: number;
};

/** Where a role's face lacks a character these are tried, per character: rare characters of names are in 楷体. */
const FALLBACKS: readonly FaceRole[] = ['body', 'serif', 'kai', 'sans'];

export type Typesetter = {
  /**
   * The character in the role's face or in a fallback.
   *
   * @throws PanelDeskError `text-not-printable` with the character and its code point when no face has it.
   */
  readonly set: (character: string, role: FaceRole) => SetCharacter;
};

export type TracingTypesetter = Typesetter & {
  /** The characters that had to be lent, each once, by the role of the face that has them. */
  readonly fallbacks: () => ReadonlyMap<FaceRole, readonly string[]>;
};

type Found = { readonly set: SetCharacter; readonly role: FaceRole };

const find = (fonts: PaperFonts, character: string, role: FaceRole): Found => {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const candidate of [role, ...FALLBACKS]) {
    const face = fonts.faces[candidate];
    if (!face.font.hasGlyphForCodePoint(codePoint)) continue;
    const glyph = face.font.glyphForCodePoint(codePoint);
    if (!glyph) continue;
    return { set: { character, face, width: glyph.advanceWidth / face.font.unitsPerEm }, role: candidate };
  }
  throw new PanelDeskError('text-not-printable', {
    character,
    codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
  });
};

/** Looks characters up once each: a paper repeats the same thousand. */
export const createTypesetter = (fonts: PaperFonts): TracingTypesetter => {
  const known = new Map<string, SetCharacter>();
  const lent = new Map<FaceRole, string[]>();
  return {
    set: (character, role) => {
      const key = `${role} ${character}`;
      const before = known.get(key);
      if (before) return before;
      const { set, role: used } = find(fonts, character, role);
      known.set(key, set);
      const others = lent.get(used) ?? [];
      if (set.face !== fonts.faces[role] && !others.includes(character))
        lent.set(used, [...others, character]);
      return set;
    },
    fallbacks: () => lent,
  };
};

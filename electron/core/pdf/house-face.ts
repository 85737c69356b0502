import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from '@cantoo/fontkit';
import type { Font } from '@cantoo/fontkit';

/** Why a bureau's own face is not used. */
export type FaceFault = 'missing' | 'too-large' | 'unreadable' | 'not-embeddable' | 'without-chinese';

export type HouseFace = { readonly bytes: Uint8Array; readonly font: Font } | { readonly fault: FaceFault };

/** 方正仿宋 with all of GB 18030 has about 20 MB. */
const MOST_BYTES = 48 * 1024 * 1024;
/** Of the most frequent characters, in no order. */
const PROBE = '的一是在不了有和人这中大为上个国我以要评审专家组意见签字';

/** A TrueType file begins with its version (OpenType 1.9, "Font file"). */
const TRUE_TYPE = 0x00010000;

const findTable = (font: Buffer, name: string): number | undefined => {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  return undefined;
};

/** `fsType` of OS/2: restricted alone (2), no subsetting (0x100), bitmaps only (0x200). */
const mayEmbed = (font: Buffer): boolean => {
  const table = findTable(font, 'OS/2');
  if (table === undefined) return false;
  const rights = font.readUInt16BE(table + 8);
  return (rights & 0x000e) !== 0x0002 && (rights & 0x0300) === 0;
};

/** What is broken shows here, and not when a paper is to be signed. */
const subsetProbe = (font: Font): void => {
  const subset = font.createSubset();
  for (const character of PROBE) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    if (glyph) subset.includeGlyph(glyph);
  }
  if (subset.encode().length === 0) throw new TypeError('an empty subset');
};

const judge = (bytes: Buffer): HouseFace => {
  try {
    if (bytes.readUInt32BE(0) !== TRUE_TYPE || findTable(bytes, 'glyf') === undefined)
      return { fault: 'unreadable' };
    if (!mayEmbed(bytes)) return { fault: 'not-embeddable' };
    const font = create(bytes);
    if ('fonts' in font) return { fault: 'unreadable' };
    const lacks = [...PROBE].some((each) => !font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
    if (lacks) return { fault: 'without-chinese' };
    subsetProbe(font);
    return { bytes: new Uint8Array(bytes), font };
  } catch {
    return { fault: 'unreadable' };
  }
};

/**
 * A bureau's own face, whatever the case of its file's name. The file comes from outside: what cannot be used is told by
 * its fault, for papers are printed all the same.
 */
export const readHouseFace = async (folder: string, file: string): Promise<HouseFace> => {
  const names = await readdir(folder).catch(() => []);
  const name = names.find((each) => each.toLowerCase() === file);
  if (name === undefined) return { fault: 'missing' };
  try {
    const handle = await open(join(folder, name), 'r');
    try {
      const { size } = await handle.stat();
      if (size > MOST_BYTES) return { fault: 'too-large' };
      return judge(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch {
    return { fault: 'unreadable' };
  }
};

import type { PaperFonts } from './fonts.ts';
import type { Block } from './paper-blocks.ts';

/** In place of what no face has, so that it is seen that something stood there. */
const MISSING = '□';

const isPrintable = ({ faces }: PaperFonts, character: string): boolean => {
  const codePoint = character.codePointAt(0) ?? 0;
  return [faces.body, faces.serif, faces.kai, faces.sans].some(({ font }) =>
    font.hasGlyphForCodePoint(codePoint),
  );
};

/** Joiners, variation selectors and other marks that show nothing of their own (Unicode, Default_Ignorable_Code_Point). */
const SILENT = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Blocks in which every text can be printed: for a record that is closed, and cannot be corrected for the sake of its paper.
 * The words as they were written are in the record's own file.
 */
export const withPrintableTexts = (blocks: readonly Block[], fonts: PaperFonts): readonly Block[] => {
  const clean = (text: string): string =>
    [...text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(SILENT, '')]
      .map((character) => (character === '\n' || isPrintable(fonts, character) ? character : MISSING))
      .join('');
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return clean(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)]));
  };
  return walk(blocks) as readonly Block[];
};

import { classOf, isTrimmable, splitAtBreaks } from './break-rules.ts';
import type { Face, FaceRole, Typesetter } from './fonts.ts';

/** A stretch of text in one style, before it is broken. */
export type StyledText = {
  readonly text: string;
  readonly role: FaceRole;
  /** Behind the text, e.g. the tint of a bound figure; `r g b` of 0…1. */
  readonly tint?: string;
};

/** Characters of one face that are drawn in one go; `x` counts from the line's start. */
export type LineRun = {
  readonly x: number;
  readonly face: Face;
  readonly tint?: string;
  readonly text: string;
  /** After each character, in points, beyond its own width and the tracking. */
  readonly gaps: readonly number[];
  readonly width: number;
};

export type SetLine = { readonly runs: readonly LineRun[]; readonly width: number };

export type LineStyle = {
  readonly size: number;
  /** Added after every character, in points. */
  readonly tracking?: number;
  readonly width: number;
  /** Of the first line. */
  readonly indent?: number;
  readonly align: 'justify' | 'left' | 'center' | 'right';
};

type Character = {
  readonly character: string;
  readonly face: Face;
  readonly tint?: string;
  readonly width: number;
};

type Part = { readonly characters: readonly Character[]; readonly width: number };

/** A gap wider than this is worse than a ragged line, in shares of the size. */
const WIDEST_GAP = 0.2;
const EPSILON = 0.01;

const widthOf = (characters: readonly Character[]): number =>
  characters.reduce((sum, each) => sum + each.width, 0);

const setCharacters = (texts: readonly StyledText[], style: LineStyle, typesetter: Typesetter): Character[] =>
  texts.flatMap(({ text, role, tint }) =>
    [...text.replaceAll(/[\t\r]/g, ' ')].map((character) => {
      const set = typesetter.set(character, role);
      return {
        character,
        face: set.face,
        width: set.width * style.size + (style.tracking ?? 0),
        ...(tint === undefined ? {} : { tint }),
      };
    }),
  );

const partsOf = (characters: readonly Character[], longest: number): Part[] => {
  let at = 0;
  return splitAtBreaks(characters.map((each) => each.character)).flatMap((part) => {
    const own = characters.slice(at, at + part.length);
    at += part.length;
    const width = widthOf(own);
    // A word longer than the line (an address, say) has to break somewhere.
    if (width > longest && own.length > 1)
      return own.map((each) => ({ characters: [each], width: each.width }));
    return [{ characters: own, width }];
  });
};

const isSpace = (character: Character | undefined): boolean =>
  character !== undefined && classOf(character.character) === 'space';

const trimEnd = (characters: readonly Character[]): Character[] => {
  const end = characters.findLastIndex((each) => !isSpace(each));
  return characters.slice(0, end + 1);
};

/** Full-width closing punctuation has its ink in its left half: at a line's end the right half may stand over. */
const overhangOf = (characters: readonly Character[], size: number): number => {
  const last = trimEnd(characters).at(-1);
  return last && isTrimmable(last.character) && last.width > 0.8 * size ? last.width / 2 : 0;
};

const fillLines = (parts: readonly Part[], style: LineStyle): Part[][] => {
  const lines: Part[][] = [];
  let line: Part[] = [];
  let width = 0;
  for (const part of parts) {
    const room = style.width - (lines.length === 0 ? (style.indent ?? 0) : 0);
    const needed = widthOf(trimEnd(part.characters)) - overhangOf(part.characters, style.size);
    if (line.length > 0 && width + needed > room + EPSILON) {
      lines.push(line);
      line = [];
      width = 0;
    }
    if (line.length === 0 && lines.length > 0 && part.characters.every(isSpace)) continue;
    line.push(part);
    width += part.width;
  }
  return line.length > 0 ? [...lines, line] : lines;
};

/** The gap after each character of a line so that it fills the measure; only between parts. */
const spread = (parts: readonly Part[], extra: number, size: number): number[] => {
  const between = parts.length - 1;
  const gap = between > 0 ? extra / between : 0;
  const isUsable = gap > 0 && gap <= WIDEST_GAP * size;
  return parts.flatMap((part, index) =>
    part.characters.map((_, position) =>
      isUsable && index < between && position === part.characters.length - 1 ? gap : 0,
    ),
  );
};

const groupRuns = (characters: readonly Character[], gaps: readonly number[], start: number): LineRun[] => {
  const runs: { face: Face; tint?: string; x: number; text: string; gaps: number[]; width: number }[] = [];
  let x = start;
  characters.forEach((each, index) => {
    const gap = gaps[index] ?? 0;
    const last = runs.at(-1);
    if (last && last.face === each.face && last.tint === each.tint) {
      last.text += each.character;
      last.gaps.push(gap);
      last.width += each.width + gap;
    } else {
      const tint = each.tint === undefined ? {} : { tint: each.tint };
      runs.push({ face: each.face, x, text: each.character, gaps: [gap], width: each.width + gap, ...tint });
    }
    x += each.width + gap;
  });
  return runs;
};

const setLine = (
  parts: readonly Part[],
  style: LineStyle,
  place: { first: boolean; last: boolean },
): SetLine => {
  const kept = parts.map((part, index) =>
    index === parts.length - 1 ? { ...part, characters: trimEnd(part.characters) } : part,
  );
  const characters = kept.flatMap((part) => part.characters);
  const indent = place.first ? (style.indent ?? 0) : 0;
  const room = style.width - indent;
  const natural = widthOf(characters);
  const hang = overhangOf(characters, style.size);
  const slack = room - (natural - (natural > room ? hang : 0));
  const gaps = style.align === 'justify' && !place.last ? spread(kept, slack, style.size) : [];
  const shift = style.align === 'center' ? slack / 2 : style.align === 'right' ? slack : 0;
  return { runs: groupRuns(characters, gaps, indent + Math.max(shift, 0)), width: natural };
};

/** The width of the longest stretch that should not be divided, in points. */
export const widestPart = (
  texts: readonly StyledText[],
  style: Pick<LineStyle, 'size' | 'tracking'>,
  typesetter: Typesetter,
): number => {
  const unbounded: LineStyle = { ...style, width: Number.POSITIVE_INFINITY, align: 'left' };
  return texts
    .flatMap(({ text, ...rest }) => text.split('\n').map((line) => ({ ...rest, text: line })))
    .flatMap((styled) => partsOf(setCharacters([styled], unbounded, typesetter), unbounded.width))
    .reduce((widest, part) => Math.max(widest, widthOf(trimEnd(part.characters))), 0);
};

/**
 * Breaks styled text into lines of at most `style.width` points and places every character; a line feed in the text
 * ends a line.
 *
 * @throws PanelDeskError `text-not-printable`.
 */
export const breakLines = (
  texts: readonly StyledText[],
  style: LineStyle,
  typesetter: Typesetter,
): SetLine[] => {
  const paragraphs: StyledText[][] = [[]];
  for (const styled of texts) {
    styled.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...styled, text });
    });
  }
  return paragraphs.flatMap((paragraph) => {
    const characters = setCharacters(paragraph, style, typesetter);
    const lines = fillLines(partsOf(characters, style.width), style);
    if (lines.length === 0) return [{ runs: [], width: 0 }];
    return lines.map((parts, index) =>
      setLine(parts, style, { first: index === 0, last: index === lines.length - 1 }),
    );
  });
};

import type { Ink } from '../../../shared/domain/signing/ink.ts';
import type { SetLine } from './break-lines.ts';
import type { Tag } from './paper-tags.ts';
import type { Picture } from './picture.ts';

type Shape =
  | {
      readonly kind: 'line-of-text';
      readonly x: number;
      readonly baseline: number;
      readonly line: SetLine;
      readonly size: number;
      readonly tracking: number;
      /** 0 black … 1 white. */
      readonly gray: number;
    }
  | {
      readonly kind: 'rule';
      readonly from: { readonly x: number; readonly y: number };
      readonly to: { readonly x: number; readonly y: number };
      readonly width: number;
    }
  | {
      readonly kind: 'fill';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** `r g b` of 0…1. */
      readonly color: string;
    }
  | {
      readonly kind: 'picture';
      readonly picture: Picture;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'ink';
      readonly ink: Ink;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'field';
      readonly fieldName: string;
      readonly label: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      /** Leads to the top of a page. */
      readonly kind: 'link';
      /** From 1. */
      readonly toPage: number;
      readonly label: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

/**
 * Something at a place; x counts from the type area's left edge, y downward from the row's (then the page's) top.
 * Without a tag it is decoration: rules, shades, heads that are repeated.
 */
export type Item = Shape & { readonly tag?: Tag };

/** A cell that runs over several rows; it is drawn once per page, when it is known how many of its rows are there. */
export type Merge = {
  readonly key: string;
  readonly draw: (height: number) => readonly Item[];
};

/** The same items as decoration. */
export const withoutTags = (items: readonly Item[]): Item[] => items.map(({ tag: _, ...item }) => item);

/** What cannot be divided between pages: a line, a table's row, a line of signatures. */
export type Row = {
  readonly height: number;
  readonly items: readonly Item[];
  /** The next row must be on the same page. */
  readonly keepsNext?: boolean;
  /** Even where what is kept together is higher than a page and has to be divided: a head, a label. */
  readonly sticks?: boolean;
  /** It should be, unless that leaves much of a page empty. */
  readonly likesNext?: boolean;
  /** White space only: dropped at the top of a page. */
  readonly isSpace?: boolean;
  /** Begins a new page wherever the row before it ended. */
  readonly startsPage?: boolean;
  /** Repeated above this row when it comes first on a page. */
  readonly headRows?: readonly Row[];
  readonly merges?: readonly Merge[];
};

export const spaceRow = (height: number, keepsNext = false): Row => ({
  height,
  items: [],
  isSpace: true,
  keepsNext,
});

/** The same item, moved. */
export const moveItem = (item: Item, dx: number, dy: number): Item => {
  switch (item.kind) {
    case 'line-of-text':
      return { ...item, x: item.x + dx, baseline: item.baseline + dy };
    case 'rule':
      return {
        ...item,
        from: { x: item.from.x + dx, y: item.from.y + dy },
        to: { x: item.to.x + dx, y: item.to.y + dy },
      };
    case 'fill':
    case 'picture':
    case 'ink':
    case 'field':
    case 'link':
      return { ...item, x: item.x + dx, y: item.y + dy };
  }
};

/** Ideographs fill their square; it stands 0.12 em below the baseline. */
const ASCENT = 0.88;

/** Lines below each other as items, the first one's upper edge at y = 0. */
export const stackLines = (
  lines: readonly SetLine[],
  style: {
    readonly size: number;
    readonly pitch: number;
    readonly tracking?: number;
    readonly gray?: number;
  },
): Item[] =>
  lines.map((line, index) => ({
    kind: 'line-of-text',
    x: 0,
    baseline: index * style.pitch + (style.pitch - style.size) / 2 + ASCENT * style.size,
    line,
    size: style.size,
    tracking: style.tracking ?? 0,
    gray: style.gray ?? 0,
  }));

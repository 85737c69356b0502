import type { Ink } from '../../../shared/domain/signing/ink.ts';
import type { Picture } from './picture.ts';

/**
 * What a paper consists of, independent of pages. Lengths are millimetres, sizes are points. Texts are plain
 * strings; a line feed starts a new line.
 */
export type RunStyle =
  | 'plain'
  | 'bold'
  /** 楷体 */
  | 'kai'
  /** A figure bound to data: kept on one line, and tinted when the paper is rendered with `markFigures`. */
  | 'figure';

export type Run = { readonly text: string; readonly style: RunStyle };

export type Alignment = 'left' | 'center' | 'right';

export type TableCell = {
  readonly text: string;
  /** Columns that the cell covers, 1 when absent. */
  readonly span?: number;
  /** Overrides the column's own. */
  readonly align?: Alignment;
  readonly bold?: boolean;
  readonly shaded?: boolean;
  /** The cell continues the one above; both must have the same text, which is printed once per page. */
  readonly joinsAbove?: boolean;
};

export type TableColumn = {
  /** A share of the width: columns are scaled to fill the page together. */
  readonly width: number;
  readonly align: Alignment;
};

export type TableRow = readonly TableCell[];

/** One place for ink: a member's or the chair's. */
export type SignaturePlaceholder = {
  /** `expert01`… or `chair`; absent where nobody will sign (refused, deemed agreed) and only the note stands. */
  readonly fieldName?: string;
  readonly name: string;
  /** Under the name: role, organisation. */
  readonly detail?: string;
  /** In place of ink or beside it: 附不同意见, 拒签（附理由）, 视为同意. */
  readonly note?: string;
};

/** One place of a row of pictures; without a picture it says in words what is not shown. */
export type PicturePlace = { readonly picture?: Picture; readonly caption: string };

export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly subtitle?: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      /** `justify` with a first line indented by two characters when absent. */
      readonly align?: Alignment | 'justify';
      readonly indent?: boolean;
      /** Body size (三号) when absent; 四号 is for what has to fit a form, 小四 for long reasons and lists. */
      readonly size?: 'body' | 'medium' | 'small';
    }
  | {
      readonly kind: 'key-values';
      readonly pairs: readonly { readonly label: string; readonly value: string }[];
      /** Pairs beside each other, 1 when absent. */
      readonly columns?: 1 | 2;
      /** Points, as a table's. */
      readonly size?: number;
    }
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly columns: readonly TableColumn[];
      /** Repeated on every page that the table reaches. */
      readonly head: readonly TableRow[];
      readonly rows: readonly TableRow[];
      /** Points, 10.5 (五号) when absent. */
      readonly size?: number;
    }
  | { readonly kind: 'spacer'; readonly height: number }
  /** What follows begins a new page. */
  | { readonly kind: 'page-break' }
  /** 目录: the chapters of all parts with their pages. */
  | { readonly kind: 'contents'; readonly title: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'pictures'; readonly places: readonly PicturePlace[] }
  | {
      /** Handwriting over a line, with the name of whoever wrote it: no signature field, the ink is the paper's own. */
      readonly kind: 'ink';
      readonly label: string;
      readonly ink?: Ink;
      readonly name: string;
      readonly date?: string;
    }
  | {
      /** A field of a form: words from its top, and at its foot whoever signs. It stands on one page. */
      readonly kind: 'frame';
      readonly blocks: readonly Block[];
      readonly foot: readonly Block[];
      /** Points that it is high at least. */
      readonly height: number;
    }
  | {
      readonly kind: 'signatures';
      /** 专家签字： */
      readonly label: string;
      readonly signers: readonly SignaturePlaceholder[];
      /** Signs last, below all others. */
      readonly chair?: SignaturePlaceholder & { readonly label: string };
      /** At the foot, right: 2026年11月20日. */
      readonly date?: string;
    };

export type Paper = {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
  /** At the foot of every page, left and right of the page number. */
  readonly footer?: { readonly left?: string; readonly right?: string };
  /** Named in the contents of a bound paper, with the number of its first page. */
  readonly chapter?: { readonly title: string; readonly level: 1 | 2 };
  /** Bound behind this one, each from a new page on and turned as it wants; pages are counted through. */
  readonly parts?: readonly Paper[];
};

export const plain = (text: string): Run => ({ text, style: 'plain' });
export const figure = (text: string): Run => ({ text, style: 'figure' });

/** A justified paragraph of body text. */
export const paragraph = (...runs: readonly (Run | string)[]): Block => ({
  kind: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? plain(run) : run)),
});

import { MM } from './page-geometry.ts';
import { spaceRow } from './layout-rows.ts';
import type { Row } from './layout-rows.ts';
import { layoutContents } from './layout-contents.ts';
import { layoutFrame } from './layout-frame.ts';
import { layoutInk } from './layout-ink.ts';
import { layoutPictures } from './layout-pictures.ts';
import { layoutSignatures } from './layout-signatures.ts';
import { layoutTable } from './layout-table.ts';
import { layoutHeading, layoutNote, layoutParagraph, layoutTitle } from './layout-text.ts';
import type { LayoutContext } from './layout-text.ts';
import type { Block, TableCell, TableRow } from './paper-blocks.ts';

type KeyValues = Extract<Block, { kind: 'key-values' }>;

/** Of one pair and of two beside each other, as shares of the page. */
const PAIR_WIDTHS = { 1: { label: 26, value: 130 }, 2: { label: 11, value: 50 } } as const;

/** Labelled values are a table without a head, the labels shaded. */
const layoutKeyValues = (block: KeyValues, context: LayoutContext): Row[] => {
  const beside = block.columns ?? 1;
  const rows: TableRow[] = [];
  for (let at = 0; at < block.pairs.length; at += beside) {
    const pairs = block.pairs.slice(at, at + beside);
    const cells = pairs.flatMap((pair): TableCell[] => [
      { text: pair.label, align: 'center', shaded: true },
      { text: pair.value },
    ]);
    const last = cells.at(-1);
    // A lone last pair takes the rest of its line.
    if (last && pairs.length < beside)
      cells[cells.length - 1] = { ...last, span: 2 * (beside - pairs.length) + 1 };
    rows.push(cells);
  }
  const { label, value } = PAIR_WIDTHS[beside];
  const columns = Array.from({ length: beside }, () => [
    { width: label, align: 'center' as const },
    { width: value, align: 'left' as const },
  ]).flat();
  const size = block.size === undefined ? {} : { size: block.size };
  return layoutTable({ kind: 'table', columns, head: [], rows, ...size }, context);
};

const layoutBlock = (block: Block, context: LayoutContext): Row[] => {
  switch (block.kind) {
    case 'title':
      return layoutTitle(block, context);
    case 'heading':
      return layoutHeading(block, context);
    case 'paragraph':
      return layoutParagraph(block, context);
    case 'key-values':
      return layoutKeyValues(block, context);
    case 'table':
      return layoutTable(block, context);
    case 'spacer':
      return [spaceRow(block.height * MM)];
    case 'page-break':
      return [{ height: 0, items: [], isSpace: true, startsPage: true }];
    case 'contents':
      return layoutContents(block, context);
    case 'note':
      return layoutNote(block, context);
    case 'pictures':
      return layoutPictures(block, context);
    case 'ink':
      return layoutInk(block, context);
    case 'frame':
      return layoutFrame(block, context, layoutBlocks);
    case 'signatures':
      return layoutSignatures(block, context);
  }
};

/** 说明 and notes in small type speak of the table before them. */
const isRemark = (block: Block): boolean =>
  block.kind === 'note' || (block.kind === 'paragraph' && block.size === 'small');

/** How many lines before the signatures go with them to their page. */
const LINES_WITH_SIGNATURES = 2;

/** A signature block alone on a page could be put under any text; a note without its table is about nothing. */
const bindToNext = (rows: Row[], lines: number): void => {
  let bound = 0;
  for (let index = rows.length - 1; index >= 0 && bound < lines; index -= 1) {
    const row = rows[index];
    if (!row) break;
    rows[index] = { ...row, keepsNext: true };
    if (row.isSpace !== true) bound += 1;
  }
};

/**
 * All blocks as rows, in order.
 *
 * @throws PanelDeskError `text-not-printable`.
 */
export const layoutBlocks = (blocks: readonly Block[], context: LayoutContext): Row[] => {
  const rows: Row[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'signatures') bindToNext(rows, LINES_WITH_SIGNATURES);
    else if (block.kind === 'ink' || (blocks[index - 1]?.kind === 'table' && isRemark(block)))
      bindToNext(rows, 1);
    rows.push(...layoutBlock(block, context));
  });
  return rows;
};

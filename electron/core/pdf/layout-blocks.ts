import { MM } from './page-geometry.ts';
import { spaceRow } from './layout-rows.ts';
import type { Row } from './layout-rows.ts';
import { layoutSignatures } from './layout-signatures.ts';
import { layoutTable } from './layout-table.ts';
import { layoutHeading, layoutNote, layoutParagraph, layoutTitle } from './layout-text.ts';
import type { LayoutContext } from './layout-text.ts';
import type { Block, TableCell, TableRow } from './paper-blocks.ts';

type KeyValues = Extract<Block, { kind: 'key-values' }>;

const LABEL_WIDTH = 26;
const VALUE_WIDTH = 52;

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
  const columns = Array.from({ length: beside }, () => [
    { width: LABEL_WIDTH, align: 'center' as const },
    { width: beside === 1 ? VALUE_WIDTH * 2 + LABEL_WIDTH : VALUE_WIDTH, align: 'left' as const },
  ]).flat();
  return layoutTable({ kind: 'table', columns, head: [], rows }, context);
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
    case 'note':
      return layoutNote(block, context);
    case 'signatures':
      return layoutSignatures(block, context);
  }
};

/** How many lines before the signatures go with them to their page. */
const LINES_WITH_SIGNATURES = 2;

/** A signature block alone on a page could be put under any text: the lines before it come along. */
const bindToSignatures = (rows: Row[]): void => {
  let bound = 0;
  for (let index = rows.length - 1; index >= 0 && bound < LINES_WITH_SIGNATURES; index -= 1) {
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
  for (const block of blocks) {
    if (block.kind === 'signatures') bindToSignatures(rows);
    rows.push(...layoutBlock(block, context));
  }
  return rows;
};

import { moveItem } from './layout-rows.ts';
import type { Item, Row } from './layout-rows.ts';
import type { LayoutContext } from './layout-text.ts';
import { MM } from './page-geometry.ts';
import type { Block } from './paper-blocks.ts';

type FrameBlock = Extract<Block, { kind: 'frame' }>;

const PADDING = 4 * MM;
const RULE = 0.8;

const edges = (width: number, height: number): Item[] => {
  const rule = (x1: number, y1: number, x2: number, y2: number): Item => ({
    kind: 'rule',
    from: { x: x1, y: y1 },
    to: { x: x2, y: y2 },
    width: RULE,
  });
  return [
    rule(0, 0, width, 0),
    rule(0, height, width, height),
    rule(0, 0, 0, height),
    rule(width, 0, width, height),
  ];
};

const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** Not a space: the frame is as high as the form has it, also above an empty half. */
const gap = (height: number): Row => ({ height, items: [] });

/**
 * Words from the top, signatures at the foot, a rule around both; what is too high for a page is the caller's to divide. Between two
 * frames there is something else.
 */
export const layoutFrame = (
  block: FrameBlock,
  context: LayoutContext,
  layoutBlocks: (blocks: readonly Block[], context: LayoutContext) => readonly Row[],
): Row[] => {
  const inner = { ...context, width: context.width - 2 * PADDING };
  const words = layoutBlocks(block.blocks, inner);
  const foot = layoutBlocks(block.foot, inner);
  const free = block.height - heightOf([...words, ...foot]) - 2 * PADDING;
  const rows = [gap(PADDING), ...words, gap(Math.max(free, 0)), ...foot, gap(PADDING)];
  const merge = { key: 'frame', draw: (height: number) => edges(context.width, height) };
  return rows.map(({ isSpace: _isSpace, ...row }, index) => ({
    ...row,
    items: row.items.map((item) => moveItem(item, PADDING, 0)),
    merges: [
      merge,
      ...(row.merges ?? []).map((own) => ({
        key: own.key,
        draw: (height: number) => own.draw(height).map((item) => moveItem(item, PADDING, 0)),
      })),
    ],
    keepsNext: index < rows.length - 1,
  }));
};

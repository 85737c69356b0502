import { breakLines } from './break-lines.ts';
import { moveItem, spaceRow, stackLines } from './layout-rows.ts';
import type { Row } from './layout-rows.ts';
import { layoutSignaturePlace, PLACE_HEIGHT } from './layout-signature-place.ts';
import type { LayoutContext } from './layout-text.ts';
import { BODY_PITCH, BODY_SIZE, MM } from './page-geometry.ts';
import type { Block, SignaturePlaceholder } from './paper-blocks.ts';
import { childTag, tagAll } from './paper-tags.ts';

type SignatureBlock = Extract<Block, { kind: 'signatures' }>;

const GAP = 6 * MM;
const DATE_HEIGHT = BODY_PITCH * 1.1;
/** The small lines under the last members' names end where their row ends. */
const SPACE_BEFORE_CHAIR = BODY_PITCH / 2;
/** A block higher than this share of a page may be divided between lines of members. */
const KEPT_SHARE = 0.6;

/** People beside each other; the row is as high as the longest of their names asks. */
const layoutPeople = (
  people: readonly SignaturePlaceholder[],
  width: number,
  context: LayoutContext,
): Row => {
  const places = people.map((person, index) =>
    layoutSignaturePlace(person, { x: index * (width + GAP), width }, context),
  );
  const top = Math.min(0, ...places.map((place) => place.top));
  const bottom = Math.max(PLACE_HEIGHT, ...places.map((place) => place.bottom));
  return {
    height: bottom - top,
    items: places.flatMap(({ items }) => items.map((item) => moveItem(item, 0, -top))),
    keepsNext: true,
  };
};

const layoutLine = (
  text: string,
  style: { readonly align: 'left' | 'right'; readonly pitch: number },
  context: LayoutContext,
): Row[] => {
  const { align, pitch } = style;
  const tag = childTag(context.section, 'P');
  return breakLines(
    [{ text, role: 'body' }],
    { size: BODY_SIZE, width: context.width, align },
    context.typesetter,
  ).map((line) => ({
    height: pitch,
    items: tagAll(stackLines([line], { size: BODY_SIZE, pitch }), tag),
    keepsNext: true,
  }));
};

const layoutLabel = (text: string, context: LayoutContext): Row[] =>
  layoutLine(text, { align: 'left', pitch: BODY_PITCH }, context).map((row) => ({ ...row, sticks: true }));

/** All but the last line: the chair's label never ends a page, and never begins one without a member above it. */
const loosen = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, index) => (index < rows.length - 1 ? { ...row, keepsNext: false } : row));

/** Places for ink, as many beside each other as the page is wide; the chair's own line comes last, then the date. */
export const layoutSignatures = (block: SignatureBlock, context: LayoutContext): Row[] => {
  const perRow = context.width > 200 * MM ? 3 : 2;
  const width = (context.width - (perRow - 1) * GAP) / perRow;
  const rows: Row[] = [];
  for (let at = 0; at < block.signers.length; at += perRow)
    rows.push(layoutPeople(block.signers.slice(at, at + perRow), width, context));
  const label = block.signers.length > 0 ? layoutLabel(block.label, context) : [];
  const chair: Row[] = block.chair
    ? [
        ...(rows.length > 0 ? [spaceRow(SPACE_BEFORE_CHAIR, true)] : []),
        ...layoutLabel(block.chair.label, context),
        layoutPeople([block.chair], width, context),
      ]
    : [];
  const date =
    block.date === undefined ? [] : layoutLine(block.date, { align: 'right', pitch: DATE_HEIGHT }, context);
  const height = [...label, ...rows, ...chair, ...date].reduce((sum, row) => sum + row.height, 0);
  const members = height > context.bodyHeight * KEPT_SHARE ? loosen(rows) : rows;
  return [spaceRow(BODY_PITCH / 2, true), ...label, ...members, ...chair, ...date].map((row, index, all) =>
    index === all.length - 1 ? { ...row, keepsNext: false } : row,
  );
};

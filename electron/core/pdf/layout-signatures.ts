import { breakLines } from './break-lines.ts';
import { moveItem, spaceRow, stackLines } from './layout-rows.ts';
import type { Item, Row } from './layout-rows.ts';
import type { LayoutContext } from './layout-text.ts';
import { BODY_PITCH, BODY_SIZE, MM } from './page-geometry.ts';
import type { Block, SignaturePlaceholder } from './paper-blocks.ts';

type SignatureBlock = Extract<Block, { kind: 'signatures' }>;

const ROW_HEIGHT = 22 * MM;
const FIELD = { width: 48 * MM, height: 20 * MM };
const GAP = 6 * MM;
/** The ink stands on this rule; below it the signature prints its small lines (see `signature-appearance.ts`). */
const RULE_FROM_BOTTOM = 21;
const NAME_SIZE = 12;
const DETAIL_SIZE = 7;
const DETAIL_GRAY = 0.3;
const NOTE_SIZE = 9;
const LINE_PITCH = 1.25;
const DATE_HEIGHT = BODY_PITCH * 1.1;
/** The small lines under the last members' names end where their row ends. */
const SPACE_BEFORE_CHAIR = BODY_PITCH / 2;
/** A block higher than this share of a page may be divided between lines of members. */
const KEPT_SHARE = 0.6;

const drawLabel = (placeholder: SignaturePlaceholder, width: number, context: LayoutContext): Item[] => {
  const set = (text: string | undefined, role: 'body' | 'kai', size: number) =>
    text ? breakLines([{ text, role }], { size, width, align: 'left' }, context.typesetter) : [];
  const name = set(placeholder.name, 'body', NAME_SIZE);
  const detail = set(placeholder.detail, 'body', DETAIL_SIZE);
  // Where nobody signs the note stands in place of the ink.
  const note = set(placeholder.fieldName === undefined ? undefined : placeholder.note, 'kai', NOTE_SIZE);
  const bottomOfName = ROW_HEIGHT - RULE_FROM_BOTTOM + 2;
  const topOfName = bottomOfName - name.length * NAME_SIZE * LINE_PITCH;
  const move = (items: readonly Item[], y: number): Item[] => items.map((item) => moveItem(item, 0, y));
  return [
    ...move(
      stackLines(note, { size: NOTE_SIZE, pitch: NOTE_SIZE * LINE_PITCH }),
      topOfName - note.length * NOTE_SIZE * LINE_PITCH,
    ),
    ...move(stackLines(name, { size: NAME_SIZE, pitch: NAME_SIZE * LINE_PITCH }), topOfName),
    ...move(
      stackLines(detail, { size: DETAIL_SIZE, pitch: DETAIL_SIZE * LINE_PITCH, gray: DETAIL_GRAY }),
      bottomOfName + 1,
    ),
  ];
};

const drawPlace = (placeholder: SignaturePlaceholder, x: number, context: LayoutContext): Item[] => {
  const ruleY = ROW_HEIGHT - RULE_FROM_BOTTOM;
  const rule: Item = {
    kind: 'rule',
    from: { x, y: ruleY },
    to: { x: x + FIELD.width, y: ruleY },
    width: 0.6,
  };
  if (placeholder.fieldName !== undefined) {
    const { fieldName, name } = placeholder;
    const y = ROW_HEIGHT - FIELD.height;
    return [rule, { kind: 'field', fieldName, label: name, x, y, ...FIELD }];
  }
  if (placeholder.note === undefined) return [rule];
  const lines = breakLines(
    [{ text: placeholder.note, role: 'kai' }],
    { size: NAME_SIZE, width: FIELD.width, align: 'center' },
    context.typesetter,
  );
  const pitch = NAME_SIZE * LINE_PITCH;
  const top = ruleY - lines.length * pitch - 3;
  return [rule, ...stackLines(lines, { size: NAME_SIZE, pitch }).map((item) => moveItem(item, x, top))];
};

const drawCell = (
  placeholder: SignaturePlaceholder,
  x: number,
  width: number,
  context: LayoutContext,
): Item[] => {
  const labelWidth = width - FIELD.width - 4;
  return [
    ...drawLabel(placeholder, labelWidth, context).map((item) => moveItem(item, x, 0)),
    ...drawPlace(placeholder, x + width - FIELD.width, context),
  ];
};

const layoutLabel = (text: string, context: LayoutContext): Row => ({
  height: BODY_PITCH,
  items: stackLines(
    breakLines(
      [{ text, role: 'body' }],
      { size: BODY_SIZE, width: context.width, align: 'left' },
      context.typesetter,
    ),
    { size: BODY_SIZE, pitch: BODY_PITCH },
  ),
  keepsNext: true,
});

const layoutDate = (date: string, context: LayoutContext): Row => ({
  height: DATE_HEIGHT,
  items: stackLines(
    breakLines(
      [{ text: date, role: 'body' }],
      { size: BODY_SIZE, width: context.width, align: 'right' },
      context.typesetter,
    ),
    { size: BODY_SIZE, pitch: DATE_HEIGHT },
  ),
});

/** All but the last line: the chair's label never ends a page, and never begins one without a member above it. */
const loosen = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, index) => (index < rows.length - 1 ? { ...row, keepsNext: false } : row));

/** Places for ink, as many beside each other as the page is wide; the chair's own line comes last, then the date. */
export const layoutSignatures = (block: SignatureBlock, context: LayoutContext): Row[] => {
  const perRow = context.width > 200 * MM ? 3 : 2;
  const width = (context.width - (perRow - 1) * GAP) / perRow;
  const rows: Row[] = [];
  for (let at = 0; at < block.signers.length; at += perRow) {
    const cells = block.signers.slice(at, at + perRow);
    rows.push({
      height: ROW_HEIGHT,
      items: cells.flatMap((cell, index) => drawCell(cell, index * (width + GAP), width, context)),
      keepsNext: true,
    });
  }
  const label = block.signers.length > 0 ? [layoutLabel(block.label, context)] : [];
  const chair: Row[] = block.chair
    ? [
        ...(rows.length > 0 ? [spaceRow(SPACE_BEFORE_CHAIR, true)] : []),
        layoutLabel(block.chair.label, context),
        { height: ROW_HEIGHT, items: drawCell(block.chair, 0, width, context), keepsNext: true },
      ]
    : [];
  const date = block.date === undefined ? [] : [layoutDate(block.date, context)];
  const height = [...label, ...rows, ...chair, ...date].reduce((sum, row) => sum + row.height, 0);
  const members = height > context.bodyHeight * KEPT_SHARE ? loosen(rows) : rows;
  return [spaceRow(BODY_PITCH / 2, true), ...label, ...members, ...chair, ...date].map((row, index, all) =>
    index === all.length - 1 ? { ...row, keepsNext: false } : row,
  );
};

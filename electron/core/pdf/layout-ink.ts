import { breakLines } from './break-lines.ts';
import { moveItem, stackLines } from './layout-rows.ts';
import type { Item, Row } from './layout-rows.ts';
import type { LayoutContext } from './layout-text.ts';
import { MM } from './page-geometry.ts';
import type { Block } from './paper-blocks.ts';
import { childTag, tagAll } from './paper-tags.ts';

type InkBlock = Extract<Block, { kind: 'ink' }>;

const SIZE = 12;
const PITCH = 18;
const FIELD = { width: 60 * MM, height: 18 * MM };

const line = (text: string, width: number, context: LayoutContext): Item[] =>
  stackLines(breakLines([{ text, role: 'body' }], { size: SIZE, width, align: 'left' }, context.typesetter), {
    size: SIZE,
    pitch: PITCH,
  });

/** The label, the line with the ink on it, and below it who wrote and when: one row, kept with what it is about. */
export const layoutInk = ({ label, ink, name, date }: InkBlock, context: LayoutContext): Row[] => {
  const left = context.width - FIELD.width;
  const words = childTag(context.section, 'P');
  const rule: Item = {
    kind: 'rule',
    from: { x: left, y: FIELD.height },
    to: { x: context.width, y: FIELD.height },
    width: 0.6,
  };
  const figure = childTag(context.section, 'Figure', { alt: `手写签名：${name}` });
  const written: Item[] = ink ? [{ kind: 'ink', ink, x: left, y: 0, ...FIELD, tag: figure }] : [];
  const beside = line(label, left, context).map((item) => moveItem(item, 0, FIELD.height - PITCH));
  const below = line([name, date].filter(Boolean).join('　'), FIELD.width, context).map((item) =>
    moveItem(item, left, FIELD.height + 4),
  );
  const lines = Math.max(below.length, beside.length - 1, 1);
  return [
    {
      height: FIELD.height + 4 + lines * PITCH,
      items: [...tagAll(beside, words), ...written, rule, ...tagAll(below, words)],
    },
  ];
};

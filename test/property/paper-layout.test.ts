import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { isTrimmable } from '../../electron/core/pdf/break-rules.ts';
import type { Face, Typesetter } from '../../electron/core/pdf/fonts.ts';
import { layoutBlocks } from '../../electron/core/pdf/layout-blocks.ts';
import type { Item } from '../../electron/core/pdf/layout-rows.ts';
import type { ChapterLine } from '../../electron/core/pdf/layout-text.ts';
import { geometryOf } from '../../electron/core/pdf/page-geometry.ts';
import { paginate } from '../../electron/core/pdf/paginate.ts';
import type { LaidPage } from '../../electron/core/pdf/paginate.ts';
import type { Block } from '../../electron/core/pdf/paper-blocks.ts';
import { anyBlocks, anyText } from '../support/papers/any-blocks.ts';

const face = { name: 'Test' } as unknown as Face;
const typesetter: Typesetter = {
  set: (character) => ({ character, face, width: /[\u0020-\u00ff]/.test(character) ? 0.55 : 1 }),
};

/** A paper is long: shrinking one would take longer than reading it. */
const RUNS = { numRuns: 40, endOnFailure: true } as const;

const anyTurn = fc.constantFrom('portrait' as const, 'landscape' as const);

const layPages = (
  blocks: readonly Block[],
  turn: 'portrait' | 'landscape',
  chapters: readonly ChapterLine[] = [],
): readonly LaidPage[] => {
  const { bodyWidth: width, bodyHeight } = geometryOf(turn);
  return paginate(
    layoutBlocks(blocks, { typesetter, width, bodyHeight, markFigures: false, chapters }),
    bodyHeight,
  );
};

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const textOf = (item: Item): string =>
  item.kind === 'line-of-text' ? item.line.runs.map(({ text }) => text).join('') : '';

/** Where ink can be: closing punctuation has none in its right half. */
const boxOf = (item: Item): Box | undefined => {
  switch (item.kind) {
    case 'line-of-text': {
      const [first] = item.line.runs;
      const last = item.line.runs.at(-1);
      if (!first || !last) return undefined;
      const hang = isTrimmable([...textOf(item)].at(-1) ?? '') ? item.size / 2 : 0;
      return {
        left: item.x + first.x,
        right: item.x + last.x + last.width - item.tracking - hang,
        top: item.baseline - 0.88 * item.size,
        bottom: item.baseline + 0.12 * item.size,
      };
    }
    case 'rule':
      return {
        left: Math.min(item.from.x, item.to.x),
        right: Math.max(item.from.x, item.to.x),
        top: Math.min(item.from.y, item.to.y),
        bottom: Math.max(item.from.y, item.to.y),
      };
    case 'fill':
    case 'picture':
    case 'ink':
    case 'field':
    case 'link':
      return { left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height };
  }
};

/** Less than the body's tracking, by which its squares are wider than their share of the line. */
const EPSILON = 0.25;

const isInside = (box: Box, turn: 'portrait' | 'landscape'): boolean => {
  const { bodyWidth, bodyHeight } = geometryOf(turn);
  return (
    box.left >= -EPSILON &&
    box.right <= bodyWidth + EPSILON &&
    box.top >= -EPSILON &&
    box.bottom <= bodyHeight + EPSILON
  );
};

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - EPSILON &&
  b.left < a.right - EPSILON &&
  a.top < b.bottom - EPSILON &&
  b.top < a.bottom - EPSILON;

const dense = (text: string): string => text.replaceAll(/\s/g, '');

/** Every word of a block that is printed, in no order. */
const wordsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'title':
      return [block.text, block.subtitle ?? ''];
    case 'heading':
    case 'note':
      return [block.text];
    case 'paragraph':
      return block.runs.map(({ text }) => text);
    case 'key-values':
      return block.pairs.flatMap(({ label, value }) => [label, value]);
    case 'table': {
      const cells = [...block.head, ...block.rows].flat().filter((cell) => cell.joinsAbove !== true);
      const none = block.rows.length === 0 && block.head.length > 0 ? ['无'] : [];
      return block.rows.length === 0 && block.head.length === 0
        ? []
        : [block.caption ?? '', ...cells.map(({ text }) => text), ...none];
    }
    case 'pictures':
      return block.places.map(({ caption }) => caption);
    case 'ink':
      return [block.label, block.name, block.date ?? ''];
    case 'signatures': {
      const people = [...block.signers, ...(block.chair ? [block.chair] : [])];
      return [
        block.signers.length > 0 ? block.label : '',
        block.chair?.label ?? '',
        block.date ?? '',
        ...people.flatMap(({ name, detail, note }) => [name, detail ?? '', note ?? '']),
      ];
    }
    case 'frame':
      return [...block.blocks, ...block.foot].flatMap(wordsOf);
    case 'spacer':
    case 'page-break':
    case 'contents':
      return [];
  }
};

const count = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const character of dense(texts.join(''))) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

/** Characters by how many too many, or too few, of them were printed. */
const difference = (printed: readonly string[], given: readonly string[]): Record<string, number> => {
  const [has, wants] = [count(printed), count(given)];
  return Object.fromEntries(
    [...new Set([...has.keys(), ...wants.keys()])]
      .map((each) => [each, (has.get(each) ?? 0) - (wants.get(each) ?? 0)] as const)
      .filter(([, off]) => off !== 0),
  );
};

describe('any paper', () => {
  test.prop([anyBlocks, anyTurn], RUNS)('stays inside the type area', (blocks, turn) => {
    for (const { items } of layPages(blocks, turn))
      for (const item of items) {
        const box = boxOf(item);
        if (box && !isInside(box, turn)) expect.fail(`${item.kind} “${textOf(item)}” ${JSON.stringify(box)}`);
      }
  });

  test.prop([anyBlocks, anyTurn], RUNS)('prints no text over another or over ink', (blocks, turn) => {
    for (const { items } of layPages(blocks, turn)) {
      const boxes = items.flatMap((item) => {
        const box = item.kind === 'line-of-text' || item.kind === 'picture' ? boxOf(item) : undefined;
        return box ? [{ item, box }] : [];
      });
      boxes.forEach(({ item, box }, index) => {
        for (const other of boxes.slice(index + 1))
          if (overlap(box, other.box)) expect.fail(`“${textOf(item)}” over “${textOf(other.item)}”`);
      });
      const fields = items.flatMap((item) => (item.kind === 'field' ? [boxOf(item)] : []));
      for (const field of fields)
        for (const { item, box } of boxes)
          if (field && overlap(field, box)) expect.fail(`ink over “${textOf(item)}”`);
    }
  });

  test.prop([anyBlocks, anyTurn], RUNS)('prints every word once for a reader', (blocks, turn) => {
    const read = layPages(blocks, turn).flatMap(({ items }) =>
      items.flatMap((item) => (item.tag === undefined ? [] : [textOf(item)])),
    );
    expect(difference(read, blocks.flatMap(wordsOf))).toEqual({});
  });

  test.prop([
    fc.array(fc.record({ title: anyText(40), level: fc.constantFrom(1 as const, 2 as const) })),
    anyTurn,
  ])('is bound with contents as high before its pages are known', (chapters, turn) => {
    const contents: Block[] = [{ kind: 'contents', title: '目录' }];
    const before = layPages(
      contents,
      turn,
      chapters.map((each) => ({ ...each, page: 0 })),
    );
    const after = layPages(
      contents,
      turn,
      chapters.map((each, index) => ({ ...each, page: 98_000 + index })),
    );
    expect(after.length).toBe(before.length);
    const printed = dense(
      after.flatMap(({ items }) => items.map((item) => (item.tag ? textOf(item) : ''))).join(''),
    );
    chapters.forEach(({ title }, index) => expect(printed).toContain(`${dense(title)}${98_000 + index}`));
    for (const { items } of after)
      for (const item of items) {
        const box = boxOf(item);
        if (box && !isInside(box, turn)) expect.fail(`${item.kind} ${textOf(item)}`);
      }
  });
});

import { describe, expect, it } from 'vitest';
import type { Face, Typesetter } from '../../../../../electron/core/pdf/fonts.ts';
import { layoutBlocks } from '../../../../../electron/core/pdf/layout-blocks.ts';
import type { Row } from '../../../../../electron/core/pdf/layout-rows.ts';
import { geometryOf } from '../../../../../electron/core/pdf/page-geometry.ts';
import { paginate, type LaidPage } from '../../../../../electron/core/pdf/paginate.ts';
import { paragraph, type Block } from '../../../../../electron/core/pdf/paper-blocks.ts';

const face = { name: 'Test' } as unknown as Face;
const typesetter: Typesetter = { set: (character) => ({ character, face, width: 1 }) };
const { bodyWidth: width, bodyHeight } = geometryOf('portrait');

const layout = (blocks: readonly Block[]): readonly Row[] =>
  layoutBlocks(blocks, { typesetter, width, bodyHeight, markFigures: false });

const wordsOn = ({ items }: LaidPage): string =>
  items
    .flatMap((item) => (item.kind === 'line-of-text' ? item.line.runs.map(({ text }) => text) : []))
    .join('|');

const pagesOf = (blocks: readonly Block[]): readonly string[] =>
  paginate(layout(blocks), bodyHeight).map(wordsOn);

/** Lines of text that leave `left` lines of the first page. */
const fillBut = (left: number): readonly Block[] => Array.from({ length: 22 - left }, () => paragraph('文'));

const tableOf = (count: number): Block => ({
  kind: 'table',
  columns: [{ width: 1, align: 'left' }],
  head: [[{ text: '头' }]],
  rows: Array.from({ length: count }, (_, at) => [{ text: `第${at}行` }]),
});

describe('a line that leads on', () => {
  it('goes to the page of what it leads to', () => {
    const blocks = [...fillBut(1), paragraph('投资评审方面：'), paragraph('差4人。')];
    expect(pagesOf(blocks)[1]).toBe('投资评审方面：|差4人。');
  });

  it('is no other line', () => {
    expect(pagesOf([...fillBut(1), paragraph('投资评审。'), paragraph('差4人。')])[1]).toBe('差4人。');
  });
});

describe('a note below a table', () => {
  const remark: Block = {
    kind: 'paragraph',
    size: 'small',
    runs: [{ text: '说明1：全文。', style: 'plain' }],
  };

  it.each([remark, { kind: 'note', text: '计算方法。' } as const])(
    'is never parted from it: $kind',
    (note) => {
      for (let left = 2; left < 22; left += 1) {
        const words = note.kind === 'note' ? note.text : '说明1：全文。';
        const page = pagesOf([...fillBut(left), tableOf(9), note]).find((each) => each.includes(words));
        expect(page).toContain('第8行');
      }
    },
  );
});

describe('signatures', () => {
  const signersOf = (count: number): Block => ({
    kind: 'signatures',
    label: '专家签字：',
    signers: Array.from({ length: count }, (_, at) => ({ fieldName: `expert${at}`, name: `专家${at}。` })),
    chair: { fieldName: 'chair', name: '组长。', label: '组长签字：' },
    date: '2026年11月20日',
  });
  const fieldsOn = ({ items }: LaidPage): readonly string[] =>
    items.flatMap((item) => (item.kind === 'field' ? [item.fieldName] : []));

  it.each([1, 4, 6, 13, 14, 25])(
    'never part the chair’s label from the ink and a member above: %i',
    (count) => {
      for (let left = 1; left < 22; left += 1) {
        const pages = paginate(layout([...fillBut(left), signersOf(count)]), bodyHeight);
        const page = pages.find((each) => wordsOn(each).includes('组长签字'));
        expect(page && fieldsOn(page)).toEqual(expect.arrayContaining(['chair', `expert${count - 1}`]));
        expect(page && wordsOn(page)).toContain('2026年11月20日');
      }
    },
  );

  it('stay whole while they take little of a page, and fill pages where they are many', () => {
    const few = paginate(layout([...fillBut(4), signersOf(4)]), bodyHeight);
    expect(few.map((page) => fieldsOn(page).length)).toEqual([0, 5]);
    const many = paginate(layout([...fillBut(12), signersOf(14)]), bodyHeight);
    expect(fieldsOn(many[0] ?? { items: [] }).length).toBeGreaterThan(3);
    expect(many.flatMap(fieldsOn)).toHaveLength(15);
  });

  it('have room between the last member’s small lines and the chair’s label', () => {
    const rows = layout([signersOf(2)]);
    const label = rows.findIndex((row) => wordsOn({ items: row.items }).includes('组长签字'));
    expect(rows[label - 1]?.isSpace).toBe(true);
  });
});

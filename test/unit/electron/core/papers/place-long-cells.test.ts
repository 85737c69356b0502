import { describe, expect, it } from 'vitest';
import { placeLongCells } from '../../../../../electron/core/pdf/place-long-cells.ts';
import { recordSections } from '../../../../../electron/core/pdf/record-section-paper.ts';
import { wordsOfPaper } from '../../../../support/papers/words-of-paper.ts';

const table = (...cells: readonly string[]) => ({
  heads: ['序号', '内容'],
  widths: [1, 2],
  rows: cells.map((text, at) => [String(at + 1), text]),
});

describe('words of a record’s table', () => {
  it('stay in it while they are short', () => {
    const short = table('甲'.repeat(300), '乙');
    expect(placeLongCells(short)).toEqual({ table: short, below: [] });
  });

  it('go below it whole where they are long, numbered, paragraph by paragraph', () => {
    const placed = placeLongCells(table('甲'.repeat(301), '乙', `丙\n\n${'丁'.repeat(400)}`));
    expect(placed.table.rows.map((row) => row[1])).toEqual(['全文见表后（1）', '乙', '全文见表后（2）']);
    expect(placed.below).toEqual([`（1）内容：${'甲'.repeat(301)}`, '（2）内容：丙', '丁'.repeat(400)]);
  });

  it('are read behind the table of their own section', () => {
    const blocks = recordSections([
      { heading: '甲', table: table('丁'.repeat(400)) },
      { heading: '乙', table: table() },
    ]);
    expect(wordsOfPaper({ blocks })).toBe(
      `一、甲\n序号\n内容\n1\n全文见表后（1）\n（1）内容：${'丁'.repeat(400)}\n二、乙\n无。`,
    );
  });
});

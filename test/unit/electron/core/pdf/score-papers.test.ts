import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { buildScoreSheetPaper } from '../../../../../electron/core/pdf/score-sheet-paper.ts';
import { buildScoreSummaryPaper } from '../../../../../electron/core/pdf/score-summary-paper.ts';
import { aScoreSheet, aScoreSummary } from '../../../../support/signing/a-score-paper.ts';

const tables = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table');

describe('buildScoreSummaryPaper', () => {
  it('is landscape with one column per expert, the recused one marked', () => {
    const paper = buildScoreSummaryPaper(aScoreSummary(7));
    expect(paper.orientation).toBe('landscape');
    const head = tables(paper.blocks)[0]?.head[0]?.map((cell) => cell.text) ?? [];
    expect(head).toHaveLength(3 + 7 + 1);
    expect(head[6]).toBe('䶮文㛃\n（回避）');
  });

  it.each([
    [10, [10]],
    [11, [6, 5]],
    [15, [8, 7]],
    [21, [7, 7, 7]],
  ])('divides %i experts into tables of %j', (experts, sizes) => {
    const found = tables(buildScoreSummaryPaper(aScoreSummary(experts)).blocks);
    expect(found.map((table) => table.columns.length - 4)).toEqual(sizes);
    for (const table of found)
      for (const row of [...table.head, ...table.rows])
        expect(row.reduce((sum, cell) => sum + (cell.span ?? 1), 0)).toBe(table.columns.length);
  });

  it('prints the recipe', () => {
    const notes = buildScoreSummaryPaper(aScoreSummary()).blocks.flatMap((block) =>
      block.kind === 'note' ? [block.text] : [],
    );
    expect(notes[0]).toContain('算术平均值');
  });
});

describe('buildScoreSheetPaper', () => {
  it('ends with the member’s own place for ink', () => {
    const { blocks } = buildScoreSheetPaper(aScoreSheet());
    expect(blocks.at(-1)).toMatchObject({ kind: 'signatures', signers: [{ fieldName: 'expert02' }] });
  });
});

import { describe, expect, it } from 'vitest';
import {
  depthOfPaths,
  headingCells,
  headingColumns,
  levelTitles,
} from '../../../../../electron/core/pdf/group-columns-paper.ts';

const cells = (path: readonly string[], above: readonly string[] | undefined, depth: number) =>
  headingCells(path, above, depth).map(({ text, span, joinsAbove }) => [text, span, joinsAbove]);

describe('headingCells', () => {
  it('always covers all heading columns', () => {
    for (const path of [['甲'], ['甲', '乙'], ['甲', '乙', '丙']])
      expect(headingCells(path, undefined, 3).reduce((sum, { span = 1 }) => sum + span, 0)).toBe(3);
  });

  it('runs on from the row above as far as both stand under the same headings', () => {
    expect(cells(['甲', '乙'], ['甲', '乙'], 2)).toEqual([
      ['甲', 1, true],
      ['乙', 1, true],
    ]);
    expect(cells(['甲', '丙'], ['甲', '乙'], 2)).toEqual([
      ['甲', 1, true],
      ['丙', 1, false],
    ]);
  });

  it('does not join the same words under another heading', () => {
    expect(cells(['丁', '乙'], ['甲', '乙'], 2)).toEqual([
      ['丁', 1, false],
      ['乙', 1, false],
    ]);
  });

  it('does not join a heading that reaches further than the one above', () => {
    expect(cells(['甲'], ['甲', '乙'], 2)).toEqual([['甲', 2, false]]);
    expect(cells(['甲', '乙'], ['甲'], 2)).toEqual([
      ['甲', 1, false],
      ['乙', 1, false],
    ]);
  });
});

it('counts and names the levels', () => {
  expect(depthOfPaths([['甲'], ['甲', '乙']])).toBe(2);
  expect(depthOfPaths([])).toBe(1);
  expect(levelTitles(3)).toEqual(['一级指标', '二级指标', '三级指标']);
});

it('shares the headings’ width evenly', () => {
  const columns = headingColumns(3, 60);
  expect(columns.map(({ width }) => width)).toEqual([20, 20, 20]);
});

import { describe, expect, test } from 'vitest';
import { columnName, isFigure, measureColumns } from '../../../../../renderer/ui/preview/sheet-columns.ts';

describe('columns of a sheet', () => {
  test('are named as spreadsheet programs name them', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
  test('are as wide as their longest line, within bounds, Chinese counted twice', () => {
    expect(
      measureColumns([
        ['', '仪器设备明细', 'ab'],
        ['短\n十二个字的一行字十二', '', '', '长'.repeat(90)],
      ]),
    ).toEqual([20, 12, 6, 36]);
    expect(measureColumns([])).toEqual([]);
  });
  test('hold figures where they are figures', () => {
    expect(['1,234.50', '-3', '12.5%', '(5)', '¥80', '+7'].map(isFigure)).toEqual(Array(6).fill(true));
    expect(['2026-05-06', 'A1', '', '3 台', '12:30'].map(isFigure)).toEqual(Array(5).fill(false));
  });
});

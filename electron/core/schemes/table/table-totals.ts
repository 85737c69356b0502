import type { LocatedFault } from '../located-fault.ts';
import type { Sheet } from '../xlsx/sheet.ts';
import { readTotal } from './amounts.ts';
import { plain, tidy } from './cell-text.ts';
import { addressOf } from './table-cell.ts';
import type { Outline } from './table-outline.ts';
import type { TableScheme } from './table-scheme.ts';

const add = (groups: TableScheme['groups'], isBonus: boolean): number =>
  groups
    .filter(({ parent, bonus }) => parent === undefined && bonus === isBonus)
    .reduce((sum, { maxPoints }) => sum + Math.round(maxPoints * 100), 0) / 100;

/** 合计 may count the bonus or leave it out, 小计 is for the heading above it; both are held against what the rows give. */
export const checkTotals = (
  sheet: Sheet,
  outline: Outline,
  { groups }: TableScheme,
): readonly LocatedFault[] => {
  const [base, bonus] = [add(groups, false), add(groups, true)];
  const outermost = groups.filter(({ parent }) => parent === undefined);
  return outline.totals.flatMap(({ kind, row, points }): readonly LocatedFault[] => {
    if (plain(points.text) === '') return [];
    const stated = readTotal(points.text).map(Number);
    const fault = (problem: string, params: LocatedFault['params']): readonly LocatedFault[] => [
      { family: 'table', problem, path: '', place: { cell: addressOf(sheet, points) }, params },
    ];
    const [first = 0, second] = stated;
    if (stated.length === 0) return fault('points-unreadable', { words: tidy(points.text) });
    if (kind === 'subtotal') {
      const closed = outline.closed.get(row);
      const sum = outermost[closed ? outline.groups.indexOf(closed) : -1]?.maxPoints ?? 0;
      return first === sum ? [] : fault('subtotal-differs', { stated: first, sum });
    }
    const isRight =
      second === undefined
        ? first === base || Math.round((base + bonus - first) * 100) === 0
        : first === base && second === bonus;
    return isRight ? [] : fault('total-differs', { stated: tidy(points.text), base, bonus });
  });
};

import { describe, expect, it } from 'vitest';
import { readAmount, readHeading, readTotal } from '../../../../../electron/core/schemes/table/amounts.ts';

describe('readAmount', () => {
  it.each([
    ['25', '25'],
    ['25分', '25'],
    [' 25 分 ', '25'],
    ['２５', '25'],
    ['4.5', '4.5'],
    ['≤10', '10'],
    ['0-10', '10'],
    ['0～10分', '10'],
    ['10分以内', '10'],
    ['不超过10分', '10'],
    ['最高10分', '10'],
    ['（10分）', '10'],
  ])('reads %j', (text, points) => {
    expect(readAmount(text)).toBe(points);
  });

  it.each(['', '/', '五', '-5', '5-10', '10%', '5+5', '10项', '1e3'])('is not sure of %j', (text) => {
    expect(readAmount(text)).toBeUndefined();
  });
});

it('reads totals with the bonus apart', () => {
  expect(readTotal('110')).toEqual(['110']);
  expect(readTotal('100 + 10分')).toEqual(['100', '10']);
  expect(readTotal('一百')).toEqual([]);
});

describe('readHeading', () => {
  it.each([
    ['中试基础条件\n（30分）', { title: '中试基础条件', points: '30' }],
    ['加分项 (10)', { title: '加分项', points: '10' }],
    ['服务成效（满分50分）', { title: '服务成效', points: '50' }],
    ['运行管理：25分', { title: '运行管理', points: '25' }],
    ['场地面积（㎡）', { title: '场地面积（㎡）' }],
    ['设备（2台）', { title: '设备（2台）' }],
    ['（30分）', { title: '（30分）' }],
    ['服务\n收入', { title: '服务收入' }],
    ['service\nincome', { title: 'service income' }],
  ])('splits %j', (text, expected) => {
    expect(readHeading(text)).toEqual(expected);
  });
});

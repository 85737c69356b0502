import { describe, expect, it } from 'vitest';
import {
  paragraph,
  type Block,
  type Paper,
  type TableCell,
} from '../../../../../electron/core/pdf/paper-blocks.ts';
import { findPrintedDifference } from '../../../../../electron/core/verify/match-printed.ts';
import { listPieces } from '../../../../../electron/core/verify/printed-pieces.ts';
import { joinPages } from '../../../../../electron/core/verify/printed-text.ts';

const CODE = 'ABCD-0123-4567';
const foot = (page: number, of: number): string => `第 ${page} 页\u3000共 ${of} 页\n内容校验码 ${CODE}`;
const pagesOf = (...pages: readonly string[]): readonly string[] =>
  pages.map((text, at) => `${text}\n${foot(at + 1, pages.length)}`);

const cell = (text: string, joinsAbove = false): TableCell => ({ text, joinsAbove });
const table = (rows: readonly (readonly TableCell[])[]): Block => ({
  kind: 'table',
  caption: '评分汇总',
  columns: [1, 2, 3].map(() => ({ width: 1, align: 'left' })),
  head: [[cell('组'), cell('指标'), cell('得分')]],
  rows,
});
const paperOf = (...blocks: readonly Block[]): Paper => ({ orientation: 'portrait', blocks });
const compare = (paper: Paper, ...pages: readonly string[]) =>
  findPrintedDifference(joinPages(pagesOf(...pages)), listPieces(paper));

const GROUPED = paperOf(
  table([
    [cell('技术'), cell('技术水平'), cell('8.50')],
    [cell('技术', true), cell('设备'), cell('7.00')],
    [cell('服务'), cell('客户'), cell('6.00')],
  ]),
);

describe('joinPages', () => {
  it('takes the feet from the pages and keeps their codes', () => {
    const { text, starts, codes } = joinPages([...pagesOf('甲 乙', '丙'), '丁 without a foot']);
    expect(text).toBe('甲乙丙丁withoutafoot');
    expect([...starts]).toEqual([0, 2, 3]);
    expect(codes).toEqual([CODE, CODE, null]);
  });
});

describe('findPrintedDifference', () => {
  it('reads across lines and pages, whatever the white space', () => {
    const paper = paperOf(
      { kind: 'title', text: '越城基地\n专家组意见' },
      paragraph('总分 ', '92.50', ' 分。'),
    );
    expect(compare(paper, '越城基地 专家组\n意见 总分 9', '2.50分。')).toBeUndefined();
    expect(compare(paper, '越城基地专家组意见总分 95.20 分。')).toMatchObject({
      place: '越城基地专家组意见',
      expected: '总分92.50分。',
      found: '总分95.20分。',
    });
  });

  it('takes nothing in between and nothing behind', () => {
    const paper = paperOf(paragraph('同意。'));
    expect(compare(paper, '同意。综合得分99.00')).toMatchObject({ expected: '', found: '综合得分99.00' });
    expect(compare(paper, '不同意。')).toMatchObject({ expected: '同意。' });
    expect(compare(paper, '同意。字体说明：未安装仿宋字体，以思源宋体代替。')).toBeUndefined();
    expect(compare(paper, '同意。字体说明：综合得分99.00。')).toBeDefined();
  });

  it('knows a merged cell, drawn with its first row or with its last', () => {
    expect(compare(GROUPED, '评分汇总 组指标得分 技术 技术水平8.50 设备7.00 服务客户6.00')).toBeUndefined();
    expect(compare(GROUPED, '评分汇总 组指标得分 技术水平8.50 设备7.00 技术 服务客户6.00')).toBeUndefined();
    expect(compare(GROUPED, '评分汇总 组指标得分 技术水平8.50 设备7.00 服务客户6.00')).toBeDefined();
  });

  it('knows heads and merged cells that a new page repeats', () => {
    const [first, second] = [
      '评分汇总 组指标得分 技术 技术水平8.50',
      '组指标得分 技术 设备7.00 服务客户6.00',
    ];
    expect(compare(GROUPED, first, second)).toBeUndefined();
    const closed = '评分汇总 组指标得分 技术水平8.50 技术';
    expect(compare(GROUPED, closed, '组指标得分 设备7.00 技术 服务客户6.00')).toBeUndefined();
    expect(compare(GROUPED, `${first} 组指标得分 设备7.00 服务客户6.00`)).toBeDefined();
  });

  it('finds figures that changed places', () => {
    expect(compare(GROUPED, '评分汇总 组指标得分 技术 技术水平7.00 设备8.50 服务客户6.00')).toMatchObject({
      place: '评分汇总',
      expected: '8.50',
    });
  });

  it('knows a row that is higher than a page', () => {
    const long = paperOf(table([[cell('理由'), cell('一二三四五六'), cell('甲乙丙丁')]]));
    expect(compare(long, '评分汇总 组指标得分 理由一二三甲乙', '组指标得分 四五六丙丁')).toBeUndefined();
    expect(compare(long, '评分汇总 组指标得分 理由一二三甲乙', '组指标得分 四五七丙丁')).toBeDefined();
  });
});

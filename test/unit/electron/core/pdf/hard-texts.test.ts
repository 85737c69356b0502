import { describe, expect, it } from 'vitest';
import type { Face, Typesetter } from '../../../../../electron/core/pdf/fonts.ts';
import { layoutBlocks } from '../../../../../electron/core/pdf/layout-blocks.ts';
import type { Item } from '../../../../../electron/core/pdf/layout-rows.ts';
import { geometryOf } from '../../../../../electron/core/pdf/page-geometry.ts';
import { paginate, type LaidPage } from '../../../../../electron/core/pdf/paginate.ts';
import { paragraph, type Block, type TableCell } from '../../../../../electron/core/pdf/paper-blocks.ts';

const face = { name: 'Test' } as unknown as Face;
const typesetter: Typesetter = {
  set: (character) => ({ character, face, width: /[ -ÿ]/.test(character) ? 0.55 : 1 }),
};
const { bodyWidth: width, bodyHeight } = geometryOf('portrait');

const pagesOf = (blocks: readonly Block[]): readonly LaidPage[] =>
  paginate(layoutBlocks(blocks, { typesetter, width, bodyHeight, markFigures: false }), bodyHeight);

const lineOf = (item: Item): string =>
  item.kind === 'line-of-text' ? item.line.runs.map(({ text }) => text).join('') : '';
const linesOn = ({ items }: LaidPage): readonly string[] => items.map(lineOf).filter((text) => text !== '');

const table = (head: readonly string[], rows: readonly (readonly (string | TableCell)[])[]): Block => ({
  kind: 'table',
  columns: head.map(() => ({ width: 1, align: 'left' })),
  head: [head.map((text) => ({ text }))],
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))),
});

describe('a table', () => {
  it('of a hundred rows has its head on every page, read once', () => {
    const pages = pagesOf([
      table(
        ['序号'],
        Array.from({ length: 100 }, (_, at) => [`行${at}`]),
      ),
    ]);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(linesOn(page)[0]).toBe('序号');
    const read = pages.flatMap(({ items }) => items.filter(({ tag }) => tag).map(lineOf));
    expect(read.filter((text) => text === '序号')).toHaveLength(1);
    expect(pages.flatMap(linesOn).filter((text) => text.startsWith('行'))).toHaveLength(100);
  });

  it('without rows says so below its head', () => {
    expect(linesOn(pagesOf([table(['序号', '姓名'], [])])[0] ?? { items: [] })).toEqual([
      '序号',
      '姓名',
      '无',
    ]);
  });

  it('with a cell of three pages prints all of it, and no head alone before it', () => {
    const long = '评审意见'.repeat(1500);
    const pages = pagesOf([...Array.from({ length: 15 }, () => paragraph('文')), table(['意见'], [[long]])]);
    for (const page of pages.filter((each) => linesOn(each).includes('意见')))
      expect(linesOn(page).length).toBeGreaterThan(2);
    expect(
      pages
        .flatMap(linesOn)
        .filter((text) => text !== '文' && text !== '意见')
        .join(''),
    ).toBe(long);
  });

  it('prints a group’s name whole beside rows that are divided between pages', () => {
    const name = '服务能力与开放共享'.repeat(12);
    const group = (at: number): TableCell => ({ text: name, joinsAbove: at > 0 });
    const pages = pagesOf([
      ...Array.from({ length: 19 }, () => paragraph('文')),
      table(
        ['组', '指标', '分'],
        Array.from({ length: 40 }, (_, at) => [group(at), `第${at}行`, '1']),
      ),
    ]);
    const read = pages.flatMap(({ items }) => items.filter(({ tag }) => tag?.at === 0).map(lineOf));
    expect(read.join('')).toBe(`组${name}`);
  });

  it('does not repeat a head that would leave no room for rows', () => {
    const pages = pagesOf([table(['高'.repeat(1200)], [['一'], ['二']])]);
    expect(pages.flatMap(linesOn).join('')).toBe(`${'高'.repeat(1200)}一二`);
  });
});

describe('places to sign', () => {
  const signatures = (names: readonly string[], more: object = {}): Block => ({
    kind: 'signatures',
    label: '专家签字：',
    signers: names.map((name, at) => ({ name, fieldName: `expert${at}` })),
    ...more,
  });

  it('hold a name of forty characters in smaller type, and beside nobody else’s ink', () => {
    const name = '迪丽热巴阿卜杜热合曼买买提'.repeat(3);
    const [page] = pagesOf([signatures([name, '林喆', '陈吉安'])]);
    const items = page?.items ?? [];
    const named = items.filter((item) => item.kind === 'line-of-text' && name.includes(lineOf(item)));
    expect(named.map(lineOf).join('')).toBe(name);
    const fields = items.filter((item) => item.kind === 'field');
    expect(fields).toHaveLength(3);
    for (const text of named)
      for (const field of fields)
        expect(
          text.kind === 'line-of-text' &&
            text.x + (text.line.runs[0]?.x ?? 0) + text.line.width > field.x &&
            text.x < field.x + field.width &&
            text.baseline > field.y &&
            text.baseline < field.y + field.height,
        ).toBe(false);
  });

  it('for thirty fill pages, and the date never stands on a page alone', () => {
    const chair = {
      chair: { name: '组长', fieldName: 'chair', label: '组长签字：' },
      date: '2026年11月20日',
    };
    for (let count = 22; count < 34; count += 1)
      for (const more of [chair, { date: '2026年11月20日' }]) {
        const names = Array.from({ length: count }, (_, at) => `专家${at}`);
        const pages = pagesOf([paragraph('意见。'), signatures(names, more)]);
        const last = pages.at(-1)?.items ?? [];
        expect(last.map(lineOf)).toContain('2026年11月20日');
        expect(last.some((item) => item.kind === 'field')).toBe(true);
        expect(pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'field'))).toHaveLength(
          count + ('chair' in more ? 1 : 0),
        );
      }
  });
});

describe('a caption', () => {
  it('of many lines is printed whole', () => {
    const caption = '中试车间东侧的反应釜及其铭牌'.repeat(12);
    const pages = pagesOf([{ kind: 'pictures', places: [{ caption }] }]);
    expect(pages.flatMap(linesOn).join('')).toBe(caption);
  });
});

import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { bindParts } from '../../../../../electron/core/pdf/bind-parts.ts';
import type { BoundPage } from '../../../../../electron/core/pdf/bind-parts.ts';
import type { Face, Typesetter } from '../../../../../electron/core/pdf/fonts.ts';
import type { Item } from '../../../../../electron/core/pdf/layout-rows.ts';
import { paragraph, type Block, type Paper } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { renderPaper } from '../../../../../electron/core/pdf/render-paper.ts';
import { aMeta } from '../../../../support/signing/an-opinion.ts';
import { paperFonts } from '../../../../support/signing/paper-fonts.ts';

const face = { name: 'Test' } as unknown as Face;
const typesetter: Typesetter = { set: (character) => ({ character, face, width: 1 }) };

const words = (items: readonly Item[]): string =>
  items
    .flatMap((item) => (item.kind === 'line-of-text' ? item.line.runs.map(({ text }) => text) : []))
    .join('|');

const lines = (count: number): Block[] => Array.from({ length: count }, () => paragraph('文'));

const BOUND: Paper = {
  orientation: 'portrait',
  blocks: [{ kind: 'title', text: '评审报告' }, { kind: 'page-break' }, { kind: 'contents', title: '目录' }],
  footer: { left: '甲' },
  parts: [
    {
      orientation: 'portrait',
      blocks: lines(23),
      chapter: { title: '一、意见', level: 1 },
      footer: { left: '乙' },
    },
    {
      orientation: 'landscape',
      blocks: lines(1),
      chapter: { title: '二、汇总', level: 1 },
      parts: [{ orientation: 'portrait', blocks: lines(1), chapter: { title: '（一）附表', level: 2 } }],
    },
  ],
};

const bind = (paper: Paper): readonly BoundPage[] =>
  bindParts(paper, { typesetter, markFigures: false }).pages;

describe('a bound paper', () => {
  it('counts its pages through, each part from a new page with its own turn and codes', () => {
    const pages = bind(BOUND);
    expect(pages.map(({ foot }) => words(foot))).toEqual([
      '第 1 页\u3000共 6 页|甲',
      '第 2 页\u3000共 6 页|甲',
      '第 3 页\u3000共 6 页|乙',
      '第 4 页\u3000共 6 页|乙',
      '第 5 页\u3000共 6 页',
      '第 6 页\u3000共 6 页',
    ]);
    expect(pages.map(({ geometry }) => geometry.width > geometry.height)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('names in its contents the page on which each chapter begins', () => {
    expect(words(bind(BOUND)[1]?.items.filter(({ tag }) => tag) ?? [])).toBe(
      '目录|一、意见|3|二、汇总|5|（一）附表|6',
    );
  });

  it('says its last words on the last page only, when all is set', () => {
    const { pages } = bindParts(BOUND, { typesetter, markFigures: false, lastWords: () => '字体说明。' });
    expect(pages.map(({ items }) => words(items).includes('字体说明'))).toEqual([
      ...Array.from({ length: 5 }, () => false),
      true,
    ]);
  });

  it('links the contents and the bookmarks to those pages', async () => {
    const { pdf } = await renderPaper({ paper: BOUND, meta: aMeta(), fonts: await paperFonts() });
    const doc = await PDFDocument.load(pdf, { updateMetadata: false });
    const pageOf = (holder: PDFDict): number => {
      const target = holder.lookup(PDFName.of('Dest'), PDFArray).get(0);
      return doc.getPages().findIndex(({ ref }) => ref === target) + 1;
    };
    const links = doc.getPage(1).node.Annots()?.asArray() ?? [];
    expect(links.map((ref) => pageOf(doc.context.lookup(ref, PDFDict)))).toEqual([3, 5, 6]);
    const outlines = doc.catalog.lookup(PDFName.of('Outlines'), PDFDict);
    const last = outlines.lookup(PDFName.of('Last'), PDFDict);
    expect(pageOf(outlines.lookup(PDFName.of('First'), PDFDict))).toBe(3);
    expect(pageOf(last)).toBe(5);
    expect(pageOf(last.lookup(PDFName.of('First'), PDFDict))).toBe(6);
  });
});

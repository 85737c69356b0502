import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Block, Paper, TableCell } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { paragraph } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { renderPaper } from '../../../../../electron/core/pdf/render-paper.ts';
import { nodesOf, readMarks, readParents, readStructure } from '../../../../support/papers/read-structure.ts';
import { anInk } from '../../../../support/signing/an-ink.ts';
import { aMeta } from '../../../../support/signing/an-opinion.ts';
import { paperFonts } from '../../../../support/signing/paper-fonts.ts';

const head = (texts: readonly string[]) => texts.map((text): TableCell => ({ text, shaded: true }));

const longTable: Block = {
  kind: 'table',
  caption: '评分汇总',
  columns: [
    { width: 1, align: 'left' },
    { width: 2, align: 'left' },
  ],
  head: [head(['组', '指标'])],
  rows: Array.from({ length: 100 }, (_, at) => [
    { text: '同一组', joinsAbove: at > 0 },
    { text: at === 3 ? '' : `第${at}行` },
  ]),
};

const BLOCKS: readonly Block[] = [
  { kind: 'title', text: '意见', subtitle: '（初稿）' },
  { kind: 'heading', level: 1, text: '一、总体' },
  paragraph('评审。'.repeat(400)),
  longTable,
  { kind: 'ink', label: '本人签名', ink: anInk(0), name: '陈吉安' },
  { kind: 'pictures', places: [{ caption: '照片未附' }] },
  {
    kind: 'signatures',
    label: '签字：',
    signers: [{ name: '陈吉安', fieldName: 'expert01' }, { name: '林喆' }],
  },
];

const read = async (paper: Paper) => {
  const { pdf } = await renderPaper({ paper, meta: aMeta(), fonts: await paperFonts() });
  return PDFDocument.load(pdf, { updateMetadata: false });
};

let once: Promise<PDFDocument> | undefined;
const full = (): Promise<PDFDocument> => (once ??= read({ orientation: 'portrait', blocks: BLOCKS }));

describe('the structure of a paper', () => {
  it('says what each part is, in the order of reading, in Chinese', async () => {
    const doc = await full();
    const tree = readStructure(doc);
    expect(tree.children.map(({ role }) => role)).toEqual(['Document']);
    const roles = tree.children[0]?.children.map(({ role }) => role);
    expect(roles).toEqual('H1 P H2 P Table P Figure P P P Form P P'.split(' '));
    expect(nodesOf(tree, 'Figure').map(({ alt }) => alt)).toEqual(['手写签名：陈吉安']);
    expect(doc.getLanguage()).toBe('zh-CN');
    expect(doc.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true');
  });

  it('reads a table once: its head, then every row with all of its cells', async () => {
    const [table] = nodesOf(readStructure(await full()), 'Table');
    expect(table?.children.map(({ role }) => role)).toEqual([
      'Caption',
      ...Array.from({ length: 101 }, () => 'TR'),
    ]);
    expect(nodesOf(table ?? { role: '', children: [], content: 0 }, 'TH')).toHaveLength(2);
    const [, , first, second] = table?.children ?? [];
    expect(first?.children.map(({ role }) => role)).toEqual(['TD', 'TD']);
    // The merged cell belongs to the row that it begins in, and is read once though it is printed on every page.
    expect(first?.children.map(({ content }) => content)).toEqual([1, 1]);
    expect(second?.children).toHaveLength(1);
    expect(table?.children[5]?.children.map(({ content }) => content)).toEqual([0]);
  });

  it('gives every mark of every page its element, and a field its own', async () => {
    const doc = await full();
    for (let page = 0; page < doc.getPageCount(); page += 1) {
      const marks = readMarks(doc, page);
      expect(marks.filter((mark) => mark.includes(' '))).toEqual(readParents(doc, page));
      expect(marks.at(-1)).toBe('Artifact');
    }
    expect(nodesOf(readStructure(doc), 'Form').map(({ content }) => content)).toEqual([1]);
  });

  it('has a section for each part of a bound paper', async () => {
    const part: Paper = { orientation: 'landscape', blocks: [{ kind: 'title', text: '附件' }] };
    const tree = readStructure(
      await read({ orientation: 'portrait', blocks: [paragraph('正文。')], parts: [part] }),
    );
    expect(
      tree.children[0]?.children.map(({ role, children }) => [role, ...children.map((each) => each.role)]),
    ).toEqual([
      ['Sect', 'P'],
      ['Sect', 'H1', 'P'],
    ]);
  });
});

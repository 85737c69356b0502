import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../../../../electron/core/pdf/chinese-number.ts';
import { buildOpinionPaper } from '../../../../../electron/core/pdf/opinion-paper.ts';
import type { Block } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { anOpinion, aSigner } from '../../../../support/signing/an-opinion.ts';

const kinds = (blocks: readonly Block[]): string[] => blocks.map((block) => block.kind);
const find = <Kind extends Block['kind']>(
  blocks: readonly Block[],
  kind: Kind,
): Extract<Block, { kind: Kind }> => {
  const found = blocks.find((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

describe('buildOpinionPaper', () => {
  it('numbers sections and the conclusion in one row', () => {
    const headings = buildOpinionPaper(anOpinion()).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual(['一、核实情况', '二、逐项评价', '三、结论与建议']);
  });

  it('puts the signatures behind all text and the notes above them', () => {
    const order = kinds(buildOpinionPaper(anOpinion()).blocks);
    expect(order.slice(-3)).toEqual(['note', 'note', 'signatures']);
    expect(order[0]).toBe('title');
  });

  it('joins the group’s cells and keeps totals apart', () => {
    const { rows } = find(buildOpinionPaper(anOpinion()).blocks, 'table');
    expect(rows.slice(0, 4).map((row) => row[0]?.joinsAbove)).toEqual([false, true, true, false]);
    expect(rows.at(-1)?.[0]).toMatchObject({ text: '综合得分', span: 2, bold: true });
  });

  it('gives a place without a field to who will not sign', () => {
    const refused = { ...aSigner(2), note: '拒签（附理由）' };
    const { fieldName: _, ...withoutField } = refused;
    const block = find(
      buildOpinionPaper(anOpinion(1, { signers: [aSigner(1), withoutField] })).blocks,
      'signatures',
    );
    expect(block.signers.map((signer) => [signer.fieldName, signer.note])).toEqual([
      ['expert01', undefined],
      [undefined, '拒签（附理由）'],
    ]);
  });

  it('prints the short fingerprint where the seat has a certificate', () => {
    const fingerprint = `3C:9A${':00'.repeat(28)}:41:E7`;
    const block = find(
      buildOpinionPaper(anOpinion(1, { signers: [aSigner(1, { fingerprint })] })).blocks,
      'signatures',
    );
    expect(block.signers[0]?.detail).toBe('技术专家\n证书 3C:9A:…:41:E7');
  });

  it('has no codes at the foot of a draft', () => {
    const { contentCode: _, logCode: __, ...draft } = anOpinion();
    expect(buildOpinionPaper(draft).footer).toEqual({});
    expect(buildOpinionPaper(anOpinion()).footer?.left).toContain('7F3A-91C2-0BDE');
  });
});

describe('chineseNumber', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '100'],
  ])('%i is %s', (value, words) => {
    expect(chineseNumber(value)).toBe(words);
  });
});

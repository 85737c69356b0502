import { describe, expect, it } from 'vitest';
import {
  buildOpinionBoxPaper,
  type OpinionBoxModel,
} from '../../../../../electron/core/pdf/opinion-box-paper.ts';
import { plain, type Block } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { aSigner } from '../../../../support/signing/an-opinion.ts';

const SENTENCES = ['材料齐全。', '场地面积200平方米；', '人员2人。', '制度健全。', '建议完善收费标准。'];

const aModel = (overrides: Partial<OpinionBoxModel> = {}): OpinionBoxModel => ({
  facts: [{ label: '申报项目', value: '越城基地' }],
  opening: [plain('专家组形成如下意见。')],
  sections: [{ heading: '核查情况', paragraphs: [[plain(SENTENCES.join(''))]] }],
  conclusions: {
    caption: '评审结论',
    heads: ['事项', '专家组意见'],
    rows: [{ subject: '认定建议', decision: '建议认定', remark: '' }],
    remarks: [],
  },
  signers: [aSigner(1), aSigner(2)],
  chair: aSigner(0, { fieldName: 'chair', name: '沈䶮', role: '组长（代）' }),
  date: '2026年11月20日',
  notes: [],
  ...overrides,
});

type Frame = Extract<Block, { kind: 'frame' }>;

const frameOf = (blocks: readonly Block[]): Frame => {
  const frame = blocks.find((block): block is Frame => block.kind === 'frame');
  if (!frame) throw new Error('no frame');
  return frame;
};

const wordsOf = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text) : [])).join('');

const fieldsOf = (blocks: readonly Block[]): readonly (string | undefined)[] =>
  blocks.flatMap((block) =>
    block.kind === 'signatures'
      ? [...block.signers, ...(block.chair ? [block.chair] : [])].map(({ fieldName }) => fieldName)
      : [],
  );

/** A page on which a frame with signatures of members, words of a size and so many characters takes so much. */
const measuring =
  (perCharacter: Readonly<Record<'body' | 'medium' | 'small', number>>, perSigner: number) =>
  (blocks: readonly Block[]): number => {
    const frame = blocks.find((block): block is Frame => block.kind === 'frame');
    if (!frame) return 0.1;
    const words = frame.blocks.reduce(
      (sum, block) =>
        block.kind === 'paragraph' && block.size
          ? sum + block.runs.reduce((length, { text }) => length + text.length, 0) * perCharacter[block.size]
          : sum,
      0,
    );
    return words + fieldsOf(frame.foot).length * perSigner;
  };

describe('the panel’s field of an application form', () => {
  it('has the whole opinion and everybody’s place to sign where there is room', () => {
    const { blocks } = buildOpinionBoxPaper(aModel(), () => 0.1);
    const frame = frameOf(blocks);
    expect(wordsOf(frame.blocks)).toBe(
      `专家组意见专家组形成如下意见。一、核查情况：${SENTENCES.join('')}认定建议：建议认定`,
    );
    expect(fieldsOf(frame.foot)).toEqual(['expert01', 'expert02', 'chair']);
    expect(frame.foot.at(-1)).toMatchObject({ chair: { label: '组长（代）签字：' }, date: '2026年11月20日' });
    expect(blocks.some(({ kind }) => kind === 'page-break')).toBe(false);
  });

  it('sets the words smaller, not below 小四, before anything leaves the field', () => {
    const sizes = (measure: Parameters<typeof buildOpinionBoxPaper>[1]) =>
      frameOf(buildOpinionBoxPaper(aModel(), measure).blocks).blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.size ? [block.size] : [],
      );
    expect(new Set(sizes(measuring({ body: 0.001, medium: 0.001, small: 0.001 }, 0.01)))).toEqual(
      new Set(['body']),
    );
    expect(new Set(sizes(measuring({ body: 1, medium: 0.001, small: 0.001 }, 0.01)))).toEqual(
      new Set(['medium']),
    );
    expect(new Set(sizes(measuring({ body: 1, medium: 1, small: 0.001 }, 0.01)))).toEqual(new Set(['small']));
  });

  it('lets the members sign on an annex where words and signatures have no room together', () => {
    const { blocks } = buildOpinionBoxPaper(
      aModel(),
      measuring({ body: 0.001, medium: 0.001, small: 0.001 }, 0.3),
    );
    const frame = frameOf(blocks);
    expect(fieldsOf(frame.foot)).toEqual(['chair']);
    expect(wordsOf(frame.foot)).toBe('专家组成员：陈吉安、周𠮷堃（签字见附页）');
    expect(fieldsOf(blocks)).toEqual(['expert01', 'expert02']);
    expect(wordsOf(frame.blocks)).toContain('建议完善收费标准。');
    expect(wordsOf(blocks)).not.toContain('材料齐全');
  });

  it('goes on with a whole sentence on the annex, and loses none; the conclusion stays', () => {
    const { blocks } = buildOpinionBoxPaper(
      aModel(),
      measuring({ body: 0.018, medium: 0.018, small: 0.018 }, 0.01),
    );
    const inside = wordsOf(frameOf(blocks).blocks);
    const behind = wordsOf(blocks.slice(blocks.findIndex(({ kind }) => kind === 'page-break')));
    expect(inside).toContain('（以下见附页）认定建议：建议认定');
    expect(behind).not.toBe('');
    expect(SENTENCES.some((sentence) => behind.startsWith(sentence) || behind.startsWith('一、'))).toBe(true);
    for (const sentence of SENTENCES) expect(inside + behind).toContain(sentence);
    expect(`${inside}${behind}`.split('材料齐全。')).toHaveLength(2);
  });

  it('says 无 under a section without words', () => {
    const { blocks } = buildOpinionBoxPaper(
      aModel({ sections: [{ heading: '问题与建议', paragraphs: [] }] }),
      () => 0.1,
    );
    expect(wordsOf(frameOf(blocks).blocks)).toContain('一、问题与建议：无。');
  });
});

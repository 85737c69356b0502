import { describe, expect, it } from 'vitest';
import { listParagraphs, modelDissent } from '../../../../../electron/core/papers/dissent-model.ts';
import { aDeemingReview, aDissent, aDissentPaper, aLongText } from '../../../../support/papers/a-dissent.ts';
import { timeOf } from '../../../../support/papers/paper-times.ts';
import { wordsOfPaper } from '../../../../support/papers/words-of-paper.ts';

const OPINION = '《越能新材料中试基地绩效评价专家组意见》';

const words = (state: 'signed-with-dissent' | 'refused' | 'deemed', text = '程序不合规。') => ({
  words: { state, text, at: timeOf(300) },
});

describe('不同意见书', () => {
  it('says which opinion it is about, and has the words as they were written', () => {
    const model = modelDissent(aDissent());
    expect(model.title).toBe('不同意见书');
    expect(model.subtitle).toBeUndefined();
    expect(model.opening).toBe(`本人签署${OPINION}，同时保留以下不同意见：`);
    expect(model.paragraphs).toEqual([
      '一、落地成果中有2项仅有意向书，不应计入。',
      '二、租赁设备1台不应计入原值。',
    ]);
    expect(model.facts.slice(-2)).toEqual([
      { label: '所涉文书', value: OPINION },
      { label: '内容校验码', value: '7F3A-91C2-0BDE' },
    ]);
  });

  it('loses none of twenty thousand characters', () => {
    const text = aLongText(20_000);
    const dense = (from: string): string => from.replaceAll(/\s/g, '');
    expect(dense(listParagraphs(text).join(''))).toBe(dense(text));
    expect(dense(wordsOfPaper(aDissentPaper(words('refused', text))))).toContain(dense(text));
  });

  it('knows every way to end a line, and drops marks that show nothing', () => {
    expect(listParagraphs('\t一、甲\r\n\r\n　二、乙\t丙\u2028三\u200B、丁\v')).toEqual([
      '一、甲',
      '二、乙　丙',
      '三、丁',
    ]);
  });
});

describe('拒绝签署说明', () => {
  it('of the member is in the first person', () => {
    expect(modelDissent(aDissent(words('refused')))).toMatchObject({
      title: '拒绝签署说明',
      opening: `本人不签署${OPINION}，理由如下：`,
      paragraphs: ['程序不合规。'],
    });
  });

  it('that somebody else wrote down says who and when', () => {
    const model = modelDissent(aDissent({ ...words('refused'), recorder: '组长陈吉安' }));
    expect(model.subtitle).toBe('（代为登记）');
    expect(model.opening).toMatch(/^周𠮷堃不签署.*由组长陈吉安于2026年11月20日 \d+:\d\d登记如下：$/);
  });

  it('of silence has the rule by which it counts as agreement, word for word', () => {
    const deemed = { ...words('deemed', ''), recorder: '组长陈吉安', review: aDeemingReview() };
    const model = modelDissent(aDissent(deemed));
    expect(model).toMatchObject({ subtitle: '（视为同意）', paragraphs: [] });
    expect(model.rule).toEqual({
      intro: '依据《示例办法》第二十二条，其未签字视为同意专家组意见。该条原文：',
      quote: '拒绝签字且不陈述不同意见和理由的，视为同意评审结论。',
    });
    const noted = modelDissent(aDissent({ ...deemed, ...words('deemed', '电话询问未答复') }));
    expect(noted.paragraphs).toEqual(['登记时的说明：', '电话询问未答复']);
    expect(modelDissent(aDissent({ ...words('refused'), review: aDeemingReview() })).rule).toBeUndefined();
  });
});

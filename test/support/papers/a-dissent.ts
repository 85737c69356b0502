import { modelDissent, type SaidDissent } from '../../../electron/core/papers/dissent-model.ts';
import { buildDissentPaper } from '../../../electron/core/pdf/dissent-paper.ts';
import type { Paper } from '../../../electron/core/pdf/paper-blocks.ts';
import { aMember, aReview, aSubmission } from '../builders/a-review.ts';
import { aScheme } from '../builders/a-scheme.ts';
import { ALONE, timeOf } from './paper-times.ts';

export const aDissent = (overrides: Partial<SaidDissent> = {}): SaidDissent => ({
  review: aReview(),
  submission: aSubmission(),
  member: aMember({ name: '周𠮷堃' }),
  words: {
    state: 'signed-with-dissent',
    text: '一、落地成果中有2项仅有意向书，不应计入。\n二、租赁设备1台不应计入原值。',
    at: timeOf(200),
  },
  contentCode: '7F3A-91C2-0BDE',
  ...overrides,
});

export const aDissentPaper = (overrides: Partial<SaidDissent> = {}): Paper =>
  buildDissentPaper({
    ...modelDissent(aDissent(overrides)),
    ...ALONE,
    signLabel: '签字：',
    date: '2026年11月20日',
  });

/** A review whose scheme takes silence for agreement. */
export const aDeemingReview = (): SaidDissent['review'] => {
  const scheme = aScheme();
  const deemedAgreement = {
    article: '第二十二条',
    quote: '拒绝签字且不陈述不同意见和理由的，视为同意评审结论。',
  };
  return aReview({ scheme: { ...scheme, opinion: { ...scheme.opinion, deemedAgreement } } });
};

/** `length` characters in paragraphs of different lengths, with tabs and rare characters. */
export const aLongText = (length: number): string => {
  const sentence =
    '专家组核对了设备台账、采购发票和付款凭证，其中\t2台（套）设备的发票日期早于2021年1月1日，𠮷字号仪器未见原件；';
  const characters = [...sentence.repeat(Math.ceil(length / sentence.length) + 1)];
  return Array.from({ length }, (_, at) => (at % 617 === 616 ? '\n' : (characters[at] ?? ''))).join('');
};

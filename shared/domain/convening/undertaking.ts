import type { LocalText } from '../text.ts';

export interface UndertakingClause {
  readonly heading: LocalText;
  readonly items: readonly LocalText[];
}

export interface UndertakingText {
  /** Counts up with every change of the words: what somebody signed stays what it was. */
  readonly version: number;
  readonly title: LocalText;
  readonly clauses: readonly UndertakingClause[];
}

/** 保密与廉洁承诺书: read and signed by everybody who sits here, the secretary too, before any material opens. */
export const UNDERTAKING: UndertakingText = {
  version: 1,
  title: {
    zh: '评审工作保密与廉洁承诺书',
    en: 'Undertaking of confidentiality and integrity in the review',
  },
  clauses: [
    {
      heading: { zh: '保密', en: 'Confidentiality' },
      items: [
        {
          zh: '对评审材料、评分、评议过程和评审意见保密，不向专家组以外的任何单位和个人透露。',
          en: 'I keep the material, the scores, the deliberation and the opinions confidential and disclose them to nobody outside the panel.',
        },
        {
          zh: '不复制、拍摄、留存或带走评审材料，不将其用于本次评审以外的任何目的；评审结束后不保留副本。',
          en: 'I do not copy, photograph, keep or carry away the material, use it for this review only, and keep no copy afterwards.',
        },
        {
          zh: '尊重参评单位的商业秘密、技术秘密和知识产权，不侵占其成果。',
          en: 'I respect the trade secrets, the technical secrets and the intellectual property of those under review, and take nothing of theirs.',
        },
      ],
    },
    {
      heading: { zh: '廉洁', en: 'Integrity' },
      items: [
        {
          zh: '不接受参评单位及其他利益相关方的礼品、礼金、宴请、旅游等利益，也不索取此类利益。',
          en: 'I neither accept nor ask for gifts, money, meals, travel or any other benefit from those under review or anybody with an interest.',
        },
        {
          zh: '评审期间不就评审事项与参评单位私下接触；遇有请托、打招呼的，如实告知秘书或组长。',
          en: 'During the review I do not meet those under review in private about it; if anybody asks a favour, I tell the secretary or the chair.',
        },
      ],
    },
    {
      heading: { zh: '独立与公正', en: 'Independence and fairness' },
      items: [
        {
          zh: '依据评审方案和材料独立判断，在提交自己的打分表之前不打听他人的评分，也不影响他人评分。',
          en: 'I judge by the scheme and the material on my own; before my sheet is in I do not ask for the scores of others, nor influence them.',
        },
        {
          zh: '如实申报与参评单位及其人员的关系；有亲属、任职、合作、投资或者其他可能影响公正的关系的，主动回避。',
          en: 'I truthfully declare my relations to those under review and their staff, and recuse myself where kinship, employment, cooperation, investment or anything else might affect my fairness.',
        },
        {
          zh: '对本人的评分和意见负责，并对其签名。',
          en: 'I answer for my scores and my opinion and sign them.',
        },
      ],
    },
  ],
};

/** What the signature is about: the Chinese words and their version, without the translation. */
export const wordsOfUndertaking = ({ version, title, clauses }: UndertakingText) => ({
  version,
  title: title.zh,
  clauses: clauses.map(({ heading, items }) => ({
    heading: heading.zh,
    items: items.map(({ zh }) => zh),
  })),
});

import type { OpinionBoxModel } from '../../../electron/core/pdf/opinion-box-paper.ts';
import { modelOpinionContent } from '../../../electron/core/services/opinion-content.ts';
import { modelFacts } from '../../../electron/core/services/paper-facts.ts';
import { aSigner } from '../signing/an-opinion.ts';
import { draftOf } from './a-panel-case.ts';
import { aRecognition } from './a-recognition.ts';
import { inputOf } from './input-of.ts';

/** The panel's field of an application for recognition; `signers` are all who sign, the chair among them. */
export const aBox = (signers = 3): OpinionBoxModel => {
  const from = aRecognition();
  const { opening, sections, conclusions } = modelOpinionContent(inputOf(from), draftOf(from), []);
  return {
    facts: modelFacts(from.review, from.submission).slice(0, 3),
    opening,
    sections,
    ...(conclusions ? { conclusions } : {}),
    signers: Array.from({ length: signers - 1 }, (_, index) => aSigner(index + 1)),
    chair: aSigner(0, { fieldName: 'chair', name: '沈䶮', role: '组长' }),
    date: '2026年11月20日',
    notes: ['本评审依据的《科技资源共享服务平台认定办法》为征求意见稿。'],
    contentCode: '7F3A-91C2-0BDE',
  };
};

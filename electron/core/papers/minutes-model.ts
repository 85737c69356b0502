import type { MinutesPaperModel } from '../pdf/minutes-paper.ts';
import { modelFacts } from '../services/paper-facts.ts';
import type { RecordedMinutes } from './minutes-input.ts';
import { modelMotions } from './minutes-motions.ts';
import { modelRevisions } from './minutes-revisions.ts';
import { modelRound, modelUnlocks } from './minutes-round.ts';
import { modelDiscussion, modelFlags, modelQueries } from './minutes-talk.ts';
import { listPolicyNotes } from './print-record.ts';

/** 澄清与动议记录, without its signatures: from the end of scoring to the revisions after the discussion. */
export const modelMinutes = (
  from: RecordedMinutes,
): Omit<MinutesPaperModel, 'signLabel' | 'signers' | 'chair' | 'date' | 'contentCode'> => {
  const { review, submission, leader, recorders } = from;
  return {
    facts: [
      ...modelFacts(review, submission),
      { label: '主持人', value: leader ?? '无' },
      { label: '记录人', value: recorders.length === 0 ? '无' : recorders.join('、') },
    ],
    sections: [
      modelRound(from),
      modelUnlocks(from),
      modelDiscussion(from),
      modelFlags(from),
      modelQueries(from),
      modelMotions(from),
      modelRevisions(from),
    ],
    notes: listPolicyNotes(review.scheme),
  };
};

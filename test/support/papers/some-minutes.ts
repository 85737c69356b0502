import type { RecordedMinutes } from '../../../electron/core/papers/minutes-input.ts';
import { modelMinutes } from '../../../electron/core/papers/minutes-model.ts';
import { buildMinutesPaper } from '../../../electron/core/pdf/minutes-paper.ts';
import type { Paper } from '../../../electron/core/pdf/paper-blocks.ts';
import { asIndicatorId, asMemberId, asSubmissionId } from '../../../shared/domain/ids.ts';
import { asPoints } from '../../../shared/domain/points.ts';
import { aReview, aSubmission } from '../builders/a-review.ts';
import { aGroup, anIndicator, aScheme } from '../builders/a-scheme.ts';
import { aSigner } from '../signing/an-opinion.ts';
import { timeOf } from './paper-times.ts';

const E1 = asMemberId('e1');
const E2 = asMemberId('e2');
const E3 = asMemberId('e3');
/** Was recused when the vote was counted. */
const E4 = asMemberId('e4');
const SEC = asMemberId('sec');
const QUALITY = asIndicatorId('quality');

/** Minutes in which nothing happened, of three judges. */
export const quietMinutes = (overrides: Partial<RecordedMinutes> = {}): RecordedMinutes => {
  const submission = aSubmission();
  const scheme = aScheme({
    groups: [aGroup({ indicators: [anIndicator({ title: { zh: '中试仪器设备原值' } })] })],
  });
  return {
    review: aReview({ scheme, submissions: [submission] }),
    submission,
    round: { closedAt: timeOf(120), closedBy: E1, reason: null },
    missing: [],
    unlocks: [],
    notes: [],
    queries: [],
    motions: [],
    judges: [E1, E2, E3],
    revisions: [],
    leader: '陈吉安',
    recorders: ['骆𬭚'],
    nameOf: (id) => ({ e1: '组长陈吉安', e2: '周𠮷堃', e3: '林喆', e4: '高岚', sec: '秘书骆𬭚' })[id] ?? id,
    ...overrides,
  };
};

/** Minutes with something in every section. */
export const busyMinutes = (overrides: Partial<RecordedMinutes> = {}): RecordedMinutes => {
  const submission = asSubmissionId('alpha');
  return quietMinutes({
    round: { closedAt: timeOf(120), closedBy: E1, reason: '林喆因公提前离会' },
    missing: [E3],
    unlocks: [
      {
        member: E2,
        submission,
        number: 1,
        reason: '漏看补充材料',
        requestedAt: timeOf(60),
        submittedAt: timeOf(50),
        answer: { granted: true, words: '', by: E1, at: timeOf(62) },
      },
      {
        member: E2,
        submission,
        number: 2,
        reason: '再次核对',
        requestedAt: timeOf(80),
        submittedAt: timeOf(70),
        answer: { granted: false, words: '没有新的依据', by: SEC, at: timeOf(82) },
      },
    ],
    notes: [
      { id: 3, submission, kind: 'discussion', text: '设备原值以发票为准。', author: SEC, at: timeOf(130) },
      {
        id: 5,
        submission,
        kind: 'flag',
        indicator: QUALITY,
        text: '租赁设备是否计入，看法不同。',
        author: E2,
        at: timeOf(131),
      },
      {
        id: 8,
        submission,
        kind: 'discussion',
        text: '设备原值以审计报告为准。',
        author: SEC,
        at: timeOf(132),
        corrects: 3,
      },
    ],
    queries: [
      {
        number: 1,
        submission,
        text: '租赁设备共几台？',
        askedBy: E2,
        askedAt: timeOf(133),
        answers: [{ text: '共1台，另附合同。', recordedBy: SEC, recordedAt: timeOf(140) }],
      },
      { number: 4, submission, text: '近三年有无安全事故？', askedBy: E1, askedAt: timeOf(134), answers: [] },
    ],
    motions: [
      {
        number: 1,
        submission,
        text: '租赁设备不计入原值。',
        threshold: 'majority',
        movedBy: E2,
        openedAt: timeOf(141),
        votes: [
          { member: E1, vote: 'for', votedAt: timeOf(142) },
          { member: E2, vote: 'for', votedAt: timeOf(142), recordedBy: SEC },
          { member: E4, vote: 'against', votedAt: timeOf(142) },
        ],
        closed: { by: SEC, at: timeOf(143), entitled: [E1, E2, E3], carried: true },
      },
      {
        number: 2,
        submission,
        text: '建议延长整改期。',
        threshold: 'two-thirds',
        movedBy: SEC,
        openedAt: timeOf(150),
        votes: [{ member: E3, vote: 'abstain', votedAt: timeOf(151) }],
      },
    ],
    revisions: [
      {
        member: E2,
        submission,
        indicator: QUALITY,
        cause: 'deliberation',
        reason: '按动议1核减',
        before: { points: asPoints(850), comment: '' },
        after: { points: asPoints(700), comment: '租赁设备不计入' },
      },
    ],
    ...overrides,
  });
};

export const aMinutesPaper = (from: RecordedMinutes = busyMinutes()): Paper =>
  buildMinutesPaper({
    ...modelMinutes(from),
    signers: [aSigner(1, { name: '骆𬭚', role: '秘书' })],
    chair: aSigner(0, { fieldName: 'chair', name: '陈吉安', role: '组长' }),
    signLabel: '记录人签字：',
    date: '2026年11月20日',
    contentCode: '7F3A-91C2-0BDE',
  });

import { PLAN, SITE, WANG } from '../../support/journey/small-review.ts';
import {
  CHAIR_ONLY,
  CONCERNED,
  CONVENED,
  DELIBERATING,
  DESK,
  EXPERTS,
  JUDGES,
  ON_HOST,
  READY,
  REVEALED,
  UNFROZEN,
  WHILE_OPEN,
  WHILE_OPEN_ON_HOST,
  type Row,
} from './who-and-when.ts';

const HANDLE = 'A'.repeat(22);
const sha256 = 'a'.repeat(64);
const reason = '核对';
/** A revision that no window has seen: what is allowed is told so, and nothing changes. */
const unseen = { points: 50, comment: '', revision: 999 };
const row = { indicatorId: SITE };

export const SCORING_ROWS = {
  'materials.list': { who: READY, when: CONVENED, input: {} },
  'materials.keepPlace': {
    who: CONCERNED,
    when: CONVENED,
    input: { materialId: PLAN, place: { page: 2, turns: 0 } },
  },
  'materials.open': { who: CONCERNED, when: CONVENED, input: { materialId: PLAN } },
  'materials.openAttachment': { who: CONCERNED, when: CONVENED, input: { sha256 } },
  'trace.uses': { who: CONCERNED, when: CONVENED, input: { materialId: PLAN } },
  'materials.preview': { who: CONCERNED, when: CONVENED, input: { materialId: PLAN } },
  'materials.openOutside': { who: CONCERNED, when: CONVENED, input: { materialId: PLAN } },
  'search.state': { who: READY, when: CONVENED, input: {} },
  'search.prepare': { who: READY, when: CONVENED, input: {} },
  'search.find': { who: READY, when: CONVENED, input: { query: '面积', offset: 0 } },
  'scoring.submissions': { who: EXPERTS, when: CONVENED, input: {} },
  'scoring.sheet': { who: JUDGES, when: CONVENED, input: {} },
  'scoring.save': { who: JUDGES, when: WHILE_OPEN, input: { ...row, ...unseen } },
  'scoring.pinPage': {
    who: JUDGES,
    when: WHILE_OPEN,
    input: { ...row, materialId: 'no-such-material', page: 1, note: '' },
  },
  'scoring.attach': { who: JUDGES, when: WHILE_OPEN, input: { ...row, file: HANDLE, name: 'x', note: '' } },
  'scoring.attachAgain': { who: JUDGES, when: WHILE_OPEN, input: { ...row, sha256, note: '' } },
  'scoring.noteEvidence': { who: JUDGES, when: WHILE_OPEN, input: { ...row, evidenceId: 'e1', note: '' } },
  'scoring.explainAbsence': {
    who: JUDGES,
    when: WHILE_OPEN,
    input: { ...row, requirementId: 'no-such-document', reason },
  },
  'scoring.removeEvidence': { who: JUDGES, when: WHILE_OPEN, input: { ...row, evidenceId: 'e1' } },
  'scoring.submit': { who: JUDGES, when: WHILE_OPEN, input: {} },
  'scoring.progress': { who: DESK, when: ON_HOST, input: {} },
  'scoring.closeRound': { who: CHAIR_ONLY, when: WHILE_OPEN_ON_HOST, input: {} },
  'corrections.requestUnlock': { who: JUDGES, when: WHILE_OPEN_ON_HOST, input: { reason } },
  'corrections.unlocks': { who: READY, when: CONVENED, input: {} },
  'corrections.answerUnlock': {
    who: DESK,
    when: WHILE_OPEN_ON_HOST,
    input: { memberId: WANG, granted: false, answer: reason },
  },
  'corrections.revise': { who: JUDGES, when: DELIBERATING, input: { ...row, ...unseen, reason } },
  'corrections.revisions': { who: CONCERNED, when: REVEALED, input: {} },
  'corrections.reconsider': {
    who: JUDGES,
    when: [...UNFROZEN, 'own-laptop'],
    input: { id: 999, outcome: 'kept', reason },
  },
  'corrections.reconsiderations': { who: READY, when: REVEALED, input: {} },
  'laptops.writeSeats': {
    who: DESK,
    when: WHILE_OPEN_ON_HOST,
    input: { members: [WANG], place: HANDLE, pin: 'wrong-pin' },
  },
  'laptops.handBack': { who: ['member'], when: ['own-laptop'], input: { place: HANDLE, pin: 'wrong-pin' } },
  'laptops.versions': { who: JUDGES, when: CONVENED, input: {} },
  'laptops.chooseVersion': { who: JUDGES, when: WHILE_OPEN, input: { edition: sha256 } },
} as const satisfies Record<string, Row>;

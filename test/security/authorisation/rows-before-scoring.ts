import { anInk } from '../../support/journey/steps.ts';
import { BASE_B, LI, WANG } from '../../support/journey/small-review.ts';
import {
  ALWAYS,
  CONVENED,
  DESK,
  EVERYBODY,
  EXPERTS,
  ON_HOST,
  READY,
  SEATED,
  UNFROZEN,
  WHILE_OPEN_ON_HOST,
  type Row,
} from './who-and-when.ts';

const HANDLE = 'A'.repeat(22);
const reason = '核对';
const someone = { name: '新来者', role: 'member', expertise: '', organisation: '' };

/** Nothing of a score is behind these: who stands at the desk may do them. */
export const DESK_ROWS = {
  'app.hello': { who: EVERYBODY, when: ALWAYS, input: { contractVersion: -1 }, noReview: true },
  'app.unlock': { who: EVERYBODY, when: ALWAYS, input: { passphrase: 'x' }, noReview: true },
  'app.setPassphrase': {
    who: EVERYBODY,
    when: ALWAYS,
    input: { next: 'long enough', current: 'x' },
    noReview: true,
  },
  'app.removePassphrase': { who: EVERYBODY, when: ALWAYS, input: { current: 'x' }, noReview: true },
  'reviews.list': { who: EVERYBODY, when: ALWAYS, input: {}, noReview: true },
  'reviews.summary': { who: EVERYBODY, when: ALWAYS, input: {} },
  'schemes.list': { who: EVERYBODY, when: ALWAYS, input: {}, noReview: true },
  'schemes.builtIn': {
    who: EVERYBODY,
    when: ALWAYS,
    input: { id: 'shaoxing-pilot-evaluation' },
    noReview: true,
  },
  'schemes.ofReview': { who: EVERYBODY, when: ALWAYS, input: {} },
  'intake.sample': { who: EVERYBODY, when: ALWAYS, input: {}, noReview: true },
  'intake.open': { who: EVERYBODY, when: ALWAYS, input: { file: HANDLE }, noReview: true },
  'intake.report': { who: EVERYBODY, when: ALWAYS, input: {} },
  'intake.trust': { who: EVERYBODY, when: ALWAYS, input: { fingerprint: 'another' } },
  'panel.get': { who: EVERYBODY, when: ALWAYS, input: {} },
  'panel.signIn': { who: EVERYBODY, when: ON_HOST, input: { memberId: LI } },
  'seats.create': { who: EVERYBODY, when: ON_HOST, input: { memberId: LI, pin: 'a-new-pin' } },
  'seats.readKey': {
    who: EVERYBODY,
    when: ON_HOST,
    input: { memberId: LI, file: HANDLE, pin: '12345678' },
  },
  'seats.createWithKey': {
    who: EVERYBODY,
    when: ON_HOST,
    input: { memberId: LI, file: HANDLE, pin: '12345678' },
  },
  'seats.take': { who: EVERYBODY, when: ALWAYS, input: { memberId: 'm-nobody', pin: 'wrong-pin' } },
  'laptops.state': { who: EVERYBODY, when: ALWAYS, input: {} },
  'laptops.receive': { who: EVERYBODY, when: ['opened', ...ON_HOST], input: { file: HANDLE } },
  'verification.verify': { who: EVERYBODY, when: ALWAYS, input: { files: [HANDLE] }, noReview: true },
  'returns.places': { who: EVERYBODY, when: ALWAYS, input: {}, noReview: true },
  'activity.list': { who: EVERYBODY, when: ALWAYS, input: { limit: 1 } },
} as const satisfies Record<string, Row>;

export const CONVENING_ROWS = {
  'seats.leave': { who: EVERYBODY, when: ALWAYS, input: {} },
  'seats.keepPlace': { who: SEATED, when: CONVENED, input: { place: {} } },
  'convening.undertaking': { who: SEATED, when: CONVENED, input: {} },
  'convening.signUndertaking': {
    who: READY,
    when: ON_HOST,
    input: { sha256: 'a'.repeat(64), ink: anInk('x') },
  },
  'convening.declaration': { who: READY, when: CONVENED, input: {} },
  'convening.declare': { who: READY, when: ON_HOST, input: { relations: [] } },
  'convening.hints': { who: SEATED, when: ON_HOST, input: {} },
  'convening.dismissHint': {
    who: DESK,
    when: UNFROZEN,
    input: { memberId: LI, submissionId: BASE_B, hint: 'none', reason },
  },
  'convening.recuse': {
    who: ['recused', ...DESK],
    when: UNFROZEN,
    input: { memberId: WANG, submissionId: BASE_B, reason },
  },
  'convening.liftRecusal': {
    who: DESK,
    when: WHILE_OPEN_ON_HOST,
    input: { memberId: LI, submissionId: BASE_B, reason },
  },
  'convening.overrideRule': { who: DESK, when: UNFROZEN, input: { rule: 'none', reason } },
  'convening.addMember': { who: DESK, when: WHILE_OPEN_ON_HOST, input: { member: someone, reason } },
  'convening.replaceMember': { who: DESK, when: WHILE_OPEN_ON_HOST, input: { memberId: 'm-absent', reason } },
  'convening.appointChair': { who: DESK, when: UNFROZEN, input: { memberId: LI, reason } },
  'convening.appointActingChair': {
    who: ['secretary'],
    when: UNFROZEN,
    input: { memberId: LI, submissionId: BASE_B, reason },
  },
  'convening.openBallot': { who: DESK, when: UNFROZEN, input: {} },
  'convening.vote': { who: EXPERTS, when: UNFROZEN, input: { ballot: 9, candidate: LI } },
  'convening.closeBallot': { who: READY, when: UNFROZEN, input: {} },
} as const satisfies Record<string, Row>;

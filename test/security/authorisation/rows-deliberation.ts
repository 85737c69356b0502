import { anInk } from '../../support/journey/steps.ts';
import { BASE_A, LI } from '../../support/journey/small-review.ts';
import {
  CHAIR_ONLY,
  CONCERNED,
  DELIBERATING,
  DESK,
  EXPERTS,
  FROZEN,
  JUDGES,
  ON_HOST,
  READY,
  REVEALED,
  SIGNED,
  type Row,
} from './who-and-when.ts';

const HANDLE = 'A'.repeat(22);
const pin = 'wrong-pin';
const text = '记录';

export const DELIBERATION_ROWS = {
  'deliberation.overview': { who: READY, when: REVEALED, input: {} },
  'deliberation.matrix': { who: CONCERNED, when: REVEALED, input: {} },
  'deliberation.decisions': { who: CONCERNED, when: REVEALED, input: {} },
  'deliberation.decide': {
    who: CHAIR_ONLY,
    when: DELIBERATING,
    input: { subject: 'site', choice: 'met', values: [], reason: '', revision: 0 },
  },
  'minutes.get': { who: CONCERNED, when: REVEALED, input: {} },
  'minutes.note': { who: DESK, when: DELIBERATING, input: { kind: 'discussion', text } },
  'minutes.ask': { who: CONCERNED, when: DELIBERATING, input: { text } },
  'minutes.answer': { who: DESK, when: DELIBERATING, input: { number: 99, text } },
  'minutes.move': { who: CONCERNED, when: DELIBERATING, input: { text, threshold: 'majority' } },
  'minutes.vote': { who: JUDGES, when: DELIBERATING, input: { number: 99, vote: 'for' } },
  'minutes.closeMotion': { who: DESK, when: DELIBERATING, input: { number: 99 } },
  'opinions.list': { who: READY, when: REVEALED, input: {} },
  'opinions.get': { who: CONCERNED, when: REVEALED, input: {} },
  'opinions.saveSection': { who: DESK, when: DELIBERATING, input: { section: 'no-such-section', text } },
  'opinions.preview': { who: CONCERNED, when: REVEALED, input: {} },
  'opinions.freeze': { who: CHAIR_ONLY, when: DELIBERATING, input: {} },
  'opinions.unfreeze': { who: DESK, when: FROZEN, input: { reason: ' ' } },
  'trace.figure': { who: CONCERNED, when: REVEALED, input: { key: 'no-such-figure' } },
  'signing.status': { who: READY, when: ON_HOST, input: {} },
  'signing.document': { who: CONCERNED, when: FROZEN, input: {} },
  'signing.sign': {
    who: EXPERTS,
    when: ['frozen'],
    input: { pin, ink: anInk('x'), said: [{ submissionId: BASE_A, outcome: 'agree', text: '' }] },
  },
  'signing.recordRefusal': {
    who: CHAIR_ONLY,
    when: ['frozen'],
    input: { memberId: LI, submissionIds: [BASE_A], outcome: 'refused', text },
  },
  'papers.list': { who: READY, when: ON_HOST, input: {} },
  'papers.open': { who: READY, when: ON_HOST, input: { paper: 'sign-in' } },
  'papers.openOutside': { who: READY, when: ON_HOST, input: { paper: 'sign-in' } },
  'papers.openScan': { who: READY, when: ON_HOST, input: { sha256: '0'.repeat(64) } },
  'papers.attachScan': {
    who: CONCERNED,
    when: FROZEN,
    input: {
      file: HANDLE,
      name: 'scan.pdf',
      signatures: [{ paper: 'sign-in', memberId: LI, outcome: 'agree', text: '' }],
    },
  },
  'returns.create': { who: CHAIR_ONLY, when: SIGNED, input: { pin } },
  'returns.receipt': { who: READY, when: ON_HOST, input: {} },
  'returns.save': { who: CONCERNED, when: ['returned'], input: { place: HANDLE } },
} as const satisfies Record<string, Row>;

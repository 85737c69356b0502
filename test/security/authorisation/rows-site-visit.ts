import { anInk } from '../../support/journey/steps.ts';
import { CONCERNED, DESK, ON_HOST, UNFROZEN, type Row } from './who-and-when.ts';

const HANDLE = 'A'.repeat(22);
const revision = 7;
const header = { date: '2026-05-06', place: '', weather: '', hosts: '' };
const finding = { kind: 'observation', criterion: '', fact: '', evidence: '', effect: '' };
const sample = { name: '', serial: '', place: '', outcome: 'found', note: '' };

/** Facts, never scores: whoever may see the submission reads and writes them, on the panel's host. */
export const SITE_VISIT_ROWS = {
  'siteVisit.get': { who: CONCERNED, when: ON_HOST, input: {} },
  'siteVisit.saveHeader': { who: CONCERNED, when: UNFROZEN, input: { ...header, revision } },
  'siteVisit.record': {
    who: CONCERNED,
    when: UNFROZEN,
    input: { item: 'value:site', verdict: 'confirmed', note: '', revision },
  },
  'siteVisit.addItem': { who: CONCERNED, when: UNFROZEN, input: { title: '消防通道' } },
  'siteVisit.saveMeeting': {
    who: CONCERNED,
    when: UNFROZEN,
    input: { kind: 'opening', time: '9:30', attendees: '', notes: '', revision },
  },
  'siteVisit.saveFinding': { who: CONCERNED, when: UNFROZEN, input: { ...finding, revision } },
  'siteVisit.saveSample': { who: CONCERNED, when: UNFROZEN, input: { ...sample, revision } },
  'siteVisit.saveInterview': {
    who: CONCERNED,
    when: UNFROZEN,
    input: { person: '', position: '', words: '', revision },
  },
  'siteVisit.withdraw': {
    who: CONCERNED,
    when: UNFROZEN,
    input: { subject: 'finding:99', reason: '记错了' },
  },
  'siteVisit.addPhoto': {
    who: CONCERNED,
    when: UNFROZEN,
    input: { subject: 'visit', file: HANDLE, name: 'a.jpg', note: '' },
  },
  'siteVisit.removePhoto': { who: CONCERNED, when: UNFROZEN, input: { photoId: 'no-such-photo' } },
  'siteVisit.openPhoto': { who: CONCERNED, when: ON_HOST, input: { photoId: 'no-such-photo' } },
  'siteVisit.acknowledge': {
    who: CONCERNED,
    when: UNFROZEN,
    input: { name: '周明', capacity: '总经理', remarks: '', ink: anInk('x') },
  },
  'siteVisit.close': { who: DESK, when: UNFROZEN, input: {} },
  'siteVisit.reopen': { who: DESK, when: UNFROZEN, input: { reason: '补测' } },
  'siteVisit.paper': { who: CONCERNED, when: ON_HOST, input: {} },
} as const satisfies Record<string, Row>;

import { describe, expect, it } from 'vitest';
import { today } from '../../../../renderer/features/site-visit/head/today.ts';
import { lastRecordedAt } from '../../../../renderer/features/site-visit/last-recorded.ts';
import {
  findFindingFault,
  findInterviewFault,
  findSampleFault,
} from '../../../../renderer/features/site-visit/records/record-faults.ts';
import { findAdded, findEntry } from '../../../../renderer/features/site-visit/records/record-sort.ts';
import type { SiteVisitView } from '../../../../shared/contract/site-visit.ts';
import { asSubmissionId } from '../../../../shared/domain/ids.ts';
import { aRecord, aVisitItem } from './a-visit-item.ts';

const by = (at: string) => ({ by: '李一', at });

const aVisit = (given: Partial<SiteVisitView> = {}): SiteVisitView => ({
  submissionId: asSubmissionId('base-a'),
  baseName: '甲基地',
  applicant: '甲公司',
  begun: false,
  header: null,
  items: [],
  meetings: [],
  findings: [],
  samples: [],
  interviews: [],
  photos: [],
  acknowledgement: null,
  closed: null,
  mayRecord: true,
  mayClose: true,
  frozen: false,
  ...given,
});

const aSample = (number: number, at: string) => ({
  number,
  revision: 1,
  recorded: by(at),
  photos: [],
  name: '高温炉',
  serial: 'HTF-1600',
  place: '一号车间',
  outcome: 'found' as const,
  note: '',
});

describe('when something was last recorded', () => {
  it('is never before the visit begins', () => {
    expect(lastRecordedAt(aVisit({ items: [aVisitItem()] }))).toBeNull();
  });

  it('is the latest moment of any part', () => {
    const items = [aVisitItem({ record: aRecord({ recorded: by('2026-11-20T03:00:00.000Z') }) })];
    const samples = [aSample(1, '2026-11-20T04:00:00.000Z')];
    expect(lastRecordedAt(aVisit({ items, samples }))).toBe('2026-11-20T04:00:00.000Z');
    const closed = by('2026-11-20T09:00:00.000Z');
    expect(lastRecordedAt(aVisit({ items, samples, closed }))).toBe(closed.at);
  });
});

describe('numbered entries', () => {
  const entries = [aSample(1, '2026-11-20T04:00:00.000Z'), aSample(3, '2026-11-20T05:00:00.000Z')];

  it('are found by their number', () => {
    expect(findEntry(entries, '3')?.number).toBe(3);
    expect(findEntry(entries, 'new')).toBeNull();
    expect(findEntry(entries, null)).toBeNull();
  });

  it('tell which one was just added', () => {
    expect(findAdded(entries.slice(0, 1), entries)?.number).toBe(3);
    expect(findAdded(entries, entries)).toBeNull();
  });

  it('say which field still lacks something', () => {
    expect(findSampleFault({})).toBe('name');
    expect(findSampleFault({ name: '高温炉' })).toBe('outcome');
    expect(findSampleFault({ name: '高温炉', outcome: 'missing' })).toBeNull();
    expect(findInterviewFault({ person: ' ', words: '有' })).toBe('person');
    expect(findInterviewFault({ person: '张工', words: '' })).toBe('words');
    expect(findInterviewFault({ person: '张工', words: '设备常开' })).toBeNull();
    expect(findFindingFault({ fact: '两台未见' })).toBe('kind');
    expect(findFindingFault({ kind: 'concern', fact: ' ' })).toBe('fact');
    expect(findFindingFault({ kind: 'concern', fact: '两台未见' })).toBeNull();
  });
});

it('offers the day of this computer, two digits each', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

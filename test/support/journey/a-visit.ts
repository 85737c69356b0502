import { Readable } from 'node:stream';
import type { SiteVisitView } from '../../../shared/contract/site-visit.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Verdict } from '../../../shared/domain/site-visit/site-visit.ts';
import type { Desk } from './desk.ts';
import { anInk } from './steps.ts';

/** What a member does at the site visit of one submission; each step goes on from what stands. */
export interface VisitSteps {
  now(): Promise<SiteVisitView>;
  begin(change?: { readonly place?: string; readonly revision?: number }): Promise<SiteVisitView>;
  record(
    item: string,
    given: {
      readonly verdict?: Verdict;
      readonly verified?: string;
      readonly accepted?: string;
      readonly note?: string;
      readonly revision?: number;
    },
  ): Promise<SiteVisitView>;
  find(fact: string): Promise<SiteVisitView>;
  photograph(subject: string, bytes: Uint8Array, name?: string): Promise<SiteVisitView>;
  acknowledge(remarks?: string): Promise<SiteVisitView>;
}

export const aVisit = (desk: Desk, member: MemberId, submission: SubmissionId): VisitSteps => {
  const { siteVisit } = desk.client;
  const on = desk.on(member, submission);
  const now: VisitSteps['now'] = () => siteVisit.get(on);
  return {
    now,
    begin: async ({ place = '柯桥区创业路1号', revision } = {}) =>
      siteVisit.saveHeader({
        ...on,
        date: '2026-05-06',
        place,
        weather: '晴',
        hosts: '周明（总经理）',
        revision: revision ?? (await now()).header?.revision ?? 0,
      }),
    record: async (item, { verdict = 'confirmed', note = '', revision, ...values }) =>
      siteVisit.record({
        ...on,
        item,
        verdict,
        note,
        ...values,
        revision: revision ?? (await now()).items.find(({ id }) => id === item)?.revision ?? 0,
      }),
    find: (fact) =>
      siteVisit.saveFinding({
        ...on,
        kind: 'deficiency',
        criterion: '场地应满足服务需要',
        fact,
        evidence: '现场测量',
        effect: '服务能力受限',
        revision: 0,
      }),
    photograph: async (subject, bytes, name = 'gate.jpg') => {
      const file = await desk.core.files.receive(name, Readable.from([bytes]));
      return siteVisit.addPhoto({ ...on, subject, file, name, note: '' });
    },
    acknowledge: (remarks = '') =>
      siteVisit.acknowledge({ ...on, name: '周明', capacity: '总经理', remarks, ink: anInk('周明') }),
  };
};

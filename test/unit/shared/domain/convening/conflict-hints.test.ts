import { describe, expect, it } from 'vitest';
import {
  findConflictHints as findHints,
  traceSubmission,
} from '../../../../../shared/domain/convening/conflict-hints.ts';
import type { RosterMember, Submission } from '../../../../../shared/domain/review/review.ts';
import { aMember, aSubmission } from '../../../../support/builders/a-review.ts';

const findConflictHints = (member: RosterMember, about: Submission) =>
  findHints(member, traceSubmission(about));

const submission = aSubmission({
  id: 's1',
  applicant: { name: '浙江越州科技股份有限公司', legalRepresentative: '章文瑾' },
  coBuilders: ['浙江某某大学材料学院', '绍兴某某研究院'],
  staff: [
    { name: '欧阳·明', organisation: '浙江越州科技股份有限公司' },
    { name: '李一' },
    { name: '李一', organisation: '浙江某某大学' },
  ],
});

const hintsOf = (name: string, organisation: string) =>
  findConflictHints(aMember({ id: 'm1', name, organisation }), submission).map(
    ({ kind, ofMember, ofSubmission }) => `${kind}: ${ofMember} ~ ${ofSubmission}`,
  );

describe('findConflictHints', () => {
  it('sees the legal representative and the staff by name, each once', () => {
    expect(hintsOf('章文瑾', '')).toEqual(['name: 章文瑾 ~ 章文瑾']);
    expect(hintsOf('李 一', '')).toEqual(['name: 李 一 ~ 李一']);
    expect(hintsOf('欧阳明', '')).toEqual(['name: 欧阳明 ~ 欧阳·明']);
    expect(hintsOf('李一一', '')).toEqual([]);
  });

  it('sees the applicant, the co-builders and the staff by their organisation', () => {
    expect(hintsOf('无关', '浙江越州科技')).toEqual([
      'organisation: 浙江越州科技 ~ 浙江越州科技股份有限公司',
    ]);
    expect(hintsOf('无关', '浙江某某大学')).toEqual([
      'organisation: 浙江某某大学 ~ 浙江某某大学材料学院',
      'organisation: 浙江某某大学 ~ 浙江某某大学',
    ]);
    expect(hintsOf('无关', '绍兴某某研究院（柯桥分院）')).toEqual([
      'organisation: 绍兴某某研究院（柯桥分院） ~ 绍兴某某研究院',
    ]);
    expect(hintsOf('无关', '大学')).toEqual([]);
  });

  it('finds nothing for somebody of whom nothing is known, and nothing in an empty submission', () => {
    expect(hintsOf('', '')).toEqual([]);
    expect(findConflictHints(aMember(), aSubmission({ applicant: { name: '绍兴无关公司' } }))).toEqual([]);
  });

  it('names a hint by its kind and the submission’s text, the same on every machine', () => {
    const [hint] = findConflictHints(aMember({ id: 'm1', name: '章文瑾' }), submission);
    expect(hint).toMatchObject({ id: 'name:章文瑾', member: 'm1', submission: 's1', kind: 'name' });
  });
});

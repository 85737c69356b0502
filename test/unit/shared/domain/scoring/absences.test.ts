import { describe, expect, it } from 'vitest';
import { areLawfulAbsences, explainAbsence } from '../../../../../shared/domain/scoring/absences.ts';

const LEASE = { requirement: 'lease', reason: '看了原件' };
const PLAN = { requirement: 'plan', reason: '现场丈量' };

describe('a reason for a missing document', () => {
  it('is put in, in the order of the documents, whoever came first', () => {
    const one = explainAbsence(undefined, 'plan', ' 现场丈量 ');
    expect(one).toEqual([PLAN]);
    expect(explainAbsence(one, 'lease', '看了原件')).toEqual([LEASE, PLAN]);
    expect(explainAbsence(explainAbsence(undefined, 'lease', '看了原件'), 'plan', '现场丈量')).toEqual([
      LEASE,
      PLAN,
    ]);
  });

  it('takes the place of an earlier one', () =>
    expect(explainAbsence([LEASE, PLAN], 'lease', '未见')).toEqual([{ ...LEASE, reason: '未见' }, PLAN]));

  it('is taken out by no words at all, and the last one leaves nothing', () => {
    expect(explainAbsence([LEASE, PLAN], 'lease', ' \n')).toEqual([PLAN]);
    expect(explainAbsence([PLAN], 'plan', '')).toBeUndefined();
    expect(explainAbsence(undefined, 'plan', '')).toBeUndefined();
  });
});

describe('reasons from elsewhere', () => {
  it.each([
    ['none', undefined, true],
    ['for documents that are asked for', [LEASE], true],
    ['for a document that nobody asks for', [PLAN], false],
    ['twice for one document', [LEASE, { ...LEASE, reason: '又' }], false],
    ['an empty list', [], false],
  ] as const)('%s', (_what, absences, lawful) =>
    expect(areLawfulAbsences(absences, [{ id: 'lease' }])).toBe(lawful),
  );
});

import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../../../shared/domain/failure.ts';
import {
  asClaimedTime,
  asIndicatorId,
  asMemberId,
  asSubmissionId,
} from '../../../../../shared/domain/ids.ts';
import { isOtherValue, requireLawfulRecord } from '../../../../../shared/domain/site-visit/record-rules.ts';
import { factsOf } from '../../../../../shared/domain/site-visit/standing-record.ts';
import { findingsOf, valuesOf } from '../../../../../shared/domain/site-visit/visit-outcome.ts';
import {
  nextNumber,
  revisionOf,
  standingOf,
  type VisitRecord,
} from '../../../../../shared/domain/site-visit/visit-record.ts';
import { writeChange } from '../../../../../shared/domain/site-visit/write-change.ts';

const wrote = { by: asMemberId('expert-01'), at: asClaimedTime('2026-05-06T01:00:00Z') };

const item = (subject: string, revision: number, accepted?: string): VisitRecord => ({
  kind: 'item',
  subject,
  revision,
  document: {
    item: subject,
    indicator: asIndicatorId('space'),
    measure: subject.split(':')[2],
    verdict: 'confirmed',
    accepted,
    note: '',
  },
  ...wrote,
});

const finding = (number: number, revision: number, withdrawn?: string): VisitRecord => ({
  kind: 'finding',
  subject: `finding:${number}`,
  revision,
  document: { number, kind: 'concern', criterion: '', fact: `事实${number}`, evidence: '', effect: '' },
  ...(withdrawn === undefined ? {} : { withdrawn }),
  ...wrote,
});

const added = (revision: number, withdrawn?: string): VisitRecord => ({
  kind: 'added',
  subject: 'added:1',
  revision,
  document: { title: '通道' },
  ...(withdrawn === undefined ? {} : { withdrawn }),
  ...wrote,
});

describe('records of a visit', () => {
  it('stand by their last revision, with what stood before', () => {
    const records = [item('value:space:area', 1, '180'), finding(1, 1), item('value:space:area', 2, '190')];
    const [standing, ...others] = standingOf(records, 'item');
    expect(others).toEqual([]);
    expect(standing).toMatchObject({ revision: 2, document: { accepted: '190' } });
    expect(standing?.earlier).toEqual([records[0]]);
    expect(revisionOf(records, 'item', 'value:space:area')).toBe(2);
    expect(revisionOf(records, 'finding', 'finding:2')).toBe(0);
  });

  it('keep their numbers when they are taken out', () => {
    const records = [finding(1, 1), finding(2, 1), finding(2, 2, '重复')];
    expect(findingsOf(records).map(({ number }) => number)).toEqual([1]);
    expect(nextNumber(records, 'finding')).toBe(3);
    expect(nextNumber(records, 'sample')).toBe(1);
  });

  it('give the numbers that were looked at, in the order of their items', () => {
    const records = [item('value:space:rent', 1), item('value:space:area', 1, '180'), item('condition:x', 1)];
    expect(
      valuesOf(records, asSubmissionId('alpha')).map(({ measure, accepted }) => [measure, accepted]),
    ).toEqual([
      ['area', '180'],
      ['rent', undefined],
    ]);
  });

  it('are the same facts in whatever order they were written, and others where anything differs', () => {
    const text = (...records: readonly VisitRecord[]) => JSON.stringify(factsOf(records, []));
    const [a, b] = [item('value:space:area', 1, '180'), item('value:space:rent', 1)];
    expect(text(a, finding(1, 1), b)).toBe(text(b, a, finding(1, 1)));
    expect(text(a)).not.toBe(text(item('value:space:area', 1, '181')));
    expect(text(a, item('added:1', 1), added(1), added(2, '并入'))).toBe(text(a));
    expect(text(a)).not.toMatch(/expert-01|2026/);
  });
});

describe('requireLawfulRecord', () => {
  const codeOf = (...given: Parameters<typeof requireLawfulRecord>): string => {
    try {
      requireLawfulRecord(...given);
      return 'none';
    } catch (error) {
      return isFailure(error) ? error.code : 'strange';
    }
  };

  it('has values of numbers only, and words where a value does not speak for itself', () => {
    const plain = { verdict: 'confirmed', note: '' } as const;
    expect(codeOf('value', { ...plain, verified: '1', accepted: '1' })).toBe('none');
    for (const kind of ['condition', 'material', 'added'] as const) {
      expect(codeOf(kind, { ...plain, verified: '1' })).toBe('input-invalid');
      expect(codeOf(kind, { ...plain, accepted: '1', note: '说明' })).toBe('input-invalid');
      expect(codeOf(kind, { verdict: 'differs', note: '' })).toBe('reason-required');
    }
    expect(codeOf('value', { verdict: 'differs', note: ' ' })).toBe('reason-required');
    expect(codeOf('value', { verdict: 'differs', note: '', verified: '1' })).toBe('none');
    expect(codeOf('value', { ...plain, accepted: '1' })).toBe('reason-required');
    expect(codeOf('value', { ...plain, accepted: '1', note: '以合同为准' })).toBe('none');
  });
});

describe('a change of a value', () => {
  it('is another number, whatever its digits look like', () => {
    expect(isOtherValue('1802', '1802.0')).toBe(false);
    expect(isOtherValue('1802', '1802.1')).toBe(true);
    expect(isOtherValue(undefined, '0')).toBe(true);
    expect(isOtherValue(undefined, undefined)).toBe(false);
  });

  it('is written for people', () => {
    expect(writeChange('场地面积', '平方米', '1860', '1802')).toBe('场地面积：1860平方米 → 1802平方米');
    expect(writeChange('人员', undefined, undefined, '3')).toBe('人员：未填报 → 3');
  });
});

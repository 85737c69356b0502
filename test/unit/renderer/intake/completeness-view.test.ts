import { describe, expect, it } from 'vitest';
import {
  countGaps,
  isNotAskedFor,
  titlesOf,
  type IndicatorReport,
  type SubmissionReport,
} from '../../../../renderer/features/intake/completeness-view.ts';
import { isAccepted } from '../../../../renderer/features/intake/origin.ts';
import { asMaterialId, asSubmissionId } from '../../../../shared/domain/ids.ts';

const anIndicator = (id: string, rest: Partial<IndicatorReport> = {}): IndicatorReport => ({
  id,
  title: { zh: id },
  hasClaim: true,
  complete: true,
  requirements: [],
  ...rest,
});

const SUBMISSION: SubmissionReport = {
  id: asSubmissionId('yn'),
  baseName: '越能',
  applicant: '越能公司',
  materials: ['m1', 'm2', 'm3'].map((id) => ({
    id: asMaterialId(id),
    title: `${id}.pdf`,
    mediaType: 'application/pdf',
    bytes: 10,
  })),
  complete: 2,
  indicators: [
    anIndicator('area'),
    anIndicator('staff', { complete: false }),
    anIndicator('bonus', { hasClaim: false }),
  ],
};

describe('completeness', () => {
  it('counts gaps, and a bonus that nobody asks for is none', () => {
    expect(countGaps(SUBMISSION)).toBe(1);
    expect(SUBMISSION.indicators.map(isNotAskedFor)).toEqual([false, false, true]);
  });

  it('names the files in the order they were handed in', () => {
    expect(titlesOf(SUBMISSION, ['m3', 'm1', 'gone'])).toEqual(['m1.pdf', 'm3.pdf']);
  });
});

describe('isAccepted', () => {
  const signed = { signer: '局', fingerprint: 'AA', notAfter: '2027-01-01T00:00:00Z' };
  it('asks for a person in every case', () => {
    expect(isAccepted({ state: 'trusted', ...signed })).toBe(true);
    expect(isAccepted({ state: 'not-yet-trusted', ...signed })).toBe(false);
    expect(isAccepted({ state: 'unsigned', accepted: false })).toBe(false);
    expect(isAccepted({ state: 'unsigned', accepted: true })).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { reviewFileSchema, submissionFileSchema } from '../../../../shared/formats/review-file.ts';
import { reviewSourceSchema, submissionSourceSchema } from '../../../../shared/formats/review-source.ts';
import {
  aReviewFile,
  aReviewSourceFile,
  aSubmissionFile,
  aSubmissionSourceFile,
} from '../../../support/builders/file-forms.ts';

const member = (id: string, role: string) => ({ id, name: '沈奕', role });

describe('review.json', () => {
  it('is read with its scheme in hundredths', () => {
    const review = reviewFileSchema.parse(aReviewFile());
    expect(review.scheme.groups[0]?.maxPoints).toBe(2000);
    expect(review.roster[0]).toMatchObject({ role: 'chair', expertise: '技术' });
  });

  it.each([
    ['no chair yet', [member('a', 'member')]],
    ['nobody yet', []],
  ])('is read with %s: the panel is put together on the spot', (_, roster) => {
    expect(reviewFileSchema.parse({ ...aReviewFile(), roster }).roster).toHaveLength(roster.length);
  });

  it.each([
    ['two chairs', { roster: [member('a', 'chair'), member('b', 'chair')] }],
    ['one id for two people', { roster: [member('a', 'chair'), member('a', 'member')] }],
    ['a role of its own', { roster: [member('a', 'chair'), member('b', 'observer')] }],
    [
      '201 people',
      { roster: Array.from({ length: 201 }, (_, n) => member(`e${n}`, n === 0 ? 'chair' : 'member')) },
    ],
    ['a name without end', { roster: [{ ...member('a', 'chair'), name: '长'.repeat(61) }] }],
    ['a submission twice', { submissions: ['alpha', 'alpha'] }],
    ['a submission that climbs', { submissions: ['..'] }],
    ['a submission __proto__', { submissions: ['__proto__'] }],
    ['no submission', { submissions: [] }],
    ['a period that is no date', { period: { from: '2025-02-30', to: '2025-12-31' } }],
    ['a later version', { format: 'paneldesk/review/2' }],
  ])('is refused with %s', (_, change) => {
    expect(reviewFileSchema.safeParse({ ...aReviewFile(), ...change }).success).toBe(false);
  });
});

describe('submission.json', () => {
  const [material] = aSubmissionFile().materials;
  const withMaterial = (change: object) => ({
    ...aSubmissionFile(),
    materials: [{ ...material, ...change }],
  });

  it('is read without its format', () => {
    const submission = submissionFileSchema.parse(aSubmissionFile());
    expect(submission).not.toHaveProperty('format');
    expect(submission.claims[0]).toEqual({ indicator: 'quality', value: '1860', unit: '平方米' });
    expect(submission.materials[0]).toMatchObject({ evidence: [], bytes: 12 });
  });

  it.each(['材料/01.pdf', 'a/b/c.pdf', '...', 'a..b.pdf', '.hidden'])('takes a file %j', (file) => {
    expect(submissionFileSchema.safeParse(withMaterial({ file })).success).toBe(true);
  });

  it.each([
    '',
    '/etc/passwd',
    '../x.pdf',
    'a/../b',
    'a/..',
    '..',
    '.',
    './a',
    'a/./b',
    'a//b',
    'a/',
    'a\\b',
    'C:\\x',
    'x'.repeat(241),
  ])('refuses a file %j', (file) => {
    expect(submissionFileSchema.safeParse(withMaterial({ file })).success).toBe(false);
    const source = { ...aSubmissionSourceFile(), materials: [{ id: 'm01', title: 't', file }] };
    expect(submissionSourceSchema.safeParse(source).success).toBe(false);
  });

  it.each([
    ['bytes below zero', { bytes: -1 }],
    ['half a byte', { bytes: 0.5 }],
    ['no media type', { mediaType: 'text' }],
    ['a media type with a parameter', { mediaType: 'text/html; charset=utf-8' }],
    ['a media type without end', { mediaType: `text/${'a'.repeat(100)}` }],
    ['a digest in capitals', { sha256: 'AB'.repeat(32) }],
  ])('is refused with %s', (_, change) => {
    expect(submissionFileSchema.safeParse(withMaterial(change)).success).toBe(false);
  });

  it('is refused with one id for two materials', () => {
    expect(
      submissionFileSchema.safeParse({
        ...aSubmissionFile(),
        materials: [material, { ...material, file: 'b.txt' }],
      }).success,
    ).toBe(false);
  });

  it('is not slow to refuse a long path', () => {
    const file = `${'a/'.repeat(119)}..`;
    expect(submissionFileSchema.safeParse(withMaterial({ file })).success).toBe(false);
  });
});

describe('review.yaml', () => {
  it('names a scheme and has no digests', () => {
    expect(reviewSourceSchema.parse(aReviewSourceFile()).scheme).toBe('scheme.yaml');
    expect(submissionSourceSchema.parse(aSubmissionSourceFile()).materials[0]).not.toHaveProperty('sha256');
  });

  it('is no review.json', () => {
    expect(reviewSourceSchema.safeParse(aReviewFile()).success).toBe(false);
    expect(reviewFileSchema.safeParse(aReviewSourceFile()).success).toBe(false);
  });
});

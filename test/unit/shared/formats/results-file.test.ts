import { NOTHING_CONVENED } from '../../../../shared/domain/convening/convening.ts';
import { describe, expect, it } from 'vitest';
import {
  activityLineSchema,
  resultsFileSchema,
  sealFileSchema,
  sheetFileSchema,
} from '../../../../shared/formats/results-file.ts';
import { entrySchema, evidenceLinkSchema } from '../../../../shared/formats/evidence-schema.ts';
import { resultsBy, schemeWith } from '../../electron/core/collate/results-by.ts';

const SHA = 'ab'.repeat(32);
const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');
const AT = '2026-04-01T09:00:00Z';

const signer = (member: string) => ({
  member,
  name: '沈奕',
  role: 'chair',
  outcome: 'signed',
  field: 'chair',
  certificateSha256: FINGERPRINT,
  signedAt: AT,
});
const opinion = (submission: string) => ({
  submission,
  file: `opinions/${submission}.pdf`,
  sha256: SHA,
  bytes: 1,
  signers: [signer('expert-01')],
});
const seal = {
  format: 'paneldesk/seal/1',
  review: 'small-review',
  resultsSha256: SHA,
  frozenAt: AT,
  shortCode: 'ABAB-ABAB-ABAB',
  opinions: [opinion('alpha')],
  activityLog: { rows: 3, head: SHA },
  returnedBy: { member: 'a', certificateSha256: FINGERPRINT },
};

describe('results.json', () => {
  const source = { article: '一', quote: '示例' };
  const scheme = schemeWith({
    slots: [{ id: 'lines', kind: 'cut-offs', title: { zh: '分数线' }, source }],
    grades: [
      { id: 'good', title: { zh: '良好' }, source },
      { id: 'fair', title: { zh: '一般' }, source },
    ],
    vetoes: [{ id: 'fraud', title: { zh: '弄虚作假' }, source }],
  });
  const slots = [{ slot: 'lines', kind: 'cut-offs', cutOffs: { good: 8.5 } }];
  const decision = { subject: 'fraud', choice: 'not-established', values: [], reason: '' };
  const results = resultsBy({ alpha: { totals: [8, 9], decisions: [decision] } }, { scheme, slots });
  const document = { ...results, slots };
  const [alpha] = results.submissions;

  const withAlpha = (change: object) => ({ ...document, submissions: [{ ...alpha, ...change }] });
  const withScores = (change: object) =>
    withAlpha({ computed: { ...alpha?.computed, scores: { ...alpha?.computed.scores, ...change } } });

  it('is read, what the bureau filled in from points to hundredths', () => {
    const read = resultsFileSchema.parse(document);
    expect(read).toEqual(results);
    expect(read.slots).toEqual([{ slot: 'lines', kind: 'cut-offs', cutOffs: { good: 850 } }]);
    expect(read.submissions[0]?.computed.scores?.grade).toBe('good');
    expect(read.submissions[0]?.decisions).toEqual([decision]);
  });

  it('may do without scores where nothing has points, and without slots', () => {
    const { scores: _scores, ...computed } = alpha?.computed ?? {};
    expect(resultsFileSchema.safeParse(withAlpha({ computed })).success).toBe(true);
    const { slots: _slots, ...without } = document;
    expect(resultsFileSchema.parse(without).slots).toEqual([]);
  });

  it('is read where it was frozen before convening and revisions were recorded', () => {
    const { convening: _convening, ...before } = withAlpha({ revisions: undefined });
    const read = resultsFileSchema.parse(before);
    expect(read.convening).toEqual(NOTHING_CONVENED);
    expect(read.submissions[0]?.revisions).toEqual([]);
  });

  it.each([
    ['a subject decided twice', withAlpha({ decisions: [decision, decision] })],
    ['no decisions at all', withAlpha({ decisions: undefined })],
    ['a member with two sheets', withAlpha({ sheets: [alpha?.sheets[0], alpha?.sheets[0]] })],
    ['a figure that is no fraction', withScores({ total: { exact: '8.5', rounded: '8.50' } })],
    ['a rank between two', withScores({ rank: 1.5 })],
    ['a recipe that nobody knows', { ...document, recipe: { method: 'median', per: 'total', decimals: 2 } }],
    ['a cut-off of three decimals', { ...document, slots: [{ ...slots[0], cutOffs: { good: 8.555 } }] }],
    ['two submissions of one id', { ...document, submissions: [alpha, alpha] }],
    ['points in another unit', { ...document, pointsUnit: 'points' }],
  ])('is refused with %s', (_, changed) => {
    expect(resultsFileSchema.safeParse(changed).success).toBe(false);
  });
});

describe('seal.json', () => {
  it('is read', () => {
    expect(sealFileSchema.parse(seal).deviceLogs).toEqual([]);
  });

  it.each([
    ['a submission twice', { opinions: [opinion('alpha'), opinion('alpha')] }],
    [
      'a fingerprint of another form',
      { opinions: [{ ...opinion('alpha'), signers: [{ ...signer('a'), certificateSha256: SHA }] }] },
    ],
    ['rows below zero', { activityLog: { rows: -1, head: SHA } }],
    ['a time without a zone', { frozenAt: '2026-04-01T09:00:00' }],
    ['a code without end', { shortCode: 'A'.repeat(10_000) }],
  ])('is refused with %s', (_, change) => {
    expect(sealFileSchema.safeParse({ ...seal, ...change }).success).toBe(false);
  });
});

describe('an entry', () => {
  const link = { kind: 'page', id: 'e1', material: 'm01', page: 1, note: '' };
  const entry = { indicator: 'quality', points: 800, comment: '', evidence: [link] };

  it('may wait for its points', () => {
    expect(entrySchema.parse({ ...entry, points: null }).points).toBeNull();
    expect(entrySchema.safeParse({ ...entry, points: undefined }).success).toBe(false);
  });

  it.each([
    ['page 0', { page: 0 }],
    ['a page between two', { page: 1.5 }],
    ['a region beyond the page', { region: { x: 0, y: 0, width: 1001, height: 1 } }],
    ['a region of no width', { region: { x: 0, y: 0, width: 0, height: 1 } }],
    ['an unknown kind', { kind: 'web' }],
    ['a note without end', { note: 'x'.repeat(4001) }],
  ])('refuses evidence with %s', (_, change) => {
    expect(evidenceLinkSchema.safeParse({ ...link, ...change }).success).toBe(false);
  });

  it('is bounded', () => {
    expect(entrySchema.safeParse({ ...entry, comment: 'x'.repeat(4001) }).success).toBe(false);
    expect(
      entrySchema.safeParse({ ...entry, evidence: Array.from({ length: 201 }, () => link) }).success,
    ).toBe(false);
  });
});

describe('a sheet', () => {
  const entry = (points: number) => ({ indicator: 'quality', points, comment: '', evidence: [] });
  const sheet = {
    format: 'paneldesk/sheet/1',
    review: 'r',
    submission: 'alpha',
    member: 'expert-01',
    submittedAt: AT,
  };

  it('judges an indicator once: the first and the last entry may differ', () => {
    expect(sheetFileSchema.safeParse({ ...sheet, entries: [entry(800)] }).success).toBe(true);
    expect(sheetFileSchema.safeParse({ ...sheet, entries: [entry(800), entry(900)] }).success).toBe(false);
  });
});

describe('a line of the activity log', () => {
  it('counts from one', () => {
    const line = {
      seq: 1,
      at: AT,
      actor: 'desk',
      event: 'review.imported',
      data: {},
      previous: SHA,
      hash: SHA,
    };
    expect(activityLineSchema.safeParse(line).success).toBe(true);
    expect(activityLineSchema.safeParse({ ...line, seq: 0 }).success).toBe(false);
    const { data: _data, ...without } = line;
    expect(activityLineSchema.safeParse(without).success).toBe(false);
  });
});

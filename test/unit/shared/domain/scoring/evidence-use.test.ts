import { describe, expect, it } from 'vitest';
import { asEvidenceId, asIndicatorId, asMaterialId, asSha256 } from '../../../../../shared/domain/ids.ts';
import {
  isSameEvidence,
  listOtherUses,
  listReusable,
} from '../../../../../shared/domain/scoring/evidence-use.ts';
import type { EvidenceLink, PageRegion } from '../../../../../shared/domain/scoring/sheet.ts';

const [SITE, STAFF, OUTPUT] = ['site', 'staff', 'output'].map(asIndicatorId) as [
  ReturnType<typeof asIndicatorId>,
  ReturnType<typeof asIndicatorId>,
  ReturnType<typeof asIndicatorId>,
];
const REGION = { x: 1, y: 2, width: 3, height: 4 };

const page = (id: string, at: number, region?: PageRegion): EvidenceLink => ({
  kind: 'page',
  id: asEvidenceId(id),
  material: asMaterialId('plan'),
  page: at,
  region,
  note: id,
});

const file = (id: string, digit: string): EvidenceLink => ({
  kind: 'attachment',
  id: asEvidenceId(id),
  sha256: asSha256(digit.repeat(64)),
  name: `${id}.jpg`,
  mediaType: 'image/jpeg',
  bytes: 1,
  note: '',
});

describe('the same evidence', () => {
  it.each([
    ['a page and that page again, whatever is noted', page('a', 1), page('b', 1), true],
    ['a page and another', page('a', 1), page('b', 2), false],
    ['a page and a part of it', page('a', 1), page('b', 1, REGION), false],
    ['a part and that part again', page('a', 1, REGION), page('b', 1, { ...REGION }), true],
    ['a part and another', page('a', 1, REGION), page('b', 1, { ...REGION, height: 5 }), false],
    ['two links to one file', file('a', '1'), file('b', '1'), true],
    ['two files', file('a', '1'), file('b', '2'), false],
    ['a file and a page', file('a', '1'), page('b', 1), false],
  ] as const)('%s', (_what, a, b, same) => {
    expect(isSameEvidence(a, b)).toBe(same);
    expect(isSameEvidence(b, a)).toBe(same);
  });
});

const ENTRIES = [
  { indicator: SITE, evidence: [file('one', '1'), page('p1', 1), file('two', '2')] },
  { indicator: STAFF, evidence: [file('again', '1'), file('three', '3')] },
  { indicator: OUTPUT, evidence: [page('p2', 1)] },
];

describe('what a file is used for besides', () => {
  it('is every other indicator that rests on it', () => {
    expect(listOtherUses(ENTRIES, SITE, file('x', '1'))).toEqual([STAFF]);
    expect(listOtherUses(ENTRIES, OUTPUT, file('x', '1'))).toEqual([SITE, STAFF]);
    expect(listOtherUses(ENTRIES, OUTPUT, page('x', 1))).toEqual([SITE]);
    expect(listOtherUses(ENTRIES, SITE, file('x', '2'))).toEqual([]);
  });
});

describe('files that can be used again', () => {
  const namesFor = (indicator: typeof SITE) => listReusable(ENTRIES, indicator).map(({ name }) => name);

  it('are those of the sheet, each once, but those that the indicator has', () => {
    expect(namesFor(OUTPUT)).toEqual(['one.jpg', 'two.jpg', 'three.jpg']);
    expect(namesFor(SITE)).toEqual(['three.jpg']);
    expect(namesFor(STAFF)).toEqual(['two.jpg']);
  });
});

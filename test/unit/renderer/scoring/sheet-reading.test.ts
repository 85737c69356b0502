import { describe, expect, it } from 'vitest';
import type { IndicatorView, SheetView } from '../../../../shared/contract/scoring.ts';
import { asIndicatorId, asMaterialId, asSha256, asSubmissionId } from '../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../shared/domain/points.ts';
import {
  columnPoints,
  decimalsOf,
  entryStateOf,
  firstOpenIndicator,
  materialToShow,
  maximaOf,
  neighbourOf,
} from '../../../../renderer/features/scoring/sheet-reading.ts';
import { mergeAnswer } from '../../../../renderer/features/scoring/merge-answer.ts';
import { stepPoints } from '../../../../renderer/features/scoring/step-points.ts';

const [deed, list, other] = ['deed', 'list', 'other'].map(asMaterialId) as [
  ReturnType<typeof asMaterialId>,
  ReturnType<typeof asMaterialId>,
  ReturnType<typeof asMaterialId>,
];

const anIndicator = (id: string, change: Partial<IndicatorView> = {}): IndicatorView => ({
  id: asIndicatorId(id),
  title: { zh: id },
  mode: 'points',
  maxPoints: asPoints(500),
  step: asPoints(50),
  source: { article: '附表', quote: id },
  reasonRequired: false,
  evidenceRequired: false,
  requirements: [],
  materials: [],
  ...change,
});

const aSheet = (change: Partial<SheetView> = {}): SheetView => ({
  submissionId: asSubmissionId('s1'),
  baseName: '基地',
  applicant: '单位',
  groups: [
    {
      id: 'base',
      title: { zh: '基础' },
      maxPoints: asPoints(1000),
      bonus: false,
      indicators: [
        anIndicator('area', {
          requirements: [{ id: 'r', titles: [{ zh: '产权证明' }], metBy: [deed] }],
          materials: [deed, other],
        }),
        anIndicator('staff'),
      ],
    },
    {
      id: 'plus',
      title: { zh: '加分' },
      maxPoints: asPoints(300),
      bonus: true,
      indicators: [anIndicator('effect')],
    },
  ],
  materials: [list, deed, other].map((id) => ({
    id,
    title: id,
    mediaType: 'application/pdf',
    bytes: 1,
    sha256: asSha256('0'.repeat(64)),
  })),
  entries: [],
  totals: { base: asPoints(0), bonus: asPoints(0), total: asPoints(0), groups: [], done: 0, count: 3 },
  missing: [],
  submittedAt: null,
  roundClosed: false,
  ...change,
});

const anEntry = (id: string, points: number | null, revision = 1, comment = '') => ({
  indicator: asIndicatorId(id),
  points: points === null ? null : asPoints(points),
  comment,
  evidence: [],
  revision,
});

describe('reading a sheet', () => {
  it('brings up what the required evidence names, but stays where it already fits', () => {
    const sheet = aSheet();
    const area = sheet.groups[0]!.indicators[0]!;
    expect(materialToShow(sheet, area, null)).toBe(deed);
    expect(materialToShow(sheet, area, list)).toBe(deed);
    expect(materialToShow(sheet, area, other)).toBe(other);
  });

  it('keeps the open material for an indicator that names none', () => {
    const sheet = aSheet();
    const staff = sheet.groups[0]!.indicators[1]!;
    expect(materialToShow(sheet, staff, other)).toBe(other);
    expect(materialToShow(sheet, staff, null)).toBe(list);
  });

  it('walks across groups and stops at the ends', () => {
    const sheet = aSheet();
    expect(neighbourOf(sheet, asIndicatorId('staff'), 1)).toBe('effect');
    expect(neighbourOf(sheet, asIndicatorId('effect'), 1)).toBeNull();
    expect(neighbourOf(sheet, asIndicatorId('area'), -1)).toBeNull();
  });

  it('counts an entry as done only when nothing asked for is missing', () => {
    const entries = [anEntry('area', 450), anEntry('staff', null, 1, '待定')];
    const sheet = aSheet({ entries, missing: [{ indicator: asIndicatorId('area'), missing: 'evidence' }] });
    expect(entryStateOf(sheet, asIndicatorId('area'))).toBe('begun');
    expect(entryStateOf(aSheet({ entries }), asIndicatorId('area'))).toBe('done');
    expect(entryStateOf(sheet, asIndicatorId('staff'))).toBe('begun');
    expect(entryStateOf(sheet, asIndicatorId('effect'))).toBe('open');
    expect(firstOpenIndicator(aSheet({ entries }))).toBe('staff');
  });

  it('a zero is a score', () => {
    expect(entryStateOf(aSheet({ entries: [anEntry('area', 0)] }), asIndicatorId('area'))).toBe('done');
  });

  it('gives a column the decimals of its steps and never rounds', () => {
    expect(decimalsOf(aSheet())).toBe(1);
    expect(columnPoints(asPoints(400), 1)).toBe('4.0');
    expect(columnPoints(asPoints(425), 1)).toBe('4.25');
  });

  it('keeps base and bonus apart', () => {
    expect(maximaOf(aSheet())).toEqual({ base: 1000, bonus: 300 });
  });
});

describe('mergeAnswer', () => {
  const totals = { ...aSheet().totals, done: 1 };

  it('takes the entry, totals and gaps of the answer', () => {
    const merged = mergeAnswer(aSheet({ entries: [anEntry('area', 400)] }), {
      savedAt: '2026-11-20T10:00:00Z',
      entry: anEntry('area', 450, 2),
      totals,
      missing: [],
    });
    expect(merged.entries).toEqual([anEntry('area', 450, 2)]);
    expect(merged.totals.done).toBe(1);
  });

  it('leaves a newer entry alone when an older answer comes late', () => {
    const sheet = aSheet({ entries: [anEntry('area', 450, 3)] });
    const late = { savedAt: '2026-11-20T10:00:00Z', entry: anEntry('area', 400, 2), totals, missing: [] };
    expect(mergeAnswer(sheet, late)).toBe(sheet);
  });
});

describe('stepPoints', () => {
  const rule = { maxPoints: asPoints(520), step: asPoints(50) };

  it('stays within 0 and the highest lawful step', () => {
    expect(stepPoints(null, 1, rule)).toBe(50);
    expect(stepPoints(null, -1, rule)).toBe(0);
    expect(stepPoints(asPoints(500), 1, rule)).toBe(500);
    expect(stepPoints(asPoints(0), -1, rule)).toBe(0);
  });
});

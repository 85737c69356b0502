import { describe, expect, it } from 'vitest';
import { asIndicatorId, asMaterialId } from '../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../shared/domain/points.ts';
import {
  decimalsOf,
  entryStateOf,
  firstOpenIndicator,
  isHeldAt,
  listSheetIndicators,
  materialToShow,
  maximaOf,
  neighbourOf,
  waitingAt,
} from '../../../../renderer/features/scoring/sheet-reading.ts';
import { columnPoints } from '../../../../renderer/ui/judgement/column-points.ts';
import { mergeAnswer } from '../../../../renderer/features/scoring/merge-answer.ts';
import { stepPoints } from '../../../../renderer/ui/judgement/step-points.ts';
import {
  aBandsIndicator,
  aBonus,
  aCondition,
  aFactor,
  aGroup,
  aLevelsIndicator,
  anIndicator,
} from '../../../support/builders/a-scheme.ts';
import { aSheetView } from './a-sheet-view.ts';

const [deed, list, other] = ['deed', 'list', 'other'].map(asMaterialId) as [
  ReturnType<typeof asMaterialId>,
  ReturnType<typeof asMaterialId>,
  ReturnType<typeof asMaterialId>,
];

const SCHEME = {
  groups: [
    aGroup({
      id: 'base',
      indicators: [
        anIndicator({ id: 'area', maxPoints: asPoints(500) }),
        anIndicator({ id: 'staff', maxPoints: asPoints(500) }),
      ],
    }),
    aGroup({ id: 'plus', indicators: [aBonus({ id: 'effect', maxPoints: asPoints(300) })] }),
  ],
};

const aSheet = (change: Parameters<typeof aSheetView>[1] = {}) => {
  const sheet = aSheetView(SCHEME, { materials: [list, deed, other], ...change });
  const [base, ...rest] = sheet.groups;
  const [area, ...others] = base!.indicators;
  const evidenced = {
    ...area!,
    requirements: [{ id: 'r', titles: [{ zh: '产权证明' }], metBy: [deed] }],
    materials: [deed, other],
  };
  return { ...sheet, groups: [{ ...base!, indicators: [evidenced, ...others] }, ...rest] };
};

const rowOf = (sheet: ReturnType<typeof aSheet>, id: string) =>
  listSheetIndicators(sheet).find((each) => each.id === id)!;

const anEntry = (id: string, points: number | null, revision = 1, comment = '') => ({
  indicator: asIndicatorId(id),
  points: points === null ? null : asPoints(points),
  comment,
  evidence: [],
  revision,
});

const stateIn = (sheet: ReturnType<typeof aSheet>, id: string) => entryStateOf(sheet, rowOf(sheet, id));

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
    expect(stateIn(sheet, 'area')).toBe('begun');
    expect(stateIn(aSheet({ entries }), 'area')).toBe('done');
    expect(stateIn(sheet, 'staff')).toBe('begun');
    expect(stateIn(sheet, 'effect')).toBe('open');
    expect(firstOpenIndicator(aSheet({ entries }))).toBe('staff');
  });

  it('a zero is a score', () => {
    expect(stateIn(aSheet({ entries: [anEntry('area', 0)] }), 'area')).toBe('done');
  });

  it('gives a column the decimals of its steps and never rounds', () => {
    expect(decimalsOf(aSheet())).toBe(1);
    expect(columnPoints(asPoints(400), 1)).toBe('4.0');
    expect(columnPoints(asPoints(425), 1)).toBe('4.25');
  });

  it('judges with choices as with points', () => {
    const condition = { groups: [aGroup({ id: 'gate', indicators: [aCondition({ id: 'site' })] })] };
    const empty = aSheetView(condition);
    const marked = aSheetView(condition, { entries: [{ ...anEntry('site', null), choice: 'to-verify' }] });
    const [row] = listSheetIndicators(empty);
    expect(empty.scored).toBe(false);
    expect(entryStateOf(empty, row!)).toBe('open');
    expect(entryStateOf(marked, row!)).toBe('begun');
    const explained = { ...anEntry('site', null, 1, '待补材料'), choice: 'to-verify' };
    expect(entryStateOf(aSheetView(condition, { entries: [explained] }), row!)).toBe('done');
  });

  it('lines up levels and bands with points, and counts a heading over other groups once', () => {
    const half = aLevelsIndicator({
      levels: [
        { id: 'yes', title: { zh: '有' }, points: asPoints(1000) },
        { id: 'no', title: { zh: '无' }, points: asPoints(25) },
      ],
    });
    const nested = aSheetView({
      groups: [
        aGroup({ id: 'top', indicators: [], maxPoints: asPoints(2000) }),
        aGroup({ id: 'a', parent: 'top', indicators: [half] }),
        aGroup({ id: 'b', parent: 'top', indicators: [aBandsIndicator(), aFactor()] }),
      ],
    });
    expect(decimalsOf(nested)).toBe(2);
    expect(maximaOf(nested)).toEqual({ base: 2000, bonus: 0 });
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
  const rule = { mode: 'points', maxPoints: asPoints(520), step: asPoints(50) } as const;

  it('stays within 0 and the highest lawful step', () => {
    expect(stepPoints(null, 1, rule)).toBe(50);
    expect(stepPoints(null, -1, rule)).toBe(0);
    expect(stepPoints(asPoints(500), 1, rule)).toBe(500);
    expect(stepPoints(asPoints(0), -1, rule)).toBe(0);
  });

  it('takes more off, or less, where points are deducted', () => {
    const deduct = { ...rule, mode: 'deduct', maxPoints: asPoints(500) } as const;
    expect(stepPoints(null, 1, deduct)).toBe(450);
    expect(stepPoints(null, -1, deduct)).toBe(500);
    expect(stepPoints(asPoints(450), -1, deduct)).toBe(500);
    expect(stepPoints(asPoints(0), 1, deduct)).toBe(0);
  });
});

describe('an entry that waits to be looked at again', () => {
  const waiting = (settled: boolean) => {
    const given = { points: asPoints(400), comment: '' };
    const area = asIndicatorId('area');
    const entry = { indicator: area, ...given, evidence: [], revision: 1 };
    const reconsideration = {
      id: 1,
      indicator: area,
      cause: 'site-visit' as const,
      what: '面积',
      before: given,
      settled: settled ? { outcome: 'kept' as const, after: given, reason: '核对' } : null,
    };
    const sheet = { ...aSheetView(SCHEME, { entries: [entry] }), reconsiderations: [reconsideration] };
    const [indicator] = listSheetIndicators(sheet);
    if (!indicator) throw new Error('no row');
    return { sheet, indicator, entry };
  };

  it('is held until it was settled, and only while it has a judgement', () => {
    const { sheet, indicator, entry } = waiting(false);
    expect(waitingAt(sheet, indicator.id)).toHaveLength(1);
    expect(isHeldAt(sheet, indicator, entry)).toBe(true);
    expect(isHeldAt(sheet, indicator, { ...entry, points: null })).toBe(false);
    const later = waiting(true);
    expect(waitingAt(later.sheet, later.indicator.id)).toEqual([]);
    expect(isHeldAt(later.sheet, later.indicator, later.entry)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { SheetView } from '../../../../shared/contract/scoring.ts';
import { asMaterialId } from '../../../../shared/domain/ids.ts';
import { mergeAnswer } from '../../../../renderer/features/scoring/merge-answer.ts';
import { entryStateOf, listSheetIndicators } from '../../../../renderer/features/scoring/sheet-reading.ts';
import { listUnexplained } from '../../../../renderer/features/scoring/unexplained.ts';
import { aSheetView } from './a-sheet-view.ts';

/** The first indicator asks for a lease (there) and a plan (not there); the rest ask for nothing. */
const aSheet = (change: Partial<SheetView['groups'][number]['indicators'][number]> = {}): SheetView => {
  const sheet = aSheetView({});
  const [group, ...groups] = sheet.groups;
  const [first, ...rest] = group?.indicators ?? [];
  if (!group || !first) throw new Error('the scheme has no indicator');
  const requirements = [
    { id: 'lease', titles: [{ zh: '租赁协议' }], metBy: [asMaterialId('lease')] },
    { id: 'plan', titles: [{ zh: '平面图' }], metBy: [] },
  ];
  const asking = { ...first, requirements, ...change } as typeof first;
  return { ...sheet, groups: [{ ...group, indicators: [asking, ...rest] }, ...groups] };
};

const explained = (sheet: SheetView): SheetView => {
  const [first] = listSheetIndicators(sheet);
  if (!first) throw new Error('the sheet is empty');
  const entry = {
    indicator: first.id,
    points: null,
    comment: '',
    evidence: [],
    revision: 0,
    absences: [{ requirement: 'plan', reason: '现场看过' }],
  };
  return { ...sheet, entries: [entry] };
};

describe('before a sheet is handed in', () => {
  it('what is asked for, not there and not explained is named', () =>
    expect(listUnexplained(aSheet()).map(({ requirement }) => requirement.id)).toEqual(['plan']));

  it('what was explained is not named again', () => expect(listUnexplained(explained(aSheet()))).toEqual([]));

  it('a bonus that nobody claims owes no document', () => {
    expect(listUnexplained(aSheet({ mode: 'bonus', claim: undefined }))).toEqual([]);
    expect(listUnexplained(aSheet({ mode: 'bonus', claim: '2 项' }))).toHaveLength(1);
  });
});

it('an indicator with nothing but an explanation is begun', () => {
  const sheet = explained(aSheet());
  const [first] = listSheetIndicators(sheet);
  expect(first && entryStateOf(sheet, first)).toBe('begun');
});

describe('an answer of the host', () => {
  const sheet = { ...aSheet(), sameFiles: [] };
  const answer = {
    savedAt: '2026-05-06T02:00:00.000Z',
    entry: { indicator: 'i' as never, points: null, comment: '', evidence: [], revision: 0 },
    totals: sheet.totals,
    missing: [],
  };
  const same = [{ sha256: 'a'.repeat(64) as never, places: [] }];

  it('brings the files that lie elsewhere, where it speaks of them', () => {
    expect(mergeAnswer(sheet, { ...answer, sameFiles: same }).sameFiles).toBe(same);
    expect(mergeAnswer({ ...sheet, sameFiles: same }, answer).sameFiles).toBe(same);
  });
});

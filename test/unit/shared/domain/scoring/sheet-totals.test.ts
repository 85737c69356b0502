import { describe, expect, it } from 'vitest';
import { totalSheet } from '../../../../../shared/domain/scoring/sheet-totals.ts';
import { aBonus, aFactor, aGroup, anIndicator, aScheme } from '../../../../support/builders/a-scheme.ts';
import { anEntry, aSheet } from '../../../../support/builders/a-sheet.ts';

const nested = aScheme({
  groups: [
    { ...aGroup({ id: 'means', indicators: [] }), parent: undefined },
    {
      ...aGroup({ id: 'site', indicators: [anIndicator({ id: 'area' }), anIndicator({ id: 'tools' })] }),
      parent: 'means',
    },
    { ...aGroup({ id: 'people', indicators: [] }), parent: 'means' },
    {
      ...aGroup({ id: 'team', indicators: [anIndicator({ id: 'staff' }), aFactor({ id: 'spirit' })] }),
      parent: 'people',
    },
    aGroup({ id: 'extra', indicators: [aBonus()] }),
  ],
});

const pointsOf = (totals: ReturnType<typeof totalSheet>) =>
  Object.fromEntries(totals.groups.map(({ group, points, done, count }) => [group, [points, done, count]]));

describe('totalSheet', () => {
  it('keeps base and bonus apart and adds headings up from all below them', () => {
    const totals = totalSheet(nested, [
      anEntry({ indicator: 'area', points: 4 }),
      anEntry({ indicator: 'tools', points: 3.5 }),
      anEntry({ indicator: 'staff', points: 8 }),
      anEntry({ indicator: 'spirit', choice: 'good' }),
      anEntry({ indicator: 'bonus-talent', points: 2 }),
    ]);
    expect(totals).toMatchObject({ base: 1550, bonus: 200, total: 1750, done: 5, count: 5 });
    expect(pointsOf(totals)).toEqual({
      means: [1550, 4, 4],
      site: [750, 2, 2],
      people: [800, 2, 2],
      team: [800, 2, 2],
      extra: [200, 1, 1],
    });
  });

  it('counts what is not given as not done, never as a zero that was given', () => {
    const totals = totalSheet(nested, [
      anEntry({ indicator: 'area', points: null }),
      anEntry({ indicator: 'tools', points: 0 }),
    ]);
    expect(totals).toMatchObject({ base: 0, total: 0, done: 1, count: 5 });
    expect(pointsOf(totals)['site']).toEqual([0, 1, 2]);
  });

  it('goes above the base maximum with a bonus: nothing is capped in silence', () => {
    const full = aSheet({ points: { quality: 10, service: 10, 'bonus-talent': 5 } });
    expect(totalSheet(aScheme(), full.entries)).toMatchObject({ base: 2000, bonus: 500, total: 2500 });
  });

  it('counts nothing that the scheme does not hold', () => {
    const entries = ['other', '__proto__', 'constructor'].map((indicator) => anEntry({ indicator }));
    expect(totalSheet(nested, entries)).toMatchObject({ total: 0, done: 0 });
  });
});

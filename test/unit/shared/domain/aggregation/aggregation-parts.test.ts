import { describe, expect, it } from 'vitest';
import { aggregateSubmission } from '../../../../../shared/domain/aggregation/aggregation.ts';
import { PanelDeskError } from '../../../../../shared/domain/failure.ts';
import { rational } from '../../../../../shared/domain/rational.ts';
import type { RosterMember } from '../../../../../shared/domain/review/review.ts';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import { aMember } from '../../../../support/builders/a-review.ts';
import {
  aCondition,
  aFactor,
  aGroup,
  aLevelsIndicator,
  anIndicator,
  aRecipe,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';
import { anEntry, aSheet } from '../../../../support/builders/a-sheet.ts';

const source = { article: '四（三）', quote: '综合性考评和个性化考评' };
const parts = ['general', 'own'].map((id) => ({ id, title: { zh: id }, source }));

const twoParts = (overrides: Partial<Omit<Scheme, 'id'>> = {}): Scheme =>
  aScheme({
    parts,
    groups: [
      aGroup({ id: 'common', indicators: [anIndicator({ id: 'site' })] }),
      aGroup({ id: 'general-rows', part: 'general', indicators: [anIndicator({ id: 'rules' })] }),
      aGroup({ id: 'own-rows', part: 'own', indicators: [anIndicator({ id: 'income' })] }),
    ],
    ...overrides,
  });

const panel: readonly RosterMember[] = [
  aMember({ id: 'both', role: 'chair' }),
  aMember({ id: 'general-1', parts: ['general'] }),
  aMember({ id: 'general-2', parts: ['general'] }),
  aMember({ id: 'own-1', parts: ['own'] }),
];

const sheets = [
  aSheet({ member: 'both', points: { site: 8, rules: 6, income: 4 } }),
  aSheet({ member: 'general-1', points: { site: 9, rules: 8 } }),
  aSheet({ member: 'general-2', points: { site: 9, rules: 10 } }),
  aSheet({ member: 'own-1', points: { site: 10, income: 7 } }),
];

const failureOf = (run: () => unknown): string => {
  try {
    run();
    return '';
  } catch (error) {
    return error instanceof PanelDeskError ? error.code : String(error);
  }
};

describe('parts', () => {
  it('count the members that judge them, and the submission’s total is the sum of their means', () => {
    const { sheets: count, scores } = aggregateSubmission(twoParts(), {}, sheets, panel);
    expect(count).toBe(4);
    expect(scores?.parts.map(({ part, sheets: own, total }) => [part, own, total])).toEqual([
      [undefined, 4, rational(3600, 4)],
      ['general', 3, rational(2400, 3)],
      ['own', 2, rational(1100, 2)],
    ]);
    expect(scores?.total).toEqual(rational(900 + 800 + 550));
    expect(scores?.members.map(({ member, total }) => [member, total])).toEqual([
      ['both', 1800],
      ['general-1', 1700],
      ['general-2', 1900],
      ['own-1', 1700],
    ]);
  });

  it('keep the order of the policy’s table for the rows', () => {
    const scheme = twoParts({ groups: [...twoParts().groups].reverse() });
    const { scores } = aggregateSubmission(scheme, {}, sheets, panel);
    expect(scores?.indicators.map(({ indicator }) => indicator)).toEqual(['income', 'rules', 'site']);
    expect(scores?.parts.map(({ part }) => part)).toEqual([undefined, 'general', 'own']);
  });

  it('are trimmed each for itself: from five sheets of the part on', () => {
    const roster = Array.from({ length: 6 }, (_, at) =>
      aMember({ id: `m${at}`, parts: at === 0 ? ['general'] : ['general', 'own'] }),
    );
    const scheme = twoParts({
      groups: twoParts().groups.slice(1),
      aggregation: aRecipe({ method: 'trimmed-mean' }),
    });
    const all = roster.map(({ id }, at) =>
      aSheet({ member: id, points: at === 0 ? { rules: 0 } : { rules: at + 4, income: at * 2 } }),
    );
    const six = aggregateSubmission(scheme, {}, all, roster).scores;
    expect(six?.parts.map(({ trimmed, sheets: own, total }) => [trimmed, own, total])).toEqual([
      [true, 6, rational(500 + 600 + 700 + 800, 4)],
      [true, 5, rational(400 + 600 + 800, 3)],
    ]);
    const five = aggregateSubmission(scheme, {}, all.slice(0, 5), roster).scores;
    expect(five?.parts.map(({ trimmed, total }) => [trimmed, total])).toEqual([
      [true, rational(500 + 600 + 700, 3)],
      [false, rational(2000, 4)],
    ]);
    expect(five?.trimmed).toBe(true);
  });

  it('are not counted from a sheet of somebody who does not judge them', () => {
    const meddling = sheets.map((sheet) =>
      sheet.member === 'general-1'
        ? aSheet({ member: sheet.member, points: { site: 9, rules: 8, income: 10 } })
        : sheet,
    );
    expect(meddling).not.toEqual(sheets);
    expect(aggregateSubmission(twoParts(), {}, meddling, panel)).toEqual(
      aggregateSubmission(twoParts(), {}, sheets, panel),
    );
  });

  it('are refused where nobody judged one: that is no zero', () => {
    const general = sheets.filter(({ member }) => member.startsWith('general'));
    expect(failureOf(() => aggregateSubmission(twoParts(), {}, general, panel))).toBe('sheets-missing');
  });

  it('without points have no figures but are judged all the same', () => {
    const scheme = twoParts({
      groups: [
        aGroup({ id: 'general-rows', part: 'general', indicators: [anIndicator({ id: 'rules' })] }),
        aGroup({ id: 'own-rows', part: 'own', indicators: [aFactor({ id: 'team' })] }),
      ],
    });
    const given = [
      aSheet({
        member: 'both',
        entries: [anEntry({ indicator: 'rules', points: 6 }), anEntry({ indicator: 'team', choice: 'good' })],
      }),
      aSheet({ member: 'own-1', entries: [anEntry({ indicator: 'team', choice: 'fair' })] }),
    ];
    const { scores, tallies } = aggregateSubmission(scheme, {}, given, panel);
    expect(scores?.parts.map(({ part, sheets: own }) => [part, own])).toEqual([['general', 1]]);
    expect(scores?.members.map(({ member }) => member)).toEqual(['both']);
    expect([...tallies].map(([id, tally]) => [id, [...tally]])).toEqual([
      [
        'team',
        [
          ['good', 1],
          ['fair', 1],
        ],
      ],
    ]);
  });
});

describe('tallies', () => {
  const scheme = aScheme({
    groups: [
      aGroup({ id: 'conditions', indicators: [aCondition({ id: 'site' })] }),
      aGroup({ id: 'factors', indicators: [aFactor({ id: 'frontier' })] }),
    ],
  });
  const roster = ['a', 'b', 'c'].map((id) => aMember({ id }));
  const marks = (member: string, site: string, frontier: string) =>
    aSheet({
      member,
      entries: [
        anEntry({ indicator: 'site', choice: site }),
        anEntry({ indicator: 'frontier', choice: frontier }),
      ],
    });

  it('count choices in the order of the choices, whoever marked first', () => {
    const all = [marks('a', 'to-verify', 'poor'), marks('b', 'met', 'good'), marks('c', 'met', 'poor')];
    for (const order of [all, [...all].reverse()]) {
      const { tallies, scores, sheets: count } = aggregateSubmission(scheme, {}, order, roster);
      expect(scores).toBeUndefined();
      expect(count).toBe(3);
      expect([...tallies].map(([id, tally]) => [id, [...tally]])).toEqual([
        [
          'site',
          [
            ['met', 2],
            ['to-verify', 1],
          ],
        ],
        [
          'frontier',
          [
            ['good', 1],
            ['poor', 2],
          ],
        ],
      ]);
    }
  });

  it('refuse a gap and a choice that is none', () => {
    const gap = aSheet({ member: 'a', entries: [anEntry({ indicator: 'site', choice: 'met' })] });
    expect(failureOf(() => aggregateSubmission(scheme, {}, [gap], roster))).toBe('sheet-incomplete');
    expect(failureOf(() => aggregateSubmission(scheme, {}, [marks('a', 'met', 'superb')], roster))).toBe(
      'choice-unlawful',
    );
  });

  it('stand beside the points of anchored levels', () => {
    const levels = aScheme({ groups: [aGroup({ indicators: [aLevelsIndicator({ id: 'rules' })] })] });
    const given = (member: string, choice: string, points: number) =>
      aSheet({ member, entries: [anEntry({ indicator: 'rules', choice, points })] });
    const { scores, tallies } = aggregateSubmission(
      levels,
      {},
      [given('a', 'good', 8), given('b', 'excellent', 10), given('c', 'good', 8)],
      roster,
    );
    expect(scores?.total).toEqual(rational(2600, 3));
    expect([...(tallies.values().next().value ?? [])]).toEqual([
      ['excellent', 1],
      ['good', 2],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { aggregateSubmission } from '../../../../../shared/domain/aggregation/aggregation.ts';
import { tabulateFigures, writeClaim } from '../../../../../shared/domain/opinion/figures.ts';
import { figureToken, listFigureKeys } from '../../../../../shared/domain/opinion/opinion.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import type { ScoreSheet } from '../../../../../shared/domain/scoring/sheet.ts';
import { aClaim, aPanel, aSubmission } from '../../../../support/builders/a-review.ts';
import {
  aCondition,
  aGroup,
  aMeasure,
  anIndicator,
  aRecipe,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';
import { anEntry, aSheet } from '../../../../support/builders/a-sheet.ts';
import { aDecision, computeCase } from '../../../../support/papers/a-panel-case.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';
import { aRealignment } from '../../../../support/papers/a-realignment.ts';
import { aRecognition } from '../../../../support/papers/a-recognition.ts';

const tabulate = (
  scheme: Scheme,
  sheets: readonly ScoreSheet[],
  submission = aSubmission(),
  decisions: Parameters<typeof tabulateFigures>[3] = [],
) =>
  tabulateFigures(scheme, submission, aggregateSubmission(scheme, submission, sheets, aPanel(5)), decisions);

const points = (...rows: readonly (readonly [number, number, number])[]): readonly ScoreSheet[] =>
  rows.map(([quality, service, bonus], at) =>
    aSheet({ member: `expert-0${at + 1}`, points: { quality, service, 'bonus-talent': bonus } }),
  );

describe('figures of points', () => {
  it('are all that an opinion may be bound to, rounded once', () => {
    const submission = aSubmission({
      claims: [aClaim({ value: '1860', unit: '平方米' }), aClaim({ indicator: 'service', text: '有制度' })],
    });
    const figures = tabulate(aScheme(), points([8, 7, 1], [8, 7, 0], [9, 6.5, 0]), submission);
    expect(Object.fromEntries(figures)).toEqual({
      total: '15.50',
      base: '15.17',
      bonus: '0.33',
      sheets: '3',
      'group:base': '15.17',
      'mean:quality': '8.33',
      'mean:service': '6.83',
      'group:extra': '0.33',
      'mean:bonus-talent': '0.33',
      'claim:quality': '1860平方米',
    });
  });

  it('have beside the claim what was found and accepted on the spot, also where nothing was claimed', () => {
    const found = { verified: '1802', accepted: '1800' };
    const submission = aSubmission({
      claims: [
        aClaim({ value: '1860', unit: '平方米', ...found }),
        aClaim({ indicator: 'service', value: undefined, unit: '家', accepted: '3' }),
      ],
    });
    const figures = tabulate(aScheme(), points([8, 7, 1]), submission);
    expect(
      ['claim', 'verified', 'accepted'].flatMap((kind) =>
        ['quality', 'service'].map((id) => figures.get(`${kind}:${id}`)),
      ),
    ).toEqual(['1860平方米', undefined, '1802平方米', undefined, '1800平方米', '3家']);
  });

  it('take the value of a decision before the one of the visit', () => {
    const condition = aCondition({ measures: [aMeasure()] });
    const scheme = aScheme({ groups: [aGroup({ indicators: [condition] })] });
    const submission = aSubmission({
      claims: [aClaim({ indicator: 'site', measure: 'area', value: '200', unit: '㎡', accepted: '190' })],
    });
    const sheets = [aSheet({ entries: [anEntry({ indicator: 'site', choice: 'met' })] })];
    const key = 'accepted:site:area';
    expect(tabulate(scheme, sheets, submission).get(key)).toBe('190㎡');
    const decision = aDecision({
      submission: submission.id,
      values: [{ measure: 'area', accepted: '195' }],
    });
    expect(tabulate(scheme, sheets, submission, [decision]).get(key)).toBe('195㎡');
  });

  it('add a group from exact means, not from printed ones', () => {
    const scheme = aScheme({ aggregation: aRecipe({ decimals: 1 }) });
    const figures = tabulate(scheme, points([8.4, 6.4, 0], [8.5, 6.5, 0]));
    expect(figures.get('mean:quality')).toBe('8.5');
    expect(figures.get('mean:service')).toBe('6.5');
    expect(figures.get('group:base')).toBe('14.9');
  });

  it('add a heading from all that stands below it', () => {
    const { figures } = computeCase(aMixedEvaluation());
    expect(figures.get('group:staff')).toBe('15.80');
    expect(figures.get('group:income-group')).toBe('6.00');
    expect(figures.get('group:facilities')).toBe('21.80');
  });

  it('have parts, what nothing trimmed would read, and the grade where the bureau gave cut-offs', () => {
    const { figures } = computeCase(aMixedEvaluation());
    expect(figures.get('part:common')).toBe('22.17');
    expect(figures.get('part:own')).toBe('13.00');
    expect(figures.get('total')).toBe('35.17');
    expect(figures.get('untrimmed')).toBe('35.00');
    expect(figures.get('grade')).toBe('未达标');
  });

  it('have no grade without cut-offs', () => {
    const grades = [{ id: 'good', title: { zh: '良好' } }];
    expect(tabulate(aScheme({ grades }), points([8, 7, 0])).has('grade')).toBe(false);
    const cut = [{ ...grades[0]!, cutOff: asPoints(0) }];
    expect(tabulate(aScheme({ grades: cut }), points([8, 7, 0])).get('grade')).toBe('良好');
  });
});

describe('figures without points', () => {
  it('are no scores at all', () => {
    const { figures } = computeCase(aRecognition());
    const kinds = new Set([...figures.keys()].map((key) => key.split(':')[0]));
    expect([...kinds].sort()).toEqual(['accepted', 'claim', 'decision', 'sheets', 'tally', 'verified']);
  });

  it('count marks in words and in the order of the marks', () => {
    const { figures } = computeCase(aRecognition());
    expect(figures.get('tally:rules')).toBe('符合2人，不符合3人');
    expect(figures.get('tally:legal-person')).toBe('符合4人，需核实1人');
  });

  it('say what was stated, verified and accepted of each number', () => {
    const { figures } = computeCase(aRecognition());
    expect(figures.get('claim:site:area')).toBe('200平方米');
    expect(figures.get('verified:site:area')).toBe('200㎡');
    expect(figures.get('accepted:site:area')).toBeUndefined();
    expect(figures.get('accepted:site:instruments')).toBe('180.00万元');
    expect(figures.has('claim:funds:invested')).toBe(false);
  });

  it('name a disposition and where it leads, with rows of the own type only', () => {
    const { figures } = computeCase(aRealignment());
    expect(figures.get('decision:disposition')).toBe('并');
    expect(figures.get('target:disposition')).toBe('重庆市轻合金材料工程研究中心');
    expect(figures.get('tally:disposition')).toBe('撤1人，并3人，转1人');
    expect(figures.has('tally:achievements')).toBe(false);
  });

  it('leave out what is not decided and what was decided on another submission', () => {
    const scheme = aScheme({ groups: [aGroup({ indicators: [aCondition()] })] });
    const sheets = [aSheet({ entries: [anEntry({ indicator: 'site', choice: 'met' })] })];
    expect(tabulate(scheme, sheets).has('decision:site')).toBe(false);
    const elsewhere = [aDecision({ submission: 'beta' })];
    expect(tabulate(scheme, sheets, aSubmission(), elsewhere).has('decision:site')).toBe(false);
    expect(tabulate(scheme, sheets, aSubmission(), [aDecision()]).get('decision:site')).toBe('符合');
  });
});

it('has keys that a text can be bound to, however long the ids are', () => {
  const id = 'c'.repeat(64);
  const measure = aMeasure({ id: 'm'.repeat(64) });
  const scheme = aScheme({ groups: [aGroup({ indicators: [aCondition({ id, measures: [measure] })] })] });
  const submission = aSubmission({ claims: [aClaim({ indicator: id, measure: measure.id, value: '3' })] });
  const sheets = [aSheet({ entries: [anEntry({ indicator: id, choice: 'met' })] })];
  const values = [{ measure: measure.id, verified: '2', accepted: '1' }];
  const figures = tabulate(scheme, sheets, submission, [aDecision({ subject: id, values })]);
  const keys = [...figures.keys()];
  expect(keys).toContain(`accepted:${id}:${measure.id}`);
  expect(listFigureKeys(keys.map(figureToken).join(''))).toEqual(keys);
});

it('gives a number without a unit the one that its measure has', () => {
  const condition = aCondition({ measures: [aMeasure()] });
  const scheme = aScheme({ groups: [aGroup({ indicators: [condition, anIndicator()] })] });
  const submission = aSubmission({ claims: [aClaim({ indicator: 'site', value: '210' })] });
  const sheets = [aSheet({ entries: [anEntry({ indicator: 'site', choice: 'met' }), anEntry()] })];
  expect(tabulate(scheme, sheets, submission).get('claim:site:area')).toBe('210㎡');
});

it('prints a claim as it was stated', () => {
  expect(writeClaim(aClaim({ value: '2418.60', unit: '万元' }))).toBe('2418.60万元');
  expect(writeClaim(aClaim({ value: '17' }))).toBe('17');
  expect(writeClaim(aClaim({ text: '有制度' }))).toBe('有制度');
  expect(writeClaim(aClaim())).toBe('');
});

import { expect, it } from 'vitest';
import { aggregateSubmission } from '../../../../shared/domain/aggregation.ts';
import { tabulateFigures, writeClaim } from '../../../../shared/domain/figures.ts';
import { aClaim, aSubmission } from '../../../support/builders/a-review.ts';
import { aRecipe, aScheme } from '../../../support/builders/a-scheme.ts';
import { aSheet } from '../../../support/builders/a-sheet.ts';

const sheets = [
  aSheet({ member: 'a', points: { quality: 8, service: 7, 'bonus-talent': 1 } }),
  aSheet({ member: 'b', points: { quality: 8, service: 7, 'bonus-talent': 0 } }),
  aSheet({ member: 'c', points: { quality: 9, service: 6.5, 'bonus-talent': 0 } }),
];

it('holds every figure that an opinion may be bound to, rounded once', () => {
  const scheme = aScheme();
  const submission = aSubmission({
    claims: [aClaim({ value: '1860', unit: '平方米' }), aClaim({ indicator: 'service', text: '有制度' })],
  });
  const figures = tabulateFigures(scheme, submission, aggregateSubmission(scheme, sheets));
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

it('adds a group from exact means, not from printed ones', () => {
  const scheme = aScheme({ aggregation: aRecipe({ decimals: 1 }) });
  const halves = ['a', 'b'].map((member, at) =>
    aSheet({ member, points: { quality: 8.4 + at / 10, service: 6.4 + at / 10, 'bonus-talent': 0 } }),
  );
  const figures = tabulateFigures(scheme, aSubmission(), aggregateSubmission(scheme, halves));
  expect(figures.get('mean:quality')).toBe('8.5');
  expect(figures.get('mean:service')).toBe('6.5');
  expect(figures.get('group:base')).toBe('14.9');
});

it('prints a claim as it was stated', () => {
  expect(writeClaim(aClaim({ value: '2418.60', unit: '万元' }))).toBe('2418.60万元');
  expect(writeClaim(aClaim({ value: '17' }))).toBe('17');
  expect(writeClaim(aClaim({ text: '有制度' }))).toBe('有制度');
  expect(writeClaim(aClaim())).toBe('');
});

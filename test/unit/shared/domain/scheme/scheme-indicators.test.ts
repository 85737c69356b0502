import { expect, it } from 'vitest';
import { asIndicatorId } from '../../../../../shared/domain/ids.ts';
import {
  findIndicator,
  listIndicators,
  schemeMaxima,
} from '../../../../../shared/domain/scheme/scheme-indicators.ts';
import { isFailure } from '../../../../../shared/domain/failure.ts';
import { aBonus, aGroup, anIndicator, aScheme } from '../../../../support/builders/a-scheme.ts';

it('lists indicators in the order of the table, each with its group', () => {
  const listed = listIndicators(aScheme()).map(({ group, indicator }) => `${group.id}/${indicator.id}`);
  expect(listed).toEqual(['base/quality', 'base/service', 'extra/bonus-talent']);
});

it('finds an indicator by id, and says so when there is none', () => {
  expect(findIndicator(aScheme(), asIndicatorId('service')).id).toBe('service');
  for (const id of ['other', 'constructor', '__proto__'])
    try {
      findIndicator(aScheme(), asIndicatorId(id));
      expect.unreachable();
    } catch (error) {
      expect(isFailure(error, 'not-found')).toBe(true);
    }
});

it('keeps the base and the bonus maximum apart', () => {
  expect(schemeMaxima(aScheme())).toEqual({ base: 2000, bonus: 500 });
  expect(schemeMaxima(aScheme({ groups: [aGroup({ indicators: [anIndicator()] })] })).bonus).toBe(0);
  expect(schemeMaxima(aScheme({ groups: [aGroup({ indicators: [aBonus()] })] })).base).toBe(0);
});

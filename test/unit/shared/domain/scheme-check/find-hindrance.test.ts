import { expect, it } from 'vitest';
import { findHindrance } from '../../../../../shared/domain/scheme-check/find-hindrance.ts';
import { checkScheme } from '../../../../../shared/domain/scheme-check/scheme-check.ts';
import { aGroup, aScheme } from '../../../../support/builders/a-scheme.ts';

it('lets a review go on by a scheme whose grades name no source, which its author is told', () => {
  const scheme = aScheme({ grades: [{ id: 'excellent', title: { zh: '优秀' } }] });
  expect(checkScheme(scheme).map(({ rule }) => rule)).toEqual(['source-missing']);
  expect(findHindrance(scheme, [])).toBeUndefined();
});

it('names the first fault of the scheme or of what was filled in', () => {
  const twice = aScheme({ groups: [aGroup(), aGroup()] });
  expect(findHindrance(twice, [])?.rule).toBe('id-twice');
  expect(findHindrance(aScheme(), [{ slot: 'nothing', kind: 'text', text: '三年' }])?.path).toBe(
    'slots.0.slot',
  );
});

import { expect, it } from 'vitest';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { findHindrance } from '../../../../../shared/domain/scheme-check/find-hindrance.ts';
import { checkScheme } from '../../../../../shared/domain/scheme-check/scheme-check.ts';
import { aGroup, aScheme } from '../../../../support/builders/a-scheme.ts';

it('lets a review go on by a scheme whose grades name no source, which its author is told', () => {
  const scheme = aScheme({ grades: [{ id: 'excellent', title: { zh: '优秀' } }] });
  expect(checkScheme(scheme).map(({ rule }) => rule)).toEqual(['source-missing']);
  expect(findHindrance(scheme, [])).toBeUndefined();
});

it('still holds the filled scheme to every other rule', () => {
  const cutOffs = { id: 'cut-offs', title: { zh: '分数线' }, source: { article: '五', quote: '评定等次' } };
  const scheme = aScheme({
    grades: [
      { id: 'excellent', title: { zh: '优秀' } },
      { id: 'pass', title: { zh: '合格' } },
    ],
    slots: [{ ...cutOffs, kind: 'cut-offs', required: false }],
  });
  const outOfReach = {
    slot: 'cut-offs',
    kind: 'cut-offs',
    cutOffs: { excellent: asPoints(99_900) },
  } as const;
  expect(findHindrance(scheme, [outOfReach])?.rule).toBe('cut-off-above-maximum');
});

it('names the first fault of the scheme or of what was filled in', () => {
  const twice = aScheme({ groups: [aGroup(), aGroup()] });
  expect(findHindrance(twice, [])?.rule).toBe('id-twice');
  expect(findHindrance(aScheme(), [{ slot: 'nothing', kind: 'text', text: '三年' }])?.path).toBe(
    'slots.0.slot',
  );
});

import { describe, expect, it } from 'vitest';
import { asClaimedTime, asIndicatorId } from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import {
  listReconsiderationResults,
  type Reconsideration,
} from '../../../../../shared/domain/scoring/reconsideration.ts';
import { aSheet } from '../../../../support/builders/a-sheet.ts';

const { member, submission } = aSheet();
const at = asClaimedTime('2026-05-06T01:00:00.000Z');

/** Looked at because of the same change, with the same words, and left at these points. */
const leftAt = (points: number): Reconsideration => ({
  id: 1,
  member,
  submission,
  indicator: asIndicatorId('quality'),
  cause: 'supplement',
  what: '面积：10 → 8',
  before: { points: asPoints(100), comment: '' },
  raisedAt: at,
  settled: { outcome: 'kept', after: { points: asPoints(points), comment: '' }, reason: '核对', at },
});

describe('reconsiderations in the results', () => {
  it('stand in the same order even where only what was left standing differs', () => {
    const [first, second] = [leftAt(0), leftAt(50)];
    expect(listReconsiderationResults([first, second], submission)).toEqual(
      listReconsiderationResults([second, first], submission),
    );
  });
});

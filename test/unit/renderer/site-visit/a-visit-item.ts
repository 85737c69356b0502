import type { VisitItemView } from '../../../../shared/contract/site-visit.ts';
import { asIndicatorId } from '../../../../shared/domain/ids.ts';

const recorded = { by: '李一', at: '2026-11-20T02:00:00.000Z' };

/** A number of 场地面积 that nobody has looked at yet; a test names what matters to it. */
export const aVisitItem = (given: Partial<VisitItemView> = {}): VisitItemView => ({
  id: 'value:site',
  kind: 'value',
  title: { zh: '场地面积' },
  group: { zh: '条件' },
  indicator: asIndicatorId('site'),
  claim: '1860 平方米',
  claimed: '1860',
  unit: '平方米',
  materials: [],
  record: null,
  earlier: [],
  revision: 0,
  photos: [],
  ...given,
});

export const aRecord = (
  given: Partial<NonNullable<VisitItemView['record']>> = {},
): NonNullable<VisitItemView['record']> => ({ verdict: 'confirmed', note: '', recorded, ...given });

import { asIndicatorId, asSchemeId } from '../../../shared/domain/ids.ts';
import { asPoints } from '../../../shared/domain/points.ts';
import {
  isScored,
  type BandsIndicator,
  type ConditionIndicator,
  type DispositionIndicator,
  type EvidenceRequirement,
  type JudgementIndicator,
  type LevelsIndicator,
  type Measure,
  type PointsIndicator,
} from '../../../shared/domain/scheme/indicator.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { AggregationRecipe } from '../../../shared/domain/scheme/aggregation-recipe.ts';
import type { IndicatorGroup } from '../../../shared/domain/scheme/indicator-group.ts';

/** The domain's ids as plain strings: a test names things without branding them. */
type Plain<Thing, Key extends keyof Thing> = Omit<Partial<Thing>, Key> & { readonly [name in Key]?: string };

const aSource = { article: '附表', quote: '示例条文' };

const aRow = (id: string) => ({
  id: asIndicatorId(id),
  title: { zh: `指标 ${id}` },
  source: aSource,
  requiredEvidence: [],
  reasonRequired: false,
  evidenceRequired: false,
  cautions: [],
});

/** An indicator of 10 points in steps of 0.5, worth nothing to say about. */
export const anIndicator = ({
  id = 'quality',
  ...rest
}: Plain<PointsIndicator, 'id'> = {}): PointsIndicator => ({
  ...aRow(id),
  mode: 'points',
  maxPoints: asPoints(1000),
  step: asPoints(50),
  ...rest,
});

/** A bonus of 5 points that asks for a reason and evidence. */
export const aBonus = (overrides: Plain<PointsIndicator, 'id'> = {}): PointsIndicator =>
  anIndicator({
    id: 'bonus-talent',
    mode: 'bonus',
    maxPoints: asPoints(500),
    reasonRequired: true,
    evidenceRequired: true,
    ...overrides,
  });

/** 优 10, 良 8, 中 5, 差 0. */
export const aLevelsIndicator = ({
  id = 'rules',
  ...rest
}: Plain<LevelsIndicator, 'id'> = {}): LevelsIndicator => ({
  ...aRow(id),
  mode: 'levels',
  maxPoints: asPoints(1000),
  levels: (
    [
      ['excellent', '优', 1000],
      ['good', '良', 800],
      ['fair', '中', 500],
      ['poor', '差', 0],
    ] as const
  ).map(([level, zh, points]) => ({ id: level, title: { zh }, points: asPoints(points) })),
  ...rest,
});

/** Below 500: 2 points; 500 up to 1000: 6; from 1000: 10. */
export const aBandsIndicator = ({
  id = 'income',
  ...rest
}: Plain<BandsIndicator, 'id'> = {}): BandsIndicator => ({
  ...aRow(id),
  mode: 'bands',
  unit: '万元',
  maxPoints: asPoints(1000),
  step: asPoints(50),
  bands: [
    { below: '500', points: asPoints(200) },
    { from: '500', below: '1000', points: asPoints(600) },
    { from: '1000', points: asPoints(1000) },
  ],
  ...rest,
});

/** A factor judged 好, 一般 or 差 with words. */
export const aFactor = ({
  id = 'frontier',
  ...rest
}: Plain<JudgementIndicator, 'id'> = {}): JudgementIndicator => ({
  ...aRow(id),
  mode: 'judgement',
  levels: [
    { id: 'good', title: { zh: '好' } },
    { id: 'fair', title: { zh: '一般' } },
    { id: 'poor', title: { zh: '差' } },
  ],
  reasonRequired: true,
  ...rest,
});

export const aMeasure = (overrides: Partial<Measure> = {}): Measure => ({
  id: 'area',
  title: { zh: '服务场地面积' },
  unit: '㎡',
  comparator: 'at-least',
  bound: '200',
  hardness: 'hard',
  words: '不低于200㎡',
  ...overrides,
});

/** A hard condition without a number. */
export const aCondition = ({
  id = 'site',
  ...rest
}: Plain<ConditionIndicator, 'id'> = {}): ConditionIndicator => ({
  ...aRow(id),
  mode: 'condition',
  hardness: 'hard',
  measures: [],
  ...rest,
});

export const aDisposition = ({
  id = 'disposition',
  ...rest
}: Plain<DispositionIndicator, 'id'> = {}): DispositionIndicator => ({
  ...aRow(id),
  mode: 'disposition',
  ...rest,
});

/** A requirement that any one of `kinds` meets (或). */
export const aRequirement = (...kinds: readonly string[]): EvidenceRequirement => ({
  id: `needs-${kinds.join('-or-')}`,
  anyOf: kinds.map((id) => ({ id, title: { zh: `材料 ${id}` } })),
});

/** A group whose maximum is what its indicators add up to (none where nothing has points), unless said otherwise. */
export const aGroup = (overrides: Partial<IndicatorGroup> = {}): IndicatorGroup => {
  const indicators = overrides.indicators ?? [anIndicator()];
  const scored = indicators.filter(isScored);
  return {
    id: 'group',
    title: { zh: '一级指标' },
    ...(scored.length > 0
      ? { maxPoints: asPoints(scored.reduce((sum, each) => sum + each.maxPoints, 0)) }
      : {}),
    bonus: indicators.some((each) => each.mode === 'bonus'),
    source: aSource,
    indicators,
    ...overrides,
  };
};

export const aRecipe = (overrides: Partial<AggregationRecipe> = {}): AggregationRecipe => ({
  method: 'mean',
  per: 'total',
  decimals: 2,
  ...overrides,
});

/** Two indicators of 10 in one group, one bonus of 5 in another; a plain mean. */
export const aScheme = (overrides: Plain<Scheme, 'id'> = {}): Scheme => ({
  version: '1.0.0',
  kind: 'evaluation',
  title: { zh: '示例方案' },
  policy: { title: '示例办法', issuer: '示例科技局', status: 'in-force' },
  groups: [
    aGroup({ id: 'base', indicators: [anIndicator({ id: 'quality' }), anIndicator({ id: 'service' })] }),
    aGroup({ id: 'extra', indicators: [aBonus()] }),
  ],
  aggregation: aRecipe(),
  parts: [],
  types: [],
  grades: [],
  vetoes: [],
  conclusions: [],
  transitions: [],
  consequences: [],
  panelRules: [],
  provisions: [],
  slots: [],
  opinion: { sections: [{ id: 'conclusion', title: { zh: '结论' } }] },
  ...overrides,
  id: asSchemeId(overrides.id ?? 'sample-scheme'),
});

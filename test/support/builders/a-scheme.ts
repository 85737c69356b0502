import { asIndicatorId, asSchemeId } from '../../../shared/domain/ids.ts';
import { asPoints } from '../../../shared/domain/points.ts';
import type {
  AggregationRecipe,
  EvidenceRequirement,
  Indicator,
  IndicatorGroup,
  Scheme,
} from '../../../shared/domain/scheme.ts';

/** The domain's ids as plain strings: a test names things without branding them. */
type Plain<Thing, Key extends keyof Thing> = Omit<Partial<Thing>, Key> & { readonly [name in Key]?: string };

const aSource = { article: '附表', quote: '示例条文' };

/** An indicator of 10 points in steps of 0.5, worth nothing to say about. */
export const anIndicator = ({ id = 'quality', ...rest }: Plain<Indicator, 'id'> = {}): Indicator => ({
  id: asIndicatorId(id),
  title: { zh: `指标 ${id}` },
  mode: 'points',
  maxPoints: asPoints(1000),
  step: asPoints(50),
  source: aSource,
  requiredEvidence: [],
  reasonRequired: false,
  evidenceRequired: false,
  ...rest,
});

/** A bonus of 5 points that asks for a reason and evidence. */
export const aBonus = (overrides: Plain<Indicator, 'id'> = {}): Indicator =>
  anIndicator({
    id: 'bonus-talent',
    mode: 'bonus',
    maxPoints: asPoints(500),
    reasonRequired: true,
    evidenceRequired: true,
    ...overrides,
  });

/** A requirement that any one of `kinds` meets (或). */
export const aRequirement = (...kinds: readonly string[]): EvidenceRequirement => ({
  id: `needs-${kinds.join('-or-')}`,
  anyOf: kinds.map((id) => ({ id, title: { zh: `材料 ${id}` } })),
});

/** A group whose maximum is what its indicators add up to, unless said otherwise. */
export const aGroup = (overrides: Partial<IndicatorGroup> = {}): IndicatorGroup => {
  const indicators = overrides.indicators ?? [anIndicator()];
  return {
    id: 'group',
    title: { zh: '一级指标' },
    maxPoints: asPoints(indicators.reduce((sum, each) => sum + each.maxPoints, 0)),
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
  grades: [],
  vetoes: [],
  consequences: [],
  opinion: { sections: [{ id: 'conclusion', title: { zh: '结论' } }] },
  ...overrides,
  id: asSchemeId(overrides.id ?? 'sample-scheme'),
});

import type { Hardness } from '../scheme/indicator.ts';
import { isScoring, type RosterMember } from './review.ts';
import type { Capacity, PanelRule, Scheme } from '../scheme/scheme.ts';
import type { Source } from '../scheme/source.ts';
import type { LocalText } from '../text.ts';

export const PANEL_RULE_KINDS = ['size', 'odd', 'capacities', 'share'] as const;

/** A rule of the panel's composition held against some people. */
export interface PanelFinding {
  /** `1-size`: its place among the scheme's rules and its kind; an override is known by it. */
  readonly id: string;
  readonly rule: PanelRule['kind'];
  readonly hardness: Hardness;
  readonly source: Source;
  readonly met: boolean;
  /** Capacities that are missing; empty for a rule of number. */
  readonly missing: readonly LocalText[];
  /** How many it takes: of everybody, or of those in the capacities of a share. */
  readonly atLeast?: number | undefined;
  readonly found: number;
}

type Outcome = Pick<PanelFinding, 'met' | 'missing' | 'found' | 'atLeast'>;

const titlesOf = (capacities: readonly Capacity[]): readonly LocalText[] =>
  capacities.map(({ title }) => title);

const judgeRule = (rule: PanelRule, experts: readonly RosterMember[]): Outcome => {
  const found = experts.length;
  switch (rule.kind) {
    case 'size':
      return { met: found >= rule.atLeast, missing: [], found, atLeast: rule.atLeast };
    case 'odd':
      return { met: found % 2 === 1, missing: [], found };
    case 'capacities': {
      const seated = new Set(experts.map((member) => member.capacity));
      const missing = rule.capacities.filter(({ id }) => !seated.has(id));
      return {
        met: missing.length === 0,
        missing: titlesOf(missing),
        found: rule.capacities.length - missing.length,
      };
    }
    case 'share': {
      const ids = new Set<string | undefined>(rule.capacities.map(({ id }) => id));
      const among = experts.filter((member) => ids.has(member.capacity)).length;
      const atLeast = Math.ceil((found * rule.numerator) / rule.denominator);
      const met = among * rule.denominator >= found * rule.numerator;
      return { met, missing: met ? [] : titlesOf(rule.capacities), found: among, atLeast };
    }
  }
};

/** Every rule of the scheme held against these people. Only those who judge count: a secretary keeps the record. */
export const judgePanel = (
  { panelRules }: Pick<Scheme, 'panelRules'>,
  people: readonly RosterMember[],
): readonly PanelFinding[] => {
  const experts = people.filter(isScoring);
  return panelRules.map((rule, at) => ({
    id: `${at + 1}-${rule.kind}`,
    rule: rule.kind,
    hardness: rule.hardness,
    source: rule.source,
    ...judgeRule(rule, experts),
  }));
};

/** The rules that the roster does not keep. A soft one is advice. */
export const checkPanel = (
  scheme: Pick<Scheme, 'panelRules'>,
  roster: readonly RosterMember[],
): readonly PanelFinding[] => judgePanel(scheme, roster).filter(({ met }) => !met);

/** Everybody may sit in these capacities, in the order in which the rules name them. */
export const listCapacities = ({ panelRules }: Pick<Scheme, 'panelRules'>): readonly Capacity[] => {
  const all = panelRules.flatMap((rule) => ('capacities' in rule ? rule.capacities : []));
  return [...new Map(all.map((each) => [each.id, each])).values()];
};

/** What a rule wants and what it finds, for a message: the words of the policy stand beside it. */
export const wordFinding = ({ rule, atLeast = 0, found, missing }: PanelFinding): string => {
  const titles = missing.map(({ zh }) => zh).join('、');
  switch (rule) {
    case 'size':
      return `专家不少于${atLeast}人，现为${found}人`;
    case 'odd':
      return `专家人数应为单数，现为${found}人`;
    case 'capacities':
      return `缺少${titles}`;
    case 'share':
      return `${titles}合计不少于${atLeast}人，现为${found}人`;
  }
};

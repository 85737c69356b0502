import type { Hardness } from '../scheme/indicator.ts';
import { isScoring, type RosterMember } from './review.ts';
import type { PanelRule, Scheme } from '../scheme/scheme.ts';
import type { Source } from '../scheme/source.ts';
import type { LocalText } from '../text.ts';

/** A rule of the panel's composition that the roster does not keep. A soft one is advice. */
export interface PanelFinding {
  readonly rule: PanelRule['kind'];
  readonly hardness: Hardness;
  readonly source: Source;
  /** Capacities that nobody sits in; empty for a rule of size. */
  readonly missing: readonly LocalText[];
  /** Of a rule of size. */
  readonly atLeast?: number | undefined;
}

const checkRule = (rule: PanelRule, experts: readonly RosterMember[]): readonly PanelFinding[] => {
  const { hardness, source } = rule;
  switch (rule.kind) {
    case 'size':
      return experts.length < rule.atLeast
        ? [{ rule: 'size', hardness, source, missing: [], atLeast: rule.atLeast }]
        : [];
    case 'capacities': {
      const seated = new Set(experts.map((member) => member.capacity));
      const missing = rule.capacities.filter(({ id }) => !seated.has(id)).map(({ title }) => title);
      return missing.length > 0 ? [{ rule: 'capacities', hardness, source, missing }] : [];
    }
  }
};

/** The roster against the scheme's rules. Only those who judge count: a secretary keeps the record. */
export const checkPanel = (
  { panelRules }: Pick<Scheme, 'panelRules'>,
  roster: readonly RosterMember[],
): readonly PanelFinding[] => {
  const experts = roster.filter(isScoring);
  return panelRules.flatMap((rule) => checkRule(rule, experts));
};

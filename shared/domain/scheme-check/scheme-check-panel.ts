import type { Scheme } from '../scheme/scheme.ts';
import { faultAt, type SchemeFault } from './scheme-fault.ts';

/** A share of the panel is more than nothing and at most all of it. */
export const checkPanelShares = ({ panelRules }: Pick<Scheme, 'panelRules'>): readonly SchemeFault[] =>
  panelRules.flatMap((rule, at) =>
    rule.kind === 'share' && (rule.numerator <= 0 || rule.numerator > rule.denominator)
      ? [
          faultAt('share-impossible', `panelRules.${at}.numerator`, {
            words: `${rule.numerator}/${rule.denominator}`,
          }),
        ]
      : [],
  );

import { useTranslation } from 'react-i18next';
import type { Capacity, PanelRule } from '../../../shared/domain/scheme/scheme.ts';
import { useLocalText } from '../../ui/text.ts';
import { ruleOf } from './rule.ts';
import { RuleLabels } from './rule-labels.tsx';
import { RuleTable } from './rule-table.tsx';
import { Section } from './section.tsx';

/** 专家组构成: how many and in which capacities; soft wording by its name. */
export const PanelSection = ({ rules }: { readonly rules: readonly PanelRule[] }) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const title = t('scheme:section.panel');
  const listTitles = (capacities: readonly Capacity[]): string =>
    capacities.map((each) => localText(each.title)).join(t('scheme:and'));
  const writeRule = (rule: PanelRule): string => {
    switch (rule.kind) {
      case 'size':
        return t('scheme:panelSize', { count: rule.atLeast });
      case 'odd':
        return t('scheme:panelOdd');
      case 'capacities':
        return t('scheme:panelCapacities', { capacities: listTitles(rule.capacities) });
      case 'share':
        return t('scheme:panelShare', {
          capacities: listTitles(rule.capacities),
          numerator: rule.numerator,
          denominator: rule.denominator,
        });
    }
  };
  return (
    <Section id="panel" title={title}>
      <RuleTable
        caption={title}
        columns={[t('scheme:column.panel')]}
        lines={rules.map((each) => {
          const words = writeRule(each);
          const rule = ruleOf('panel', `${each.kind} ${words}`, {
            title: { zh: words },
            source: each.source,
            hardness: each.hardness,
          });
          return {
            rule,
            cells: [
              <>
                {words}
                <RuleLabels rule={rule} />
              </>,
            ],
          };
        })}
      />
    </Section>
  );
};

import { useTranslation } from 'react-i18next';
import type { PanelRule } from '../../../shared/domain/scheme/scheme.ts';
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
  const writeRule = (rule: PanelRule): string =>
    rule.kind === 'size'
      ? t('scheme:panelSize', { count: rule.atLeast })
      : t('scheme:panelCapacities', {
          capacities: rule.capacities.map((each) => localText(each.title)).join(t('scheme:and')),
        });
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

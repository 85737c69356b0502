import { useTranslation } from 'react-i18next';
import type { Consequence, Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { useLocalText } from '../../ui/text.ts';
import { ruleOf } from './rule.ts';
import { RuleTable } from './rule-table.tsx';
import { Section } from './section.tsx';

/** What follows from a result by the policy; the bureau acts on it, the application only says it. */
export const ConsequencesSection = ({ scheme }: { readonly scheme: Scheme }) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const title = t('scheme:section.consequences');
  const writeTrigger = ({ trigger }: Consequence): string => {
    const grade = scheme.grades.find((each) => each.id === trigger?.grade);
    if (!trigger || !grade) return t('scheme:byHand');
    return trigger.times === 1
      ? t('scheme:trigger.once', { grade: localText(grade.title) })
      : t('scheme:trigger.inARow', { grade: localText(grade.title), count: trigger.times });
  };
  return (
    <Section id="consequences" title={title}>
      <RuleTable
        caption={title}
        columns={[t('scheme:column.when'), t('scheme:column.then'), t('scheme:column.trigger')]}
        lines={scheme.consequences.map((each) => ({
          rule: ruleOf('consequence', `${each.when.zh} ${each.then.zh}`, {
            title: each.then,
            source: each.source,
          }),
          cells: [localText(each.when), localText(each.then), writeTrigger(each)],
        }))}
      />
    </Section>
  );
};

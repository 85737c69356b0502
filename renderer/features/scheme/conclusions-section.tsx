import { useTranslation } from 'react-i18next';
import type { Conclusion, Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { useLocalText } from '../../ui/text.ts';
import { ruleOf } from './rule.ts';
import { RuleTable } from './rule-table.tsx';
import styles from './scheme-table.module.css';
import { Section } from './section.tsx';

/** What the panel has to agree on, with the answers it may give. */
export const ConclusionsSection = ({ scheme }: { readonly scheme: Scheme }) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const title = t('scheme:section.conclusions');
  const writeTitle = ({ part, title: own }: Conclusion): string => {
    const of = scheme.parts.find((each) => each.id === part);
    return of ? t('common:dotted', { first: localText(of.title), second: localText(own) }) : localText(own);
  };
  return (
    <Section id="conclusions" title={title}>
      <RuleTable
        caption={title}
        columns={[t('scheme:column.conclusion'), t('scheme:column.options')]}
        lines={scheme.conclusions.map((each) => ({
          rule: ruleOf('conclusion', each.id, each),
          cells: [
            writeTitle(each),
            <ul className={styles.lines}>
              {each.options.map((option) => (
                <li key={option.id}>{localText(option.title)}</li>
              ))}
            </ul>,
          ],
        }))}
      />
    </Section>
  );
};

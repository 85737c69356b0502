import { useTranslation } from 'react-i18next';
import { countWarnings, type Rule } from './rule.ts';
import { useSourceMode } from './rule-desk.ts';
import styles from './rule-labels.module.css';

/** Beside a title: soft wording by its name, and how many cautions wait in the source. */
export const RuleLabels = ({ rule }: { readonly rule: Rule }) => {
  const { t } = useTranslation();
  const mode = useSourceMode();
  // On paper without the words there would be nothing to look up.
  const warnings = mode === 'articles' ? 0 : countWarnings(rule);
  const isSoft = rule.notes.some((note) => note.kind === 'soft');
  return (
    <>
      {isSoft ? <span className={styles.soft}>{t('scheme:soft')}</span> : null}
      {warnings > 0 ? (
        <span className={styles.caution}>{t('scheme:cautions', { count: warnings })}</span>
      ) : null}
    </>
  );
};

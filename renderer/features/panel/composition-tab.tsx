import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { listShownRules, listUncovered } from './composition.ts';
import { usePanelDesk } from './panel-desk.ts';
import { RuleCard } from './rule-card.tsx';
import styles from './side-pane.module.css';

/** 组成要求: the scheme's rules against those who have signed in. */
export const CompositionTab = () => {
  const { t } = useTranslation();
  const { panel } = usePanelDesk();
  const shown = listShownRules(panel);
  return (
    <>
      <p className={styles.quiet}>{shown.length === 0 ? t('panel:rule.none') : t('panel:rule.present')}</p>
      {listUncovered(panel).map(({ id, baseName }) => (
        <section key={id} className={styles.card} data-tone="hard" data-uncovered={id}>
          <p className={styles.what}>
            <Icon name="warning" />
            <span>{t('panel:rule.uncovered', { submission: baseName })}</span>
          </p>
        </section>
      ))}
      {shown.map((rule) => (
        <RuleCard key={`${rule.id} ${rule.submissionId ?? ''}`} rule={rule} />
      ))}
    </>
  );
};

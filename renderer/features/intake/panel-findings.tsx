import { useTranslation } from 'react-i18next';
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import { Icon } from '../../ui/icon.tsx';
import { PolicyQuote } from '../../ui/policy-quote.tsx';
import { useLocalText } from '../../ui/text.ts';
import styles from './verification-pane.module.css';

type Finding = IntakeReport['panelFindings'][number];

interface PanelFindingsProps {
  readonly findings: IntakeReport['panelFindings'];
  /** Whether the scheme rules anything about the panel; without a rule there is nothing to say. */
  readonly hasRules: boolean;
}

/** Whether the roster keeps the scheme's rules of composition. Hard wording is a problem, soft wording advice. */
export const PanelFindings = ({ findings, hasRules }: PanelFindingsProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  if (findings.length === 0 && !hasRules) return null;
  const writeFinding = ({ rule, missing, atLeast = 0, found }: Finding): string => {
    const titles = missing.map((each) => localText(each)).join(t('intake:and'));
    switch (rule) {
      case 'size':
        return t('intake:composition.size', { count: atLeast });
      case 'odd':
        return t('intake:composition.odd', { count: found });
      case 'capacities':
        return t('intake:composition.capacities', { missing: titles });
      case 'share':
        return t('intake:composition.share', { titles, atLeast, found });
    }
  };
  return (
    <section className={styles.section} aria-labelledby="panel-findings-title">
      <h2 id="panel-findings-title" className={styles.heading}>
        {t('intake:composition.title')}
      </h2>
      {findings.length === 0 ? (
        <p className={styles.good}>
          <Icon name="check" />
          <span>{t('intake:composition.kept')}</span>
        </p>
      ) : null}
      {findings.map((finding) => (
        <div
          key={finding.id}
          className={styles.finding}
          data-finding={finding.rule}
          data-hardness={finding.hardness}
        >
          <p className={finding.hardness === 'hard' ? styles.problem : styles.open}>
            <Icon name={finding.hardness === 'hard' ? 'warning' : 'info'} />
            <span>
              {t(`intake:composition.${finding.hardness}`, {
                what: writeFinding(finding),
              })}
            </span>
          </p>
          <PolicyQuote quote={finding.source.quote} article={finding.source.article} />
        </div>
      ))}
    </section>
  );
};

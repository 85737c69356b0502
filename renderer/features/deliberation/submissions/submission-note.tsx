import { useTranslation } from 'react-i18next';
import type { OverviewSubmission } from '../../../../shared/contract/deliberation.ts';
import styles from '../deliberation.module.css';
import { GateNotes } from './gate-notes.tsx';
import { showsBonus } from './submission-facts.ts';

/** What a submission stands at, in one line of small type: base and bonus, tie, what stands in the way, what is to be explained, what is decided. */
export const SubmissionNote = ({ submission }: { readonly submission: OverviewSubmission }) => {
  const { t } = useTranslation();
  const { scores, flags, unexplained, recused, gates, decided, subjects } = submission;
  return (
    <>
      {scores && showsBonus(scores) ? (
        <span className={styles.fact}>
          {t('deliberation:parts', { base: scores.base, bonus: scores.bonus })}
        </span>
      ) : null}
      {scores?.tied ? <span className={styles.tied}>{t('deliberation:tied')}</span> : null}
      <GateNotes gates={gates} />
      {flags > 0 ? (
        <span className={unexplained > 0 ? styles.flags : styles.fact}>
          {unexplained > 0
            ? t('deliberation:flag.waiting', { flags: unexplained })
            : t('deliberation:flag.done', { flags })}
        </span>
      ) : null}
      {recused.length > 0 ? (
        <span className={styles.fact}>{t('deliberation:recused.count', { members: recused.length })}</span>
      ) : null}
      {subjects > 0 ? (
        <span className={styles.fact}>
          {t('deliberation:decisions.progress', { done: decided, total: subjects })}
        </span>
      ) : null}
    </>
  );
};

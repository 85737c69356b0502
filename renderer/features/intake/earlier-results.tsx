import { useTranslation } from 'react-i18next';
import { PolicyQuote } from '../../ui/policy-quote.tsx';
import { useLocalText } from '../../ui/text.ts';
import type { SubmissionReport } from './completeness-view.ts';
import styles from './earlier-results.module.css';

/** Earlier results and what the policy says of them: a suggestion for the bureau, in the policy's words. */
export const EarlierResults = ({ submission }: { readonly submission: SubmissionReport }) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  if (submission.history.length === 0) return null;
  return (
    <section className={styles.results} aria-label={t('intake:history.title')}>
      <p className={styles.line}>
        <span className={styles.label}>{t('intake:history.title')}</span>
        <span className={styles.periods}>
          {submission.history.map(({ period, grade }, index) => (
            <span key={index} className={styles.period}>
              {t('intake:history.one', { period, grade: localText(grade) })}
            </span>
          ))}
        </span>
      </p>
      {submission.consequences.map(({ then, source }, index) => (
        <div key={index} className={styles.consequence} data-consequence={index}>
          <p className={styles.then}>{t('intake:history.consequence', { then: localText(then) })}</p>
          <PolicyQuote quote={source.quote} article={source.article} />
          <p className={styles.note}>{t('intake:history.note')}</p>
        </div>
      ))}
    </section>
  );
};

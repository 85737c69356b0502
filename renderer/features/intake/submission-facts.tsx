import { useTranslation } from 'react-i18next';
import { useMoments } from '../../ui/moments.ts';
import { useLocalText } from '../../ui/text.ts';
import type { SubmissionReport } from './completeness-view.ts';
import { EarlierResults } from './earlier-results.tsx';
import styles from './submission-facts.module.css';

/** What was handed in and by whom, what came of earlier reviews, and what applicant and recommending office say in words. */
export const SubmissionFacts = ({ submission }: { readonly submission: SubmissionReport }) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const { bytes } = useMoments();
  const total = submission.materials.reduce((sum, material) => sum + material.bytes, 0);
  const statements = [
    { title: t('intake:selfAssessment'), text: submission.selfAssessment },
    { title: t('intake:recommenderCheck'), text: submission.recommenderCheck },
  ].filter((each) => each.text);
  return (
    <div className={styles.facts}>
      <p className={styles.line}>
        {t('common:dotted', {
          first: submission.applicant,
          second: t('intake:materialsCount', { count: submission.materials.length, size: bytes(total) }),
        })}
      </p>
      {submission.type ? (
        <p className={styles.line}>{t('intake:type', { type: localText(submission.type) })}</p>
      ) : null}
      <EarlierResults submission={submission} />
      {statements.map((each) => (
        <details key={each.title}>
          <summary className={styles.title}>{each.title}</summary>
          <p className={styles.text}>{each.text}</p>
        </details>
      ))}
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import { useMoments } from '../../ui/moments.ts';
import type { SubmissionReport } from './completeness-view.ts';
import styles from './submission-facts.module.css';

/** What the applicant and the recommending office say in words, and how much was handed in. */
export const SubmissionFacts = ({ submission }: { readonly submission: SubmissionReport }) => {
  const { t } = useTranslation();
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
      {statements.map((each) => (
        <details key={each.title}>
          <summary className={styles.title}>{each.title}</summary>
          <p className={styles.text}>{each.text}</p>
        </details>
      ))}
    </div>
  );
};

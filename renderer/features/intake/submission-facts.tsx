import { useTranslation } from 'react-i18next';
import { useMoments } from '../../ui/moments.ts';
import type { SubmissionReport } from './completeness-view.ts';
import styles from './submission-facts.module.css';

/** What the applicant and the recommending office say in words, and how much was handed in. */
export const SubmissionFacts = ({ submission }: { readonly submission: SubmissionReport }) => {
  const { t } = useTranslation();
  const { bytes } = useMoments();
  const total = submission.materials.reduce((sum, material) => sum + material.bytes, 0);
  return (
    <dl className={styles.facts}>
      <dt>{t('intake:applicant')}</dt>
      <dd>{submission.applicant}</dd>
      <dt>{t('intake:materials')}</dt>
      <dd>{t('intake:materialsCount', { count: submission.materials.length, size: bytes(total) })}</dd>
      {submission.selfAssessment ? (
        <>
          <dt>{t('intake:selfAssessment')}</dt>
          <dd>{submission.selfAssessment}</dd>
        </>
      ) : null}
      {submission.recommenderCheck ? (
        <>
          <dt>{t('intake:recommenderCheck')}</dt>
          <dd>{submission.recommenderCheck}</dd>
        </>
      ) : null}
    </dl>
  );
};

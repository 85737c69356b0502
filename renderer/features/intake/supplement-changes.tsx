import { useTranslation } from 'react-i18next';
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import { useMoments } from '../../ui/moments.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './supplement-changes.module.css';

interface SupplementChangesProps {
  readonly supplements: IntakeReport['supplements'];
  readonly submissionId: string;
}

/** 补充材料 of one submission: what each added, put in another's place, or stated anew. */
export const SupplementChanges = ({ supplements, submissionId }: SupplementChangesProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const { moment } = useMoments();
  const own = supplements.flatMap(({ submissions, ...supplement }) =>
    submissions.filter(({ id }) => id === submissionId).map((part) => ({ supplement, part })),
  );
  return own.map(({ supplement, part }) => (
    <section
      key={supplement.number}
      className={styles.supplement}
      aria-label={supplement.title}
      data-supplement={supplement.number}
    >
      <h3 className={styles.title}>
        {supplement.title}
        <span className={styles.when}>
          {t('intake:supplement.receivedAt', { moment: moment(supplement.receivedAt) })}
        </span>
      </h3>
      <ul className={styles.changes}>
        {part.replaced.map(({ before, after }, at) => (
          <li key={`replaced-${at}`}>
            <span className={styles.kind}>{t('intake:supplement.replaced')}</span>
            <span>{t('intake:supplement.change', { before, after })}</span>
          </li>
        ))}
        {part.added.map((title, at) => (
          <li key={`added-${at}`}>
            <span className={styles.kind}>{t('intake:supplement.added')}</span>
            <span>{title}</span>
          </li>
        ))}
        {part.claims.map(({ title, before, after }, at) => (
          <li key={`claim-${at}`}>
            <span className={styles.kind}>{t('intake:supplement.claim')}</span>
            <span>
              {t('intake:supplement.number', {
                title: localText(title),
                what: before === null ? after : t('intake:supplement.change', { before, after }),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
};

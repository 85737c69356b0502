import { useTranslation } from 'react-i18next';
import type { UnlockView } from '../../../shared/contract/corrections.ts';
import { useMoments } from '../../ui/moments.ts';
import styles from './unlock-requests.module.css';

/** What was answered, by whom and when; folded away. */
export const AnsweredUnlocks = ({ unlocks }: { readonly unlocks: readonly UnlockView[] }) => {
  const { t } = useTranslation();
  const { moment, today } = useMoments();
  if (unlocks.length === 0) return null;
  return (
    <details className={styles.answered}>
      <summary>{t('corrections:requests.answered', { count: unlocks.length })}</summary>
      <ul className={styles.list}>
        {unlocks.map((unlock) => {
          const { memberName: name, baseName: base, answeredAt, answer } = unlock;
          const at = answeredAt === null ? '' : (today(answeredAt) ?? moment(answeredAt));
          const said = { who: unlock.answeredBy ?? '', at };
          return (
            <li key={`${unlock.member} ${unlock.submissionId} ${unlock.number}`} className={styles.past}>
              <strong>{t('corrections:requests.who', { name, base })}</strong>
              <span>
                {unlock.state === 'granted'
                  ? t('corrections:requests.granted', said)
                  : t('corrections:requests.refused', said)}
              </span>
              <span className={styles.quiet}>
                {t('corrections:own.reason', { reason: unlock.reason })}
                {answer === '' ? null : ` ${t('corrections:own.answer', { answer })}`}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
};

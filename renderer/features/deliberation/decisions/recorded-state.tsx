import { useTranslation } from 'react-i18next';
import type { SubjectView } from '../../../../shared/contract/decisions.ts';
import { isSettled } from '../../../host/settled.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useChoiceTitle } from '../../../ui/choice-title.ts';
import styles from './decision-form.module.css';

/** What is recorded about a subject, by whom and when; says so where it no longer holds. */
export const RecordedState = ({ subject }: { readonly subject: SubjectView }) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const write = useChoiceTitle();
  const { decision, choices, kind } = subject;
  if (!decision) return <p className={styles.recorded}>{t('deliberation:recorded.none')}</p>;
  const title = choices.find(({ id }) => id === decision.choice)?.title;
  return (
    <div className={styles.recorded} data-settled={isSettled(subject)}>
      <p className={styles.recordedChoice}>
        <Icon name={isSettled(subject) ? 'check' : 'warning'} size={14} />
        {t('deliberation:recorded.choice', { choice: write(kind, decision.choice, title) })}
      </p>
      {decision.target ? <p>{t('deliberation:pane.target', { target: decision.target })}</p> : null}
      <p>{t('deliberation:recorded.by', { name: decision.decidedBy, at: moment(decision.decidedAt) })}</p>
      {isSettled(subject) ? null : <p>{t('deliberation:recorded.again')}</p>}
    </div>
  );
};

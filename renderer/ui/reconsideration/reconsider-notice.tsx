import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnReconsideration } from '../../../shared/contract/reconsideration-view.ts';
import { Icon } from '../icon.tsx';
import { ChangeList } from './change-list.tsx';
import styles from './reconsideration.module.css';

interface ReconsiderNoticeProps {
  /** What waits at the entry, oldest first; not empty. */
  readonly waiting: readonly OwnReconsideration[];
  readonly onKeep: () => void;
  /** Absent where another judgement has to wait; `hindrance` then says what for. */
  readonly onChange?: (() => void) | undefined;
  readonly hindrance?: string | undefined;
}

/** What the entry rests on changed after it was given: what it was, and the two answers, neither before the other. */
export const ReconsiderNotice = ({ waiting, onKeep, onChange, hindrance }: ReconsiderNoticeProps) => {
  const { t } = useTranslation();
  return (
    <section className={styles.notice} aria-labelledby="reconsider-title" data-reconsider="waiting">
      <h3 className={styles.title} id="reconsider-title">
        <Icon name="warning" size={16} /> {t('corrections:reconsider.title')}
      </h3>
      <ChangeList changes={waiting} />
      <p className={styles.words}>{hindrance ?? t('corrections:reconsider.what')}</p>
      <div className={styles.buttons}>
        <Button size="sm" variant="default" onClick={onKeep}>
          {t('corrections:reconsider.keep')}
        </Button>
        {onChange ? (
          <Button size="sm" variant="default" onClick={onChange}>
            {t('corrections:reconsider.change')}
          </Button>
        ) : null}
      </div>
    </section>
  );
};

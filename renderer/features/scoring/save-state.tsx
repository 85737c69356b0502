import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStatusLine } from '../../host/status-line.ts';
import { Icon } from '../../ui/icon.tsx';
import { useFailureWords } from '../../ui/failure-words.ts';
import { useMoments } from '../../ui/moments.ts';
import { stateOf, type EntryDraft } from './entry-draft.ts';
import styles from './entry-notice.module.css';
import type { Failure } from '../../host/failure.ts';

const NotSaved = ({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) => {
  const { t } = useTranslation();
  const words = useFailureWords(failure);
  return (
    <div className={styles.notSaved} role="alert">
      <p>
        <strong>{t('scoring:saving.failed')}</strong> {words.what}
      </p>
      <p>{t('scoring:saving.kept')}</p>
      <Button size="sm" onClick={onRetry}>
        {t('scoring:saving.retry')}
      </Button>
    </div>
  );
};

/** Whether what stands in the fields is durable. "已保存" appears only after the host answered. */
export const SaveState = ({
  draft,
  onRetry,
}: {
  readonly draft: EntryDraft;
  readonly onRetry: () => void;
}) => {
  const { t } = useTranslation();
  const { clock } = useMoments();
  const savedAt = useStatusLine((state) => state.savedAt);
  const state = stateOf(draft);
  if (draft.failure) return <NotSaved failure={draft.failure} onRetry={onRetry} />;
  switch (state) {
    case 'pending':
    case 'saving':
      return <p className={styles.saveState}>{t('scoring:saving.saving')}</p>;
    case 'unlawful':
      return <p className={styles.saveState}>{t('scoring:saving.unlawful')}</p>;
    case 'rest':
      return draft.stored.revision > 0 && savedAt ? (
        <p className={styles.saveState} data-saved="true">
          <Icon name="check" size={13} /> {t('scoring:saving.saved', { at: clock(savedAt) })}
        </p>
      ) : (
        <p className={styles.saveState} />
      );
    case 'conflict':
    case 'failed':
      return null;
  }
};

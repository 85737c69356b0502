import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PREVIEW_HINDRANCES } from '../../../shared/contract/materials.ts';
import styles from './preview.module.css';

interface NoViewProps {
  readonly why: (typeof PREVIEW_HINDRANCES)[number];
  readonly onDownload: () => void;
  readonly onAskOutside?: (() => void) | undefined;
}

/** Why there is no view, and what can be done with the file instead. */
export const NoView = ({ why, onDownload, onAskOutside }: NoViewProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.state}>
      <div className={styles.note} role="status">
        <p className={styles.noteTitle}>{t(`preview:none.${why}.title`)}</p>
        <p>{t(`preview:none.${why}.what`)}</p>
        <div className={styles.buttons}>
          {onAskOutside ? <Button onClick={onAskOutside}>{t('preview:outside.open')}</Button> : null}
          <Button variant="default" onClick={onDownload}>
            {t('viewer:other.save')}
          </Button>
        </div>
      </div>
    </div>
  );
};

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureProblem } from './load-picture.ts';
import styles from './pdf.module.css';
import type { PictureLoad } from './use-picture.ts';

const Note = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className={styles.note}>
    <p className={styles.noteTitle}>{title}</p>
    {children}
  </div>
);

/** Why a picture is not shown, and what remains to be done with it. */
export const PictureProblemNote = ({
  problem,
  onDownload,
}: {
  readonly problem: PictureProblem;
  readonly onDownload: () => void;
}) => {
  const { t } = useTranslation();
  const isDamaged = problem === 'damaged';
  return (
    <Note title={isDamaged ? t('viewer:picture.title') : t('viewer:picture.tooLarge.title')}>
      <p>{isDamaged ? t('viewer:picture.what') : t('viewer:picture.tooLarge.what')}</p>
      <Button variant="default" onClick={onDownload}>
        {t('viewer:other.save')}
      </Button>
    </Note>
  );
};

/** Until the picture is there; a photo that has to be converted takes long enough for words and a way to stop. */
export const PictureWaiting = ({ load }: { readonly load: PictureLoad }) => {
  const { t } = useTranslation();
  const { state } = load;
  if (state.phase === 'cancelled') {
    return (
      <Note title={t('viewer:cancelled.title')}>
        <p>{t('viewer:cancelled.what')}</p>
        <Button variant="default" onClick={load.retry}>
          {t('viewer:retry')}
        </Button>
      </Note>
    );
  }
  return (
    <div className={styles.pictureWaiting} role="status">
      {state.phase === 'loading' && state.converting ? (
        <Note title={t('viewer:picture.converting')}>
          <Button variant="default" onClick={load.cancel}>
            {t('viewer:slow.cancel')}
          </Button>
        </Note>
      ) : null}
    </div>
  );
};

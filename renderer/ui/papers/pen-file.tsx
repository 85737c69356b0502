import { Button } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';
import { useMoments } from '../moments.ts';
import { useWindowDrop } from '../use-window-drop.ts';
import styles from './papers-ui.module.css';

interface PenFileProps {
  readonly file: File | null;
  readonly onFile: (file: File) => void;
  readonly onChoose: () => void;
  readonly onCamera: () => void;
}

/** What a browser shows by itself; a PDF or a HEIC photo is named only. */
const SHOWN = new Set(['image/jpeg', 'image/png']);

/** Second step: the signed print-out comes back, as a file or by the camera. */
export const PenFile = ({ file, onFile, onChoose, onCamera }: PenFileProps) => {
  const { t } = useTranslation();
  const { bytes } = useMoments();
  const hovering = useWindowDrop(([dropped]) => {
    if (dropped) onFile(dropped);
  });
  const url = useMemo(() => (file && SHOWN.has(file.type) ? URL.createObjectURL(file) : null), [file]);
  useEffect(() => () => URL.revokeObjectURL(url ?? ''), [url]);
  return (
    <>
      <p className={styles.text}>{t('papers:pen.file.what')}</p>
      <div className={styles.drop} data-hovering={hovering}>
        {file ? (
          <div className={styles.file} role="status">
            {url === null ? (
              <Icon name="file" size={22} />
            ) : (
              <img className={styles.thumb} src={url} alt={t('papers:pen.file.picture')} />
            )}
            <span className={styles.grow}>{file.name}</span>
            <span className={styles.quiet}>{bytes(file.size)}</span>
          </div>
        ) : (
          <p className={styles.quiet}>
            {hovering ? t('papers:pen.file.release') : t('papers:pen.file.drop')}
          </p>
        )}
        <div className={styles.dropButtons}>
          <Button variant={file ? 'default' : 'filled'} onClick={onChoose}>
            {file ? t('papers:pen.file.another') : t('papers:pen.file.choose')}
          </Button>
          <Button variant="default" onClick={onCamera}>
            {t('papers:pen.file.camera')}
          </Button>
        </div>
      </div>
    </>
  );
};

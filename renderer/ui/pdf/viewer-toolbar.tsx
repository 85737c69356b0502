import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';
import styles from './pdf.module.css';
import { percentOf, zoomIn, zoomOut, type Zoom } from './zoom.ts';

/** Zoom and turn, the same for documents and pictures. */
export const ViewTools = ({
  scale,
  zoom,
  onZoom,
  onTurn,
}: {
  readonly scale: number;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onTurn: () => void;
}) => {
  const { t } = useTranslation();
  const percent = percentOf(scale);
  return (
    <div className={styles.tools} role="group" aria-label={t('viewer:zoom.label')}>
      <button
        type="button"
        className={styles.tool}
        aria-label={t('viewer:zoom.out')}
        title={t('viewer:zoom.out')}
        onClick={() => onZoom(zoomOut(percent))}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        className={styles.tool}
        title={t('viewer:zoom.whole')}
        aria-label={t('viewer:zoom.wholeNow', { percent })}
        onClick={() => onZoom({ mode: 'percent', percent: 100 })}
      >
        {t('viewer:zoom.percent', { percent })}
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-label={t('viewer:zoom.in')}
        title={t('viewer:zoom.in')}
        onClick={() => onZoom(zoomIn(percent))}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-pressed={zoom.mode === 'fit'}
        onClick={() => onZoom({ mode: 'fit' })}
      >
        {t('viewer:zoom.fit')}
      </button>
      <button type="button" className={styles.tool} onClick={onTurn}>
        {t('viewer:turn')}
      </button>
    </div>
  );
};

/** The strip above what is viewed: what it is on the left, tools on the right. */
export const ViewerToolbar = ({
  start,
  children,
}: {
  readonly start?: ReactNode;
  readonly children?: ReactNode;
}) => {
  const { t } = useTranslation();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('viewer:toolbar')}>
      {start}
      {children}
    </div>
  );
};

import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';
import styles from './pdf.module.css';
import { percentOf, zoomIn, zoomOut, type Zoom } from './zoom.ts';

const FIXED = [50, 100, 150, 200] as const;

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
      <Menu position="bottom-end" width="max-content" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className={styles.tool} aria-label={t('viewer:zoom.menu', { percent })}>
            {t('viewer:zoom.percent', { percent })} <Icon name="down" size={12} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onZoom({ mode: 'fit' })} aria-current={zoom.mode === 'fit'}>
            {t('viewer:zoom.fit')}
          </Menu.Item>
          {FIXED.map((each) => (
            <Menu.Item
              key={each}
              onClick={() => onZoom({ mode: 'percent', percent: each })}
              aria-current={zoom.mode === 'percent' && zoom.percent === each}
            >
              {t('viewer:zoom.percent', { percent: each })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={onTurn}>{t('viewer:turn')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <button
        type="button"
        className={styles.tool}
        aria-label={t('viewer:zoom.in')}
        title={t('viewer:zoom.in')}
        onClick={() => onZoom(zoomIn(percent))}
      >
        <Icon name="plus" />
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

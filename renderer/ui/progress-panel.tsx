import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress, ProgressPhase } from '../../shared/domain/progress.ts';
import { useMoments } from './moments.ts';
import styles from './progress-panel.module.css';

interface ProgressPanelProps {
  /** Null: started, nothing reported yet. */
  readonly progress: Progress | null;
  readonly onCancel?: (() => void) | undefined;
  /** What `done` and `total` count. Phases over files report bytes, the others pieces. */
  readonly unit?: 'bytes' | 'pieces' | undefined;
}

const IN_BYTES: ReadonlySet<ProgressPhase> = new Set([
  'reading',
  'indexing',
  'checking',
  'importing',
  'copying',
  'comparing',
]);

/** What is being done, n of m, and a Cancel that works. Announced when the phase changes, not at every step. */
export const ProgressPanel = ({ progress, onCancel, unit }: ProgressPanelProps) => {
  const { t } = useTranslation();
  const { bytes, count } = useMoments();
  const phase = progress?.phase ?? 'reading';
  const known = progress !== null && progress.total > 0;
  const percent = known ? Math.min(100, Math.floor((progress.done / progress.total) * 100)) : 0;
  const inBytes = unit ? unit === 'bytes' : IN_BYTES.has(phase) && (progress?.total ?? 0) > 10_000;
  const write = inBytes ? bytes : count;
  return (
    <div className={styles.panel}>
      <div className={styles.row}>
        <span className={styles.phase} role="status">
          {t(`common:progress.${phase}`)}
        </span>
        {known ? (
          <span className={styles.amount}>
            {t('common:ofTotal', { done: write(progress.done), total: write(progress.total) })}
          </span>
        ) : null}
        {onCancel ? (
          <Button variant="default" size="sm" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        ) : null}
      </div>
      <progress
        className={styles.bar}
        max={100}
        value={known ? percent : undefined}
        aria-label={t(`common:progress.${phase}`)}
      />
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import type { StageStatus } from '../../../shared/domain/review/stage.ts';
import { shareOf } from '../../ui/stage-view.ts';
import styles from './stage-bar.module.css';

/** One piece per stage, filled by its share. */
export const StageBar = ({ stages: all }: { readonly stages: readonly StageStatus[] }) => {
  const { t } = useTranslation();
  // what is optional counts where it was begun
  const stages = all.filter(({ optional, total }) => !optional || total > 0);
  const done = stages.filter((stage) => stage.state === 'done').length;
  return (
    <svg
      className={styles.bar}
      role="img"
      aria-label={t('home:stagesDone', { done, total: stages.length })}
      viewBox={`0 0 ${stages.length * 100 - 5} 6`}
      preserveAspectRatio="none"
    >
      {stages.map((stage, index) => (
        <g key={stage.stage} transform={`translate(${index * 100} 0)`}>
          <rect width="95" height="6" className={styles.rest} />
          <rect width={95 * shareOf(stage)} height="6" className={styles.done} />
        </g>
      ))}
    </svg>
  );
};

import { useTranslation } from 'react-i18next';
import type { OwnReconsideration } from '../../../shared/contract/reconsideration-view.ts';
import type { GivenEntry } from '../../../shared/domain/scoring/revision.ts';
import styles from './reconsideration.module.css';

interface SettledListProps {
  readonly reconsiderations: readonly OwnReconsideration[];
  readonly write: (given: GivenEntry) => string;
}

/** What was looked at again: what changed, the value before and after, and why. Both stay. */
export const SettledList = ({ reconsiderations, write }: SettledListProps) => {
  const { t } = useTranslation();
  const settled = reconsiderations.flatMap((each) =>
    each.settled ? [{ ...each, settled: each.settled }] : [],
  );
  if (settled.length === 0) return null;
  return (
    <ul className={styles.settled} aria-label={t('corrections:reconsider.settled')}>
      {settled.map(({ id, cause, what, before, settled: { outcome, after, reason } }) => (
        <li key={id} data-outcome={outcome}>
          <p>
            <span className={styles.cause}>{t(`corrections:reconsider.cause.${cause}`)}</span>{' '}
            <span lang="zh-CN">{what}</span>
          </p>
          <p>
            {outcome === 'kept'
              ? t('corrections:reconsider.kept', { value: write(after) })
              : t('corrections:reconsider.changed', { before: write(before), after: write(after) })}{' '}
            <span className={styles.why}>{t('corrections:revise.why', { reason })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
};

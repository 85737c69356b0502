import { useTranslation } from 'react-i18next';
import type { OwnReconsideration } from '../../../shared/contract/reconsideration-view.ts';
import styles from './reconsideration.module.css';

/** What changed, one line each, with where it comes from; `what` is as the panel or the bureau wrote it. */
export const ChangeList = ({
  changes,
}: {
  readonly changes: readonly Pick<OwnReconsideration, 'id' | 'cause' | 'what'>[];
}) => {
  const { t } = useTranslation();
  return (
    <ul className={styles.changes}>
      {changes.map(({ id, cause, what }) => (
        <li key={id}>
          <span className={styles.cause}>{t(`corrections:reconsider.cause.${cause}`)}</span>{' '}
          <span lang="zh-CN">{what}</span>
        </li>
      ))}
    </ul>
  );
};

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndexState } from '../../../shared/contract/search.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import styles from './reading.module.css';
import type { IndexWork } from './use-index.ts';

/** How far the words are taken out, and what cannot be found because it has none: silence must not look like absence. */
export const IndexNotice = ({ work }: { readonly work: IndexWork }) => {
  const { t } = useTranslation();
  const { state } = work;
  if (work.failure) return <FailureNotice failure={work.failure} onRetry={work.resume} />;
  if (!state) return null;
  const done = work.progress ? work.progress.done : state.done;
  const isDone = !work.running && state.done >= state.documents;
  return (
    <div className={styles.index} data-index={isDone ? 'done' : work.running ? 'running' : 'paused'}>
      {isDone ? (
        <p className={styles.quiet}>
          {t('reading:index.done', { count: state.documents, pages: state.pages })}
        </p>
      ) : (
        <>
          <div className={styles.indexRow}>
            <span role="status">
              {work.running ? t('reading:index.running') : t('reading:index.paused')}{' '}
              <span className={styles.amount}>{t('common:ofTotal', { done, total: state.documents })}</span>
            </span>
            <Button size="compact-sm" variant="default" onClick={work.running ? work.pause : work.resume}>
              {work.running ? t('reading:index.pause') : t('reading:index.resume')}
            </Button>
          </div>
          <progress
            className={styles.bar}
            max={Math.max(1, state.documents)}
            value={done}
            aria-label={t('reading:index.running')}
          />
        </>
      )}
      <Unsearchable state={state} />
    </div>
  );
};

const Unsearchable = ({ state }: { readonly state: IndexState }) => {
  const { t } = useTranslation();
  const count = state.scanned.length + state.unreadable.length;
  if (count === 0) return null;
  return (
    <details className={styles.unsearchable}>
      <summary>{t('reading:index.without', { count })}</summary>
      {/* a list that scrolls must be reachable by keyboard */}
      <ul tabIndex={0} aria-label={t('reading:index.without', { count })}>
        {state.scanned.map((each) => (
          <li key={`${each.submissionId}/${each.materialId}`}>
            {t('reading:index.scanned', {
              title: each.title,
              base: each.baseName,
              pages: each.pages,
              of: each.of,
            })}
          </li>
        ))}
        {state.unreadable.map((each) => (
          <li key={`${each.submissionId}/${each.materialId}`}>
            {t('reading:index.unreadable', {
              title: each.title,
              base: each.baseName,
              why: t(`reading:why.${each.why}`),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
};

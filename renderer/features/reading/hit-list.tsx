import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../shared/contract/search.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import styles from './reading.module.css';
import { useHits, type ReadingAt } from './reading-queries.ts';

interface HitListProps {
  readonly at: ReadingAt;
  readonly query: string;
  readonly within: SubmissionId | undefined;
  readonly onOpen: (hit: SearchHit) => void;
}

const keyOf = (hit: SearchHit): string => `${hit.submissionId}/${hit.materialId}/${hit.page}`;

/** Pages on which all the words stand, with the words around them. */
export const HitList = ({ at, query, within, onOpen }: HitListProps) => {
  const { t } = useTranslation();
  const { data, error, refetch } = useHits(at, query, within);
  const [more, setMore] = useState<{ readonly of: string; readonly hits: readonly SearchHit[] }>({
    of: '',
    hits: [],
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = `${query} ${within ?? ''}`;
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={5} />;
  const hits = [...data.hits, ...(more.of === asked ? more.hits : [])];
  if (hits.length === 0)
    return <EmptyState title={t('reading:hits.none', { query })}>{t('reading:hits.noneWhat')}</EmptyState>;
  const goOn = async (): Promise<void> => {
    try {
      setFailure(null);
      const next = await host.search.find({ ...at, query, submissionId: within, offset: hits.length });
      setMore({ of: asked, hits: [...hits.slice(data.hits.length), ...next.hits] });
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  return (
    <>
      <p className={styles.quiet} role="status">
        {t('reading:hits.count', { count: data.total })}
      </p>
      <ol className={styles.hits} aria-label={t('reading:hits.label')}>
        {hits.map((hit) => (
          <li key={keyOf(hit)}>
            <button type="button" className={styles.hit} data-hit={hit.page} onClick={() => onOpen(hit)}>
              <span className={styles.hitTitle}>
                {t('reading:hits.page', { title: hit.title, page: hit.page })}
              </span>
              <span className={styles.snippet}>
                {hit.snippet.map((part, index) =>
                  part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
                )}
              </span>
              <span className={styles.note}>
                {hit.count > 1
                  ? t('reading:hits.more', { base: hit.baseName, count: hit.count })
                  : hit.baseName}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {failure ? <FailureNotice failure={failure} onRetry={() => void goOn()} /> : null}
      {hits.length < data.total ? (
        <Button variant="default" size="compact-md" onClick={() => void goOn()}>
          {t('reading:hits.goOn')}
        </Button>
      ) : null}
    </>
  );
};

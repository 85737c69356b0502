import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FigureTrail } from '../../../shared/contract/trace.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { queryKeys } from '../../host/queries.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PolicyQuote } from '../../ui/policy-quote.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useLocalText } from '../../ui/text.ts';
import type { OpinionAt } from './opinion-queries.ts';
import { TrailRow } from './trail-row.tsx';
import styles from './trail.module.css';

interface TrailDialogProps {
  readonly at: OpinionAt;
  readonly figureKey: string;
  readonly onClose: () => void;
}

/** 依据: one figure of the opinion, down to sheets, entries, evidence and the article of the policy. */
export const TrailDialog = ({ at, figureKey, onClose }: TrailDialogProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const { reviewId, submissionId, session } = at;
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.trail(reviewId, submissionId, figureKey, session),
    queryFn: () => host.trace.figure({ reviewId, session, submissionId, key: figureKey }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={data ? t('opinion:trail.title', { label: text(data.label) }) : t('opinion:trail.open')}
      size="58rem"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div data-trail={data ? 'ready' : 'waiting'}>
        {data ? (
          <Trail at={at} trail={data} />
        ) : error ? (
          <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={6} />
        )}
      </div>
    </Modal>
  );
};

const Trail = ({ at, trail }: { readonly at: OpinionAt; readonly trail: FigureTrail }) => {
  const { t } = useTranslation();
  const titles = new Map<string, string>(trail.materials.map(({ id, title }) => [id, title]));
  const row = { at, members: trail.members, titleOf: (material: string) => titles.get(material) ?? material };
  return (
    <>
      <p className={styles.figure}>{trail.text}</p>
      {trail.recipe === '' ? null : (
        <p className={styles.recipe} lang="zh-CN">
          {trail.recipe}
        </p>
      )}
      {trail.source ? <PolicyQuote quote={trail.source.quote} article={trail.source.article} /> : null}
      <p className={styles.quiet}>
        {t('opinion:trail.sheets', {
          count: trail.members.length,
          names: trail.members.map(({ name }) => name).join(t('opinion:trail.and')),
        })}
      </p>
      {trail.rows.length > 1 ? <p className={styles.quiet}>{t('opinion:trail.choose')}</p> : null}
      {trail.rows.map((each) => (
        <TrailRow key={each.id} {...row} row={each} open={trail.rows.length === 1} />
      ))}
    </>
  );
};

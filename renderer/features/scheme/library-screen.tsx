import { useTranslation } from 'react-i18next';
import { failureOf } from '../../host/failure.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { LibraryCard } from './library-card.tsx';
import styles from './library.module.css';
import { groupByPolicy } from './group-by-policy.ts';
import { useSchemes } from './scheme-queries.ts';
import { DraftLabel } from './draft-label.tsx';

/** 方案库: the schemes that come with the application, by policy. */
export const LibraryScreen = () => {
  const { t } = useTranslation();
  const schemes = useSchemes();
  return (
    <StagePane
      screen="schemes"
      ready={!schemes.isPending}
      title={t('scheme:library.title')}
      subtitle={schemes.data ? t('scheme:library.count', { count: schemes.data.schemes.length }) : undefined}
    >
      {schemes.isError ? (
        <FailureNotice failure={failureOf(schemes.error)} onRetry={() => void schemes.refetch()} />
      ) : null}
      {schemes.isPending ? <SkeletonRows rows={6} /> : null}
      {schemes.data?.schemes.length === 0 ? (
        <EmptyState title={t('scheme:library.empty')}>{t('scheme:library.emptyHint')}</EmptyState>
      ) : null}
      <div className={styles.policies}>
        {groupByPolicy(schemes.data?.schemes ?? []).map(({ policy, schemes: own }) => (
          <section key={policy.title} className={styles.policy} aria-label={policy.title}>
            <h2 className={styles.heading} lang="zh-CN">
              {t('scheme:policyTitle', { title: policy.title })}
              {policy.status === 'draft' ? <DraftLabel /> : null}
            </h2>
            <ul className={styles.list}>
              {own.map((scheme) => (
                <LibraryCard key={scheme.id} scheme={scheme} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </StagePane>
  );
};

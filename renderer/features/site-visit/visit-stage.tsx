import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { SubmissionTabs, type SubmissionTab } from '../../ui/submission-tabs.tsx';
import { useAskBeforeClosing } from './draft-store.ts';
import { BeginVisit } from './head/begin-visit.tsx';
import { countRecorded } from './items/list-items.ts';
import styles from './site-visit.module.css';
import { VisitBody } from './visit-body.tsx';
import { VisitDeskContext } from './visit-desk.ts';
import { VisitNotices } from './visit-notices.tsx';
import { useVisit, type VisitAt } from './visit-queries.ts';

interface VisitStageProps {
  readonly at: VisitAt;
  readonly tabs: readonly SubmissionTab[];
  readonly onChoose: (id: SubmissionId) => void;
}

/** The visit to one applicant: before it begins, while it goes on, and as a record afterwards. */
export const VisitStage = ({ at, tabs, onChoose }: VisitStageProps) => {
  const { t } = useTranslation();
  const { data: visit, error, refetch } = useVisit(at);
  useAskBeforeClosing();
  const desk = useMemo(
    () => (visit ? { at, visit, isOpen: visit.mayRecord && !visit.frozen && visit.closed === null } : null),
    [at, visit],
  );
  return (
    <StagePane
      screen="site-visit"
      ready={visit !== undefined || error !== null}
      bare
      title={t('site-visit:title')}
      subtitle={visit?.applicant}
      tools={
        visit ? (
          <span className={styles.progress}>
            {t('site-visit:progress', { done: countRecorded(visit.items), total: visit.items.length })}
          </span>
        ) : null
      }
    >
      <div className={styles.stage}>
        {tabs.length > 1 ? (
          <div className={styles.submissions}>
            <SubmissionTabs
              label={t('site-visit:submissions')}
              tabs={tabs}
              chosen={at.submissionId}
              onChoose={onChoose}
            />
          </div>
        ) : null}
        {desk ? (
          <VisitDeskContext value={desk}>
            <VisitNotices />
            {desk.visit.begun ? <VisitBody /> : <BeginVisit />}
          </VisitDeskContext>
        ) : error ? (
          <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={8} />
        )}
      </div>
    </StagePane>
  );
};

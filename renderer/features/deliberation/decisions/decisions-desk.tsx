import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import type { MatrixMember, MatrixSubmission } from '../cell-values.ts';
import { DecisionBasis } from './decision-basis.tsx';
import { DecisionForm } from './decision-form.tsx';
import { listCautions } from './list-cautions.ts';
import styles from '../deliberation.module.css';
import { useReviewScheme } from '../review-scheme.ts';
import { SubjectList } from './subject-list.tsx';
import type { DecisionDesk } from './use-decision-desk.ts';
import { useDeskFocus } from './use-desk-focus.ts';
import { useDeskCommands } from './use-desk-commands.ts';
import { useMaterialTitles } from '../use-matrix.ts';
import { listSweepable } from './list-sweepable.ts';
import { VetoSweep } from './veto-sweep.tsx';

interface DecisionsDeskProps {
  readonly at: DecisionsAt;
  readonly members: readonly MatrixMember[];
  readonly submission: MatrixSubmission;
  readonly desk: DecisionDesk;
}

/** 专家组认定: every subject in a list, beside it what the open one rests on and what the panel decides. */
export const DecisionsDesk = ({ at, members, submission, desk }: DecisionsDeskProps) => {
  const { t } = useTranslation();
  const { view, open, focus } = desk;
  const root = useRef<HTMLDivElement>(null);
  const [sweeping, setSweeping] = useState(false);
  const titles = useMaterialTitles(at.reviewId);
  const scheme = useReviewScheme(at.reviewId);
  useDeskCommands(desk);
  useDeskFocus(root, focus, open !== undefined);

  if (!view) {
    return (
      <div className={styles.notice}>
        {desk.loadFailure ? (
          <FailureNotice failure={desk.loadFailure} onRetry={desk.reload} />
        ) : (
          <SkeletonRows rows={8} />
        )}
      </div>
    );
  }
  if (!open) {
    return (
      <EmptyState title={t('deliberation:decisions.emptyTitle')}>
        <p>{t('deliberation:decisions.empty')}</p>
      </EmptyState>
    );
  }
  const sweepable = desk.mayWrite ? listSweepable(view.subjects, desk.drafted) : [];
  return (
    <div className={styles.desk} ref={root}>
      <SubjectList
        subjects={view.subjects}
        open={open.subject.id}
        drafted={desk.drafted}
        onOpen={desk.show}
        onSweep={sweepable.length > 0 ? () => setSweeping(true) : undefined}
      />
      <DecisionBasis
        key={open.subject.id}
        open={open}
        subjects={view.subjects}
        submission={submission}
        members={members}
        titles={titles}
        cautions={listCautions(scheme, open.subject.id)}
        mayWrite={desk.mayWrite}
        onChange={desk.change}
      />
      <DecisionForm desk={desk} view={view} open={open} />
      {sweeping ? (
        <VetoSweep at={at} vetoes={sweepable} onClose={() => setSweeping(false)} onDone={desk.show} />
      ) : null}
    </div>
  );
};

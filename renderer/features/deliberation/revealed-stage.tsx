import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matrix } from '../../../shared/contract/deliberation.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { useWantedSubject } from '../../host/decisions.ts';
import { useNavigation, type Seat } from '../../host/navigation.ts';
import { useMoments } from '../../ui/moments.ts';
import { StagePane } from '../../ui/stage-pane.tsx';
import { listJudges, type MatrixSubmission } from './cell-values.ts';
import { DecisionActions } from './decisions/decision-actions.tsx';
import { DecisionHint } from './decisions/decision-hint.tsx';
import { choosePane, openSubject, useDecisionStore } from './decisions/decision-store.ts';
import { DecisionsDesk } from './decisions/decisions-desk.tsx';
import styles from './deliberation.module.css';
import { choosePaneFirst, countDecided, isAllDecided, stepOf } from './decisions/desk-step.ts';
import { MatrixDesk } from './matrix-desk.tsx';
import { MatrixTabs } from './matrix-tabs.tsx';
import { writeRecipe } from './recipe-words.ts';
import { useReviewScheme } from './review-scheme.ts';
import { useDecisionDesk } from './decisions/use-decision-desk.ts';
import { ViewTabs } from './view-tabs.tsx';

interface RevealedStageProps {
  readonly screen: string;
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly matrix: Matrix;
  /** In the order of the tabs. */
  readonly submissions: readonly MatrixSubmission[];
  readonly submission: MatrixSubmission;
}

/** The closed round: what the members gave, and what the panel agrees on about it. */
export const RevealedStage = ({
  screen,
  reviewId,
  seat,
  matrix,
  submissions,
  submission,
}: RevealedStageProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { chooseSubmission, goTo } = useNavigation();
  const { decided, subjects } = countDecided(submissions);
  const chosen = useDecisionStore((store) => store.pane);
  const pane = subjects === 0 ? 'matrix' : (chosen ?? choosePaneFirst(submissions));
  const at = { reviewId, session: seat.session, submissionId: submission.id };
  const desk = useDecisionDesk(at, pane === 'decisions');
  const scheme = useReviewScheme(reviewId);
  const step = stepOf(desk, submissions, submission);

  useEffect(() => {
    const { wanted } = useWantedSubject.getState();
    if (!wanted) return;
    useWantedSubject.setState({ wanted: null });
    chooseSubmission(wanted.submissionId);
    openSubject(wanted.submissionId, wanted.subject);
    choosePane('decisions');
  }, [chooseSubmission]);

  const facts = [
    t('deliberation:closedAt', { at: moment(matrix.closedAt) }),
    t('deliberation:sheets', { sheets: listJudges(submission, matrix.members).length }),
    matrix.closeReason ? t('deliberation:closeReason', { reason: matrix.closeReason }) : '',
  ];
  const opinion = <Button onClick={() => goTo('opinion')}>{t('deliberation:toOpinion')}</Button>;
  const decide = <Button onClick={() => choosePane('decisions')}>{t('deliberation:decisions.start')}</Button>;
  // Without points there is nothing to compute, only something to decide.
  const matrixHint =
    writeRecipe(matrix, submission, scheme?.aggregation.per ?? 'total', t) ??
    (isAllDecided(submissions) ? t('deliberation:decisions.complete') : t('deliberation:decisions.waiting'));
  return (
    <StagePane
      screen={screen}
      ready={pane === 'matrix' || desk.view !== undefined || desk.loadFailure !== null}
      bare
      title={t('deliberation:title')}
      subtitle={facts.filter((fact) => fact !== '').join(' · ')}
      tools={
        subjects > 0 ? (
          <ViewTabs pane={pane} decided={decided} subjects={subjects} onChoose={choosePane} />
        ) : undefined
      }
      hint={pane === 'matrix' ? matrixHint : <DecisionHint desk={desk} step={step} />}
      actions={
        pane === 'decisions' ? (
          <DecisionActions desk={desk} step={step} onSubmission={chooseSubmission} />
        ) : isAllDecided(submissions) ? (
          opinion
        ) : (
          decide
        )
      }
    >
      <div className={styles.stage}>
        <div className={styles.tabs}>
          <MatrixTabs submissions={submissions} chosen={submission.id} onChoose={chooseSubmission} />
        </div>
        {pane === 'matrix' ? (
          <MatrixDesk key={submission.id} reviewId={reviewId} matrix={matrix} submission={submission} />
        ) : (
          <DecisionsDesk key={submission.id} at={at} matrix={matrix} submission={submission} desk={desk} />
        )}
      </div>
    </StagePane>
  );
};

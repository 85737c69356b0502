import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Overview, OverviewSubmission } from '../../../shared/contract/deliberation.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { useNavigation, type Seat } from '../../host/navigation.ts';
import { StagePane } from '../../ui/stage-pane.tsx';
import { DecisionActions } from './decisions/decision-actions.tsx';
import { DecisionHint } from './decisions/decision-hint.tsx';
import { choosePane, useDecisionStore } from './decisions/decision-store.ts';
import { choosePaneFirst, countDecided, isAllDecided, stepOf } from './decisions/desk-step.ts';
import { useDecisionDesk } from './decisions/use-decision-desk.ts';
import { listPanes } from './list-panes.ts';
import { RankingView } from './ranking/ranking-view.tsx';
import { useStageFacts } from './stage-facts.ts';
import { SubmissionStage } from './submission-stage.tsx';
import { useStageSubmission } from './use-stage-submission.ts';
import { useStageHint } from './stage-hint.ts';
import { ViewTabs } from './view-tabs.tsx';

interface RevealedStageProps {
  readonly screen: string;
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly overview: Overview;
  readonly first: OverviewSubmission;
}

/** The closed round: what the members gave, how the submissions rank by it, and what the panel agrees on. */
export const RevealedStage = ({ screen, reviewId, seat, overview, first }: RevealedStageProps) => {
  const { t } = useTranslation();
  const { chooseSubmission, goTo } = useNavigation();
  const { submissions } = overview;
  const stage = useStageSubmission(reviewId, seat.session, overview, first);
  const panes = listPanes(submissions);
  const wanted = useDecisionStore((store) => store.pane) ?? choosePaneFirst(submissions);
  const pane = panes.includes(wanted) ? wanted : 'matrix';
  const { chosen, shown, ordering } = stage;
  const at = { reviewId, session: seat.session, submissionId: chosen.id };
  const desk = useDecisionDesk(at, pane === 'decisions');
  const step = stepOf(desk, ordering.all, chosen);
  const facts = useStageFacts(overview, shown);
  const hint = useStageHint(reviewId, overview, chosen);
  const isReady = {
    matrix: shown !== undefined || stage.failure !== null,
    ranking: true,
    decisions: desk.view !== undefined || desk.loadFailure !== null,
  }[pane];
  const openMatrix = (id: typeof chosen.id): void => {
    chooseSubmission(id);
    choosePane('matrix');
  };
  return (
    <StagePane
      screen={screen}
      ready={isReady}
      bare
      title={t('deliberation:title')}
      subtitle={facts}
      tools={
        panes.length > 1 ? (
          <ViewTabs panes={panes} pane={pane} {...countDecided(submissions)} onChoose={choosePane} />
        ) : undefined
      }
      hint={pane === 'decisions' ? <DecisionHint desk={desk} step={step} /> : hint}
      actions={
        pane === 'decisions' ? (
          <DecisionActions desk={desk} step={step} onSubmission={chooseSubmission} />
        ) : isAllDecided(submissions) ? (
          <Button onClick={() => goTo('opinion')}>{t('deliberation:toOpinion')}</Button>
        ) : (
          <Button onClick={() => choosePane('decisions')}>{t('deliberation:decisions.start')}</Button>
        )
      }
    >
      {pane === 'ranking' ? (
        <RankingView overview={overview} chosen={chosen.id} onOpen={openMatrix} />
      ) : (
        <SubmissionStage at={at} pane={pane} overview={overview} stage={stage} desk={desk} />
      )}
    </StagePane>
  );
};

import { useCallback, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Overview } from '../../../shared/contract/deliberation.ts';
import type { DecisionsAt } from '../../host/decisions.ts';
import { useSeat } from '../../host/navigation.ts';
import type { MatrixSubmission } from './cell-values.ts';
import styles from './deliberation.module.css';
import { useMinutes } from './minutes/use-minutes.ts';
import { ScoreMatrix } from './score-matrix.tsx';
import { SideContent } from './side/side-content.tsx';
import { SideHandle } from './side/side-handle.tsx';
import { SidePane } from './side/side-pane.tsx';
import { SidePanes } from './side/side-panes.tsx';
import { setSide, useSide } from './side/side-store.ts';
import { useMatrixChoice } from './use-matrix-choice.ts';
import { useRecipe } from './use-recipe.ts';

interface MatrixDeskProps {
  readonly at: DecisionsAt;
  readonly overview: Overview;
  readonly submission: MatrixSubmission;
}

/** The matrix and, beside it, the reasons behind the chosen cell, the minutes and the profile. */
export const MatrixDesk = ({ at, overview, submission }: MatrixDeskProps) => {
  const memberId = useSeat()?.member.id;
  const members = useMemo(() => overview.members.filter(({ role }) => role !== 'secretary'), [overview]);
  const { recipe, parts } = useRecipe(at.reviewId, overview);
  const { closed, toggle, chosen, choose } = useMatrixChoice(submission, members);
  const { data: minutes } = useMinutes(at);
  const side = useSide(memberId);
  // Without points there is no share of a maximum to draw.
  const tab = submission.scores || side.tab !== 'profile' ? side.tab : 'basis';
  const desk = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const enterSide = useCallback(() => {
    flushSync(() => setSide(memberId, { open: true, tab: 'basis' }));
    content.current?.focus();
  }, [memberId]);
  const leaveSide = useCallback(
    () => desk.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus(),
    [],
  );
  return (
    <div className={styles.deskFrame} ref={desk}>
      <SidePanes
        member={memberId}
        side={
          side.open ? (
            <SidePane
              content={content}
              isScored={submission.scores !== undefined}
              tab={tab}
              minutes={minutes}
              member={memberId}
              onLeave={leaveSide}
            >
              <SideContent
                tab={tab}
                at={at}
                submission={submission}
                members={members}
                minutes={minutes}
                chosen={chosen}
              />
            </SidePane>
          ) : undefined
        }
        handle={<SideHandle member={memberId} />}
      >
        <ScoreMatrix
          recipe={recipe}
          submission={submission}
          members={members}
          parts={parts}
          closed={closed}
          onToggle={toggle}
          chosen={chosen}
          onChoose={choose}
          onEnterPane={enterSide}
        />
      </SidePanes>
    </div>
  );
};

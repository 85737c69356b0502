import type { Minutes } from '../../../../shared/contract/minutes.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { CellPane } from '../cell-pane.tsx';
import type { MatrixMember, MatrixSubmission } from '../cell-values.ts';
import { indicatorOf, type ChosenCell } from '../first-cell.ts';
import { listColumns } from '../matrix-columns.ts';
import { MinutesPane } from '../minutes/minutes-pane.tsx';
import { ProfilePane } from '../profile/profile-pane.tsx';
import { useMaterialTitles } from '../use-matrix.ts';
import type { SideTab } from './side-store.ts';

interface SideContentProps {
  readonly tab: SideTab;
  readonly at: DecisionsAt;
  readonly submission: MatrixSubmission;
  readonly members: readonly MatrixMember[];
  readonly minutes: Minutes | undefined;
  readonly chosen: ChosenCell | null;
}

/** What the open tab beside the matrix shows. */
export const SideContent = ({ tab, at, submission, members, minutes, chosen }: SideContentProps) => {
  const titles = useMaterialTitles(at.reviewId);
  const column = chosen ? listColumns(submission, members)[chosen.column] : undefined;
  switch (tab) {
    case 'basis':
      return (
        <CellPane
          at={at}
          submission={submission}
          members={members}
          titles={titles}
          minutes={minutes}
          indicator={indicatorOf(submission, chosen?.row)}
          member={column?.kind === 'member' ? column.member : undefined}
        />
      );
    case 'minutes':
      return <MinutesPane at={at} members={members} recused={submission.recused} />;
    case 'profile':
      return <ProfilePane submission={submission} members={members} />;
  }
};

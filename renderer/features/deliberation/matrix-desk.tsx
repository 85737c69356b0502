import { useCallback, useMemo, useRef, useState } from 'react';
import type { Matrix } from '../../../shared/contract/deliberation.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { CellPane } from './cell-pane.tsx';
import type { MatrixIndicator, MatrixMember, MatrixSubmission } from './cell-values.ts';
import styles from './deliberation.module.css';
import { listColumns } from './matrix-columns.ts';
import { useReviewScheme } from './review-scheme.ts';
import { ScoreMatrix, type ChosenCell } from './score-matrix.tsx';
import { useMaterialTitles } from './use-matrix.ts';

interface MatrixDeskProps {
  readonly reviewId: ReviewId;
  readonly matrix: Matrix;
  readonly submission: MatrixSubmission;
}

const indicatorOf = (submission: MatrixSubmission, row: string | undefined): MatrixIndicator | undefined =>
  submission.groups
    .flatMap((group) => group.indicators)
    .find((indicator) => `indicator:${indicator.id}` === row);

/** Starts where the table has to talk: the first flagged indicator, at its outlier, or else the first that divides the members. */
const firstCell = (submission: MatrixSubmission, members: readonly MatrixMember[]): ChosenCell | null => {
  const all = submission.groups.flatMap((group) => group.indicators);
  const flagged = all.find((each) => each.score?.flag);
  if (!flagged) {
    const divided = all.find((each) => (each.tally?.length ?? 0) > 1);
    return divided ? { row: `indicator:${divided.id}`, column: 0 } : null;
  }
  const column = listColumns(submission, members).findIndex(
    (each) => each.kind === 'member' && each.member.id === flagged.score?.flag?.outlier,
  );
  return { row: `indicator:${flagged.id}`, column: Math.max(0, column) };
};

/** The matrix and, beside it, the reasons behind the chosen cell. */
export const MatrixDesk = ({ reviewId, matrix, submission }: MatrixDeskProps) => {
  const members = useMemo(() => matrix.members.filter(({ role }) => role !== 'secretary'), [matrix]);
  const titles = useMaterialTitles(reviewId);
  const scheme = useReviewScheme(reviewId);
  const parts = useMemo(() => new Map(scheme?.parts.map(({ id, title }) => [id, title] as const)), [scheme]);
  const per = scheme?.aggregation.per ?? 'total';
  const { decimals, method } = matrix;
  const recipe = useMemo(() => ({ decimals, method, per }), [decimals, method, per]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ChosenCell | null>(() => firstCell(submission, members));
  const desk = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const toggle = useCallback(
    (group: string) =>
      setClosed((before) => {
        const after = new Set(before);
        if (!after.delete(group)) after.add(group);
        return after;
      }),
    [],
  );
  const enterPane = useCallback(() => pane.current?.focus(), []);
  const leavePane = useCallback(
    () => desk.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus(),
    [],
  );
  const column = chosen ? listColumns(submission, members)[chosen.column] : undefined;
  return (
    <div className={styles.desk} ref={desk}>
      <ScoreMatrix
        recipe={recipe}
        submission={submission}
        members={members}
        parts={parts}
        closed={closed}
        onToggle={toggle}
        chosen={chosen}
        onChoose={setChosen}
        onEnterPane={enterPane}
      />
      <CellPane
        pane={pane}
        submission={submission}
        members={members}
        titles={titles}
        indicator={indicatorOf(submission, chosen?.row)}
        member={column?.kind === 'member' ? column.member : undefined}
        onLeave={leavePane}
      />
    </div>
  );
};

import { useCallback, useMemo, useState } from 'react';
import type { MatrixMember, MatrixSubmission } from './cell-values.ts';
import { firstCell, type ChosenCell } from './first-cell.ts';

/** Which groups are closed and which cell is chosen; each submission starts where it has to be talked about. */
export const useMatrixChoice = (submission: MatrixSubmission, members: readonly MatrixMember[]) => {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [held, setHeld] = useState<{ readonly of: string; readonly cell: ChosenCell } | null>(null);
  // What is explained meanwhile does not move the choice: the words stay in view that were just recorded.
  const [first, setFirst] = useState(() => ({ of: submission.id, cell: firstCell(submission, members) }));
  if (first.of !== submission.id) setFirst({ of: submission.id, cell: firstCell(submission, members) });
  const chosen = useMemo(
    () => (held?.of === submission.id ? held.cell : first.cell),
    [held, first, submission.id],
  );
  const toggle = useCallback(
    (group: string) =>
      setClosed((before) => {
        const after = new Set(before);
        if (!after.delete(group)) after.add(group);
        return after;
      }),
    [],
  );
  const choose = useCallback((cell: ChosenCell) => setHeld({ of: submission.id, cell }), [submission.id]);
  return { closed, toggle, chosen, choose };
};

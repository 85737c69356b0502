import type { EditionHead } from './edition.ts';
import { isChangedAfterSubmission, settleEditions } from './settle-editions.ts';
import type { SheetVerdict } from './sheet-verdict.ts';
import { compareVectors } from './version-vector.ts';

/** What the host knows when a version arrives. */
export interface ArrivalFacts {
  /** Every version of this sheet known before, the state of the rows here among them. */
  readonly known: readonly EditionHead[];
  readonly granted: number;
  readonly sitsHere: boolean;
  readonly recused: boolean;
  readonly roundClosed: boolean;
}

/** What becomes of a version that came back. A verdict is told to people; what counts follows from the whole set. */
export const judgeArrival = (
  head: EditionHead,
  { known, granted, sitsHere, recused, roundClosed }: ArrivalFacts,
): SheetVerdict => {
  if (!sitsHere) return 'replaced';
  if (recused) return 'recused';
  const inForce = settleEditions(known, granted).inForce;
  const saysTheSame =
    inForce?.content === head.content && compareVectors(head.vector, inForce.vector) !== 'newer';
  if (saysTheSame || known.some((each) => each.id === head.id)) return 'same';
  if (known.some((each) => compareVectors(head.vector, each.vector) === 'older')) return 'older';
  if (roundClosed) return 'after-closing';
  const all = [...known, head].filter(({ unlocks }) => unlocks <= granted);
  if (!all.includes(head) || isChangedAfterSubmission(head, all)) return 'changed-after-submission';
  const settled = settleEditions(all, granted);
  return settled.inForce?.id === head.id && settled.rivals.length === 0 ? 'taken' : 'beside';
};

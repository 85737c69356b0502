import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import type { ChecklistItem } from '../../../shared/domain/site-visit/checklist.ts';
import { isOtherValue } from '../../../shared/domain/site-visit/record-rules.ts';
import { writeChange } from '../../../shared/domain/site-visit/write-change.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import { raiseReconsiderations } from '../store/rows/reconsideration-rows.ts';
import type { Visit } from './visit-access.ts';

/** Marks what rests on a number where another value counts from now on; nothing to do where the same one counts. */
export const markChangedBasis = (
  { submission }: Visit,
  { title, indicator, unit, claim, counted }: ChecklistItem,
  accepted: string | undefined,
): ((db: WritableDatabase, at: ClaimedTime) => void) | undefined => {
  const counts = accepted ?? claim?.value;
  if (!isOtherValue(counted, counts)) return undefined;
  const what = writeChange(title.zh, unit, counted, counts);
  return (db, at) => {
    raiseReconsiderations(
      db,
      {
        submission: submission.id,
        cause: 'site-visit',
        what,
        concerns: (entry) => entry.indicator === indicator,
      },
      at,
    );
  };
};

import type { HostOutputs } from '../../../shared/contract/contract.ts';
import type { SheetView } from '../../../shared/contract/scoring.ts';

export type ChangeAnswer = HostOutputs['scoring']['save'];

/** The sheet with what the host says now stands; an older answer that comes late changes nothing of its entry. */
export const mergeAnswer = (sheet: SheetView, answer: ChangeAnswer): SheetView => {
  const known = sheet.entries.find((entry) => entry.indicator === answer.entry.indicator);
  if (known && known.revision > answer.entry.revision) return sheet;
  return {
    ...sheet,
    entries: [...sheet.entries.filter((entry) => entry !== known), answer.entry],
    totals: answer.totals,
    missing: answer.missing,
    sameFiles: answer.sameFiles ?? sheet.sameFiles,
  };
};

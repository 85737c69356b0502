/**
 * What became of a sheet that came back: taken, the same as here, an older state than here, another version made beside
 * the one here, of a member who is recused from it or no longer sits here, after the round was closed, handed in and then
 * changed without an unlock.
 */
export const SHEET_VERDICTS = [
  'taken',
  'same',
  'older',
  'beside',
  'recused',
  'replaced',
  'after-closing',
  'changed-after-submission',
] as const;

export type SheetVerdict = (typeof SHEET_VERDICTS)[number];

/** A reason longer than this goes below its table, unless its column is wide; a narrow column would make it a tower. */
const LONGEST_IN_TABLE = 40;

export interface PlacedRemarks {
  /** One for each row: the words, or where to find them. */
  readonly inTable: readonly string[];
  readonly below: readonly string[];
}

/** Puts every reason where it can be read; none is cut. One of several lines goes below, but where `lines` may stand in the table. */
export const placeRemarks = (
  rows: readonly { readonly title: string; readonly reason: string }[],
  longest = LONGEST_IN_TABLE,
  lines: 'one' | 'several' = 'one',
): PlacedRemarks => {
  const below: string[] = [];
  const inTable = rows.map(({ title, reason }) => {
    const words = reason.trim();
    if ([...words].length <= longest && (lines === 'several' || !words.includes('\n'))) return words;
    below.push(`说明${below.length + 1}（${title}）：${words}`);
    return `见说明${below.length}`;
  });
  return { inTable, below };
};

import type { Minutes } from '../../../../shared/contract/minutes.ts';
import type { IndicatorId } from '../../../../shared/domain/ids.ts';

export type Note = Minutes['notes'][number];

export interface NoteChain {
  /** What stands now. */
  readonly last: Note;
  /** What it corrected, the oldest first; these words stay as well. */
  readonly earlier: readonly Note[];
}

/** Notes with what each of them corrected, in the order in which they were first written. */
export const chainNotes = (notes: readonly Note[]): readonly NoteChain[] => {
  const correctionOf = new Map(
    notes.flatMap((note) => (note.corrects === undefined ? [] : [[note.corrects, note] as const])),
  );
  return notes
    .filter(({ corrects }) => corrects === undefined)
    .map((first) => {
      const chain = [first];
      for (let next = correctionOf.get(first.id); next; next = correctionOf.get(next.id)) chain.push(next);
      return { last: chain.at(-1) ?? first, earlier: chain.slice(0, -1) };
    });
};

/** The words that stand for a flag. */
export const listExplanations = (notes: readonly Note[], indicator: IndicatorId): readonly Note[] =>
  chainNotes(notes.filter((note) => note.kind === 'flag' && note.indicator === indicator)).map(
    ({ last }) => last,
  );

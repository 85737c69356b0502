import type { SubmissionId } from '../ids.ts';

/** What each figure reads now, by its key. */
export type FigureTable = ReadonlyMap<string, string>;

/** One section of the opinion. `boundAt` holds what each bound figure read when a person last wrote or confirmed the text. */
export interface OpinionSection {
  readonly id: string;
  readonly text: string;
  readonly boundAt: Readonly<Record<string, string>>;
}

export interface Opinion {
  readonly submission: SubmissionId;
  readonly sections: readonly OpinionSection[];
}

export type OpinionRun =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly key: string; readonly text: string | null };

/** Room for a kind and two ids of 64 characters each. */
const BOUND = /\{\{figure:([a-z0-9:._-]{1,160})\}\}/g;

/** Keys of the figures that a text is bound to, in order of appearance, each once. */
export const listFigureKeys = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(BOUND)].map((match) => match[1] ?? '')),
];

/** The text with its bound figures as separate runs; `text` null where the figure does not exist (any more). */
export const resolveRuns = (text: string, figures: FigureTable): readonly OpinionRun[] => {
  const runs: OpinionRun[] = [];
  let from = 0;
  for (const match of text.matchAll(BOUND)) {
    if (match.index > from) runs.push({ kind: 'text', text: text.slice(from, match.index) });
    const key = match[1] ?? '';
    runs.push({ kind: 'figure', key, text: figures.get(key) ?? null });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ kind: 'text', text: text.slice(from) });
  return runs;
};

export const figureToken = (key: string): string => `{{figure:${key}}}`;

/** What the figures read at this moment, to be kept beside a text that a person just wrote or confirmed. */
export const bindNow = (text: string, figures: FigureTable): Readonly<Record<string, string>> =>
  Object.fromEntries(
    listFigureKeys(text).flatMap((key) => (figures.has(key) ? [[key, figures.get(key) ?? '']] : [])),
  );

/** Figures that have changed (or gone) since the text was written: the text is stale until a person confirms it. */
export const listStaleFigures = (section: OpinionSection, figures: FigureTable): readonly string[] =>
  listFigureKeys(section.text).filter(
    (key) => !figures.has(key) || section.boundAt[key] !== figures.get(key),
  );

/** What stands between an opinion and its freezing. */
export const listOpinionFaults = (
  opinion: Opinion,
  figures: FigureTable,
): readonly { readonly section: string; readonly fault: 'empty' | 'stale' }[] =>
  opinion.sections.flatMap((section) => [
    ...(section.text.trim() === '' ? [{ section: section.id, fault: 'empty' as const }] : []),
    ...(listStaleFigures(section, figures).length > 0
      ? [{ section: section.id, fault: 'stale' as const }]
      : []),
  ]);

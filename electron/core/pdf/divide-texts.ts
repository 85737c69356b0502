import type { Run } from './paper-blocks.ts';

/** One paragraph. */
export type Text = readonly Run[];

/** At the ends of sentences, so that what goes to the annex begins with one. */
export const splitSentences = (text: Text): readonly Text[] =>
  text
    .flatMap((run) =>
      run.text
        .split(/(?<=[。；！？])/u)
        .filter((part) => part !== '')
        .map((part): Run => ({ ...run, text: part })),
    )
    .reduce<readonly Text[]>((parts, run) => {
      const last = parts.at(-1);
      return last && !/[。；！？]$/u.test(last.at(-1)?.text ?? '')
        ? [...parts.slice(0, -1), [...last, run]]
        : [...parts, [run]];
    }, []);

/** The first `count` sentences and the rest, in their paragraphs. */
export const divideTexts = (
  texts: readonly Text[],
  count: number,
): { readonly head: Text[]; readonly rest: Text[] } => {
  const [head, rest]: [Text[], Text[]] = [[], []];
  let left = count;
  for (const text of texts) {
    const parts = splitSentences(text);
    const taken = parts.slice(0, left).flat();
    const kept = parts.slice(left).flat();
    left = Math.max(left - parts.length, 0);
    if (taken.length > 0) head.push(taken);
    if (kept.length > 0) rest.push(kept);
  }
  return { head, rest };
};

/** Words as they are compared: without white space, and without what the reader of PDFs leaves out or writes in another way. */
export const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu, '')
    .replace(/\s+/gu, '')
    .replace(/(?<=\p{Ll})[-\u00AD\u2010](?=\p{Ll})/gu, '');

/** The words of a printed paper from its first page to its last. */
export interface PrintedText {
  readonly text: string;
  /** Where pages begin. */
  readonly starts: ReadonlySet<number>;
  /** The codes at each page's foot; null where a page has none. */
  readonly codes: readonly (string | null)[];
}

const FOOT = /第\d+页共\d+页(?:内容校验码([0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}))?(?:操作记录[0-9A-F-]{14})?$/;

/** Takes the feet from the pages and puts the rest together. */
export const joinPages = (pages: readonly string[]): PrintedText => {
  let text = '';
  const starts = new Set<number>();
  const codes: (string | null)[] = [];
  for (const page of pages) {
    const words = squeeze(page);
    const foot = FOOT.exec(words);
    starts.add(text.length);
    codes.push(foot?.[1] ?? null);
    text += words.slice(0, foot?.index ?? words.length);
  }
  return { text, starts, codes };
};

/** Every place behind one of the texts, each taken once, in whatever order they stand from `from` on. */
export const skipAll = ({ text }: PrintedText, from: number, texts: readonly string[]): readonly number[] => {
  if (texts.length === 0) return [from];
  const found = new Set<number>();
  const walk = (at: number, left: readonly string[]): void => {
    if (left.length === 0) found.add(at);
    for (const next of new Set(left)) {
      if (!text.startsWith(next, at)) continue;
      walk(at + next.length, left.toSpliced(left.indexOf(next), 1));
    }
  };
  walk(from, texts);
  return [...found];
};

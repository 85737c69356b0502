/** A draft is for editing: longer quotations are cut, and what would not fit a section is left to the sheets. */
const LONGEST_QUOTATION = 200;
export const LONGEST_DRAFT = 8_000;

/** What quotations may take of a draft together; the rest is its own words. */
const QUOTED_SHARE = 0.7;

/** One line without a full stop, so that it can stand in a sentence. Figures are bound by the draft, never by a quotation. */
const asOneLine = (text: string): string =>
  text
    .replaceAll('{{figure:', '{figure:')
    .split(/\s*\n\s*/)
    .map((line) => line.trim().replace(/[。；;.]$/, ''))
    .filter((line) => line !== '')
    .join('；');

export const quote = (text: string, longest = LONGEST_QUOTATION): string => {
  const characters = [...asOneLine(text)];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest).join('')}……`;
};

/** A title in quotation marks; its own become single ones, as print has it. */
export const inQuotes = (title: string): string => `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** How long each of `count` quotations may be, so that all of them fit. */
export const roomForEach = (count: number): number =>
  Math.max(LONGEST_QUOTATION, Math.floor((LONGEST_DRAFT * QUOTED_SHARE) / Math.max(count, 1)));

/** 理由：…。 — the panel's own words, given in full where they fit. */
export const writeReason = (label: string, reason: string | undefined, longest: number): string => {
  const words = quote(reason ?? '', longest);
  return words === '' ? '' : `${label}：${words}。`;
};

/** What several members wrote, each once, as much as fits `room` characters; how many are left out is said. */
export const gatherComments = (comments: readonly string[], room: number): string => {
  const distinct = [...new Set(comments.map((comment) => quote(comment)).filter((words) => words !== ''))];
  let used = 0;
  const kept = distinct.filter((words, at) => {
    used += words.length;
    return at === 0 || used <= room;
  });
  const left = distinct.length - kept.length;
  return kept.length === 0 ? '' : `${kept.join('；')}${left > 0 ? `（另有${left}条，见专家个人表）` : ''}`;
};

/** Lines below each other while they fit. */
export const joinUpTo = (limit: number, lines: readonly string[]): string =>
  lines
    .filter((line) => line !== '')
    .reduce(
      (text, line) =>
        text.length + line.length + 1 > limit ? text : text === '' ? line : `${text}\n${line}`,
      '',
    );

/** From a phrase that occurs once (included) to the next place of another (excluded), or to the end. */
export interface PassageEnds {
  readonly from: string;
  readonly to?: string | undefined;
}

/** Whitespace is layout: a quote joins what a table prints in several cells. */
export const squeeze = (text: string): string => text.replaceAll(/\s/g, '');

export const cutPassage = (text: string, { from, to }: PassageEnds): string => {
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`no passage begins with ${from}`);
  if (text.includes(from, start + 1)) throw new Error(`more than one passage begins with ${from}`);
  const end = to === undefined ? text.length : text.indexOf(to, start + from.length);
  if (end < 0) throw new Error(`no ${to} after ${from}`);
  return text.slice(start, end);
};

/** Where `words` stand in `text`, whitespace apart, as [start, end) of the squeezed text. */
export const findPlaces = (text: string, words: string): readonly (readonly [number, number])[] => {
  const [hay, needle] = [squeeze(text), squeeze(words)];
  const places: (readonly [number, number])[] = [];
  for (let at = hay.indexOf(needle); at >= 0 && needle !== ''; at = hay.indexOf(needle, at + 1))
    places.push([at, at + needle.length]);
  return places;
};

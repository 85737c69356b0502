/** Longest word of an answer, in columns of half a Chinese character, that still stands beside others. */
const SHORT = 12;

const columnsOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);

/** Side by side while all are short, else one below the other. */
export const shapeOfLevels = (titles: readonly string[]): 'segments' | 'list' =>
  titles.length <= 5 && titles.every((title) => columnsOf(title) <= SHORT) ? 'segments' : 'list';

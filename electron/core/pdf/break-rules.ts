/**
 * Where a line may not break: the prohibitions of Chinese typesetting (GB/T 15834-2011, 5.1; W3C "clreq", 3.1.3),
 * and Latin words and figures with their units (㎡ is one sign), which stay whole.
 */
export type CharacterClass = 'space' | 'opening' | 'closing' | 'joiner' | 'word' | 'ideograph';

const OPENING = new Set('（《〈「『【〔［｛“‘([{');
const CLOSING = new Set('）》〉」』】〕］｝”’)]}，。、；：？！,.;:?!％%‰℃·～');
/** Characters of which two make one sign: ——, …… */
const JOINERS = new Set('—…');
const SPACES = new Set(' \u3000\t');
const WORD =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\-_/\\@#&+=*'"°$¥€£<>|~^×±\u00a0\u2009\u202f²³\u3371-\u33df]/u;
const FULL_WIDTH_CLOSING = new Set('，。、；：？！）》〉」』】〕］”’');

export const isTrimmable = (character: string): boolean => FULL_WIDTH_CLOSING.has(character);

export const classOf = (character: string): CharacterClass => {
  if (SPACES.has(character)) return 'space';
  if (OPENING.has(character)) return 'opening';
  if (CLOSING.has(character)) return 'closing';
  if (JOINERS.has(character)) return 'joiner';
  return WORD.test(character) ? 'word' : 'ideograph';
};

/** Chinese units that follow a figure without a break; longer ones first. */
const UNITS = [
  '万平方米',
  '平方公里',
  '平方米',
  '立方米',
  '百分点',
  '人次',
  '台套',
  '公顷',
  '千瓦',
  '万元',
  '亿元',
  '公里',
  '公斤',
  '小时',
  '分钟',
  '个月',
  '元',
  '分',
  '年',
  '月',
  '日',
  '时',
  '秒',
  '天',
  '人',
  '家',
  '项',
  '台',
  '套',
  '件',
  '个',
  '名',
  '次',
  '亩',
  '吨',
  '米',
  '倍',
  '级',
  '万',
  '亿',
  '页',
  '份',
  '篇',
  '条',
  '周',
  '号',
] as const;

const DIGIT = /\d/;

/** The unit that starts at `index`, when a figure stands before it. */
const unitAt = (characters: readonly string[], index: number): string | undefined => {
  const rest = characters.slice(index, index + 4).join('');
  return UNITS.find((unit) => rest.startsWith(unit));
};

/** A space inside a grouped figure (2 418.60) or before its unit (12 万元, 3 kW) does not separate. */
const isFigureSpace = (characters: readonly string[], index: number): boolean => {
  if (!DIGIT.test(characters[index - 1] ?? '')) return false;
  const next = characters[index + 1] ?? '';
  if (unitAt(characters, index + 1) !== undefined) return true;
  if (/^\d{3}(?!\d)/.test(characters.slice(index + 1, index + 5).join(''))) return true;
  return /[a-zA-Zμ°Ω%\u3371-\u33df]/.test(next);
};

const mayBreakBetween = (characters: readonly string[], index: number): boolean => {
  const before = characters[index - 1] ?? '';
  const after = characters[index] ?? '';
  const [left, right] = [classOf(before), classOf(after)];
  if (right === 'space' || right === 'closing') return false;
  if (left === 'opening') return false;
  if (left === 'space') return true;
  if (left === 'joiner' && right === 'joiner') return before !== after;
  if (left === 'word' && right === 'word') return false;
  // The point of 3.5 and the colon of 11:52 are closing punctuation only outside figures and words.
  const isPoint = /[.,:]/.test(before);
  if (isPoint && right === 'word' && classOf(characters[index - 2] ?? '') === 'word') return false;
  return true;
};

/** Addresses and the like: longer ones may break behind a stroke, a point or a dash, or lines gape. */
const LONGEST_WORD = 18;
const SHORTEST_PIECE = 4;
const SEAM = /[/\\._\-?&=]/;

const divideLongWord = (part: string[]): string[][] => {
  if (part.length <= LONGEST_WORD || part.some((character) => classOf(character) === 'ideograph'))
    return [part];
  const pieces: string[][] = [[]];
  part.forEach((character, index) => {
    const piece = pieces.at(-1) ?? [];
    const mayEnd = piece.length >= SHORTEST_PIECE && part.length - index >= SHORTEST_PIECE;
    if (mayEnd && SEAM.test(part[index - 1] ?? '') && classOf(character) === 'word') pieces.push([character]);
    else piece.push(character);
  });
  return pieces;
};

/**
 * The parts between which a line may break. A space that separates ends its part; figures with units, words,
 * opening with following and closing with preceding characters are one part.
 */
export const splitAtBreaks = (characters: readonly string[]): string[][] => {
  const parts: string[][] = [];
  let part: string[] = [];
  let unitEnd = 0;
  characters.forEach((character, index) => {
    const afterSpace = characters[index - 1] === ' ' && isFigureSpace(characters, index - 1);
    const before = afterSpace ? characters[index - 2] : characters[index - 1];
    const unit = DIGIT.test(before ?? '') ? unitAt(characters, index) : undefined;
    const isWhole = index < unitEnd || unit !== undefined || afterSpace;
    if (unit !== undefined) unitEnd = index + [...unit].length;
    if (part.length > 0 && !isWhole && mayBreakBetween(characters, index)) {
      parts.push(part);
      part = [];
    }
    part.push(character);
  });
  return (part.length > 0 ? [...parts, part] : parts).flatMap(divideLongWord);
};

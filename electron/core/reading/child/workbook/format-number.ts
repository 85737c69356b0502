import { formatDate, isDateFormat } from './format-date.ts';
import { readTokens, splitSections, type FormatToken } from './format-tokens.ts';

/** A number of 15 digits, which is what programs keep, and not what a double holds of it. */
export const writeGeneral = (value: number): string => String(Number(value.toPrecision(15)));

/** Rounds half away from zero, as spreadsheets do, on the decimal digits. */
const roundTo = (value: number, decimals: number): string => {
  const exact = writeGeneral(value);
  if (exact.includes('e')) return exact;
  return Number(`${Math.round(Number(`${exact}e${decimals}`))}e-${decimals}`).toFixed(decimals);
};

interface DigitPattern {
  readonly least: number;
  readonly leastDecimals: number;
  readonly mostDecimals: number;
  readonly grouped: boolean;
  /** Thousands that trailing commas leave out. */
  readonly thousands: number;
}

const count = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0;

const readPattern = (text: string): DigitPattern => {
  const thousands = /,+$/.exec(text)?.[0].length ?? 0;
  const [whole = '', decimals = ''] = text.replace(/,+$/, '').split('.');
  return {
    least: count(whole, /0/g),
    leastDecimals: count(decimals, /0/g),
    mostDecimals: Math.min(count(decimals, /[0#?]/g), 20),
    grouped: whole.includes(','),
    thousands,
  };
};

const writeDigits = (value: number, pattern: DigitPattern): string => {
  const rounded = roundTo(value / 1000 ** pattern.thousands, pattern.mostDecimals);
  if (rounded.includes('e')) return rounded;
  const [whole = '0', decimals = ''] = rounded.split('.');
  const padded = (whole === '0' && pattern.least === 0 ? '' : whole).padStart(pattern.least, '0');
  const shown = pattern.grouped ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  let kept = decimals;
  while (kept.length > pattern.leastDecimals && kept.endsWith('0')) kept = kept.slice(0, -1);
  return kept === '' ? shown || '0' : `${shown}.${kept}`;
};

const writeScientific = (value: number, decimals: number): string =>
  value
    .toExponential(decimals)
    .replace(/e([+-])(\d+)$/, (_, sign: string, digits: string) => `E${sign}${digits.padStart(2, '0')}`);

/** What has digits in several places (codes, fractions) is shown as a plain number. */
const formatDigits = (value: number, tokens: readonly FormatToken[]): string | undefined => {
  const runs = tokens.filter((token) => token.kind === 'digits');
  const isExponent = tokens.some(({ kind }) => kind === 'exponent');
  const isOdd = tokens.some(({ kind }) => kind === 'fraction') || runs.length > (isExponent ? 2 : 1);
  const [run] = runs;
  if (isOdd || !run) return undefined;
  const pattern = readPattern(run.text);
  const scaled = value * 100 ** tokens.filter(({ kind }) => kind === 'percent').length;
  return tokens
    .map((token) => {
      switch (token.kind) {
        case 'literal':
          return token.text;
        case 'percent':
          return '%';
        case 'digits':
          if (token !== run) return '';
          return isExponent ? writeScientific(scaled, pattern.mostDecimals) : writeDigits(scaled, pattern);
        default:
          return '';
      }
    })
    .join('')
    .trim();
};

const formatSection = (value: number, section: string, is1904: boolean): string => {
  const tokens = readTokens(section);
  if (isDateFormat(tokens)) return formatDate(value, tokens, is1904) ?? writeGeneral(value);
  if (!tokens.some(({ kind }) => kind === 'digits')) {
    const shown = tokens.map((token) => (token.kind === 'literal' ? token.text : writeGeneral(value)));
    return shown.join('').trim();
  }
  return formatDigits(value, tokens) ?? writeGeneral(value);
};

/** A number as its format shows it, as far as formats are usual; the plain number where it is an unusual one. */
export const formatNumber = (value: number, code: string, is1904: boolean): string => {
  const sections = splitSections(code);
  const [positive = 'General', negative, zero] = sections;
  if (sections.some((section) => /\[[<>=]/.test(section))) return writeGeneral(value);
  if (value === 0 && zero !== undefined) return formatSection(0, zero, is1904);
  if (value >= 0) return formatSection(value, positive, is1904);
  if (negative !== undefined) return formatSection(-value, negative, is1904);
  // there is no day before the first one
  if (isDateFormat(readTokens(positive))) return writeGeneral(value);
  return `-${formatSection(-value, positive, is1904)}`;
};

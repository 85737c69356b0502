import type { FormatToken } from './format-tokens.ts';

const DAY_MS = 86_400_000;
/** Day 0 of the two calendars of workbooks: 1900 (with its 29 February that never was) and 1904. */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const FIRST_TRUE_DAY = 60;
/** 9999-12-31. */
const LAST_DAY = 2_958_466;
const WEEKDAYS = '日一二三四五六';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const momentOf = (serial: number, is1904: boolean): Date => {
  const shifted = !is1904 && serial < FIRST_TRUE_DAY ? serial + 1 : serial;
  const ms = Math.round((shifted * DAY_MS) / 1000) * 1000;
  return new Date((is1904 ? DAY_ZERO_1904 : DAY_ZERO_1900) + ms);
};

const isClock = (token: FormatToken | undefined, letter: string): boolean =>
  (token?.kind === 'date' || token?.kind === 'elapsed') && token.text.startsWith(letter);

/** `m` is a minute beside hours and seconds, and a month everywhere else. */
const isMinute = (tokens: readonly FormatToken[], index: number): boolean => {
  const isTime = ({ kind }: FormatToken): boolean => kind === 'date' || kind === 'elapsed';
  return (
    isClock(tokens.slice(0, index).findLast(isTime), 'h') ||
    isClock(tokens.slice(index + 1).find(isTime), 's')
  );
};

const writeField = (text: string, at: Date, minute: boolean, halves: boolean): string => {
  const long = text.length > 1 ? 2 : 1;
  switch (text[0]) {
    case 'y':
      return text.length > 2 ? String(at.getUTCFullYear()) : pad(at.getUTCFullYear() % 100, 2);
    case 'm':
      if (minute) return pad(at.getUTCMinutes(), long);
      return text.length > 2 ? (MONTHS[at.getUTCMonth()] ?? '') : pad(at.getUTCMonth() + 1, long);
    case 'd':
      return pad(at.getUTCDate(), long);
    case 'h':
      return pad(halves ? at.getUTCHours() % 12 || 12 : at.getUTCHours(), long);
    case 's':
      return pad(at.getUTCSeconds(), long);
    default:
      return `${text.length > 3 ? '星期' : '周'}${WEEKDAYS[at.getUTCDay()] ?? ''}`;
  }
};

const writeElapsed = (text: string, serial: number): string => {
  const seconds = Math.round((serial * DAY_MS) / 1000);
  const unit = text.startsWith('h') ? 3600 : text.startsWith('m') ? 60 : 1;
  return pad(Math.floor(seconds / unit), text.length);
};

export const isDateFormat = (tokens: readonly FormatToken[]): boolean =>
  tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');

/** A day number as its format shows it; undefined for a number that is no day. */
export const formatDate = (
  serial: number,
  tokens: readonly FormatToken[],
  is1904: boolean,
): string | undefined => {
  if (!(serial >= 0 && serial < LAST_DAY)) return undefined;
  const at = momentOf(serial, is1904);
  const halves = tokens.some(({ kind }) => kind === 'half-day');
  return tokens
    .map((token, index) => {
      switch (token.kind) {
        case 'date':
          return writeField(token.text, at, isMinute(tokens, index), halves);
        case 'elapsed':
          return writeElapsed(token.text, serial);
        case 'half-day': {
          const [morning = '', afternoon = ''] = token.text.split('/');
          return at.getUTCHours() < 12 ? morning : afternoon;
        }
        case 'literal':
          return token.text;
        case 'fraction':
          return '/';
        default:
          return '';
      }
    })
    .join('')
    .trim();
};

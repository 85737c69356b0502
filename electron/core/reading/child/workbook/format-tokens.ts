/** One piece of a number format (ECMA-376 part 1, 18.8.31). */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  /** A run of `0`, `#`, `?`, `.`, `,`. */
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'exponent' }
  | { readonly kind: 'fraction' }
  /** A run of one letter of y, m, d, h, s, a, in small letters. */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'elapsed'; readonly text: string }
  | { readonly kind: 'half-day'; readonly text: string }
  | { readonly kind: 'general' }
  | { readonly kind: 'text' };

const RULES: readonly (readonly [RegExp, (found: string) => FormatToken | null])[] = [
  [/^"([^"]*)"?/, (found) => ({ kind: 'literal', text: found.replaceAll('"', '') })],
  [/^\\[\s\S]/, (found) => ({ kind: 'literal', text: found.slice(1) })],
  [/^_[\s\S]/, () => ({ kind: 'literal', text: ' ' })],
  [/^\*[\s\S]/, () => null],
  [/^\[(?:h+|m+|s+)\]/i, (found) => ({ kind: 'elapsed', text: found.slice(1, -1).toLowerCase() })],
  [/^\[\$[^\]]*\]/, (found) => ({ kind: 'literal', text: found.slice(2, -1).split('-')[0] ?? '' })],
  [/^\[[^\]]*\]/, () => null],
  [/^General/i, () => ({ kind: 'general' })],
  [/^(?:AM\/PM|A\/P|上午\/下午)/i, (found) => ({ kind: 'half-day', text: found })],
  [/^E[+-]/i, () => ({ kind: 'exponent' })],
  [/^(?:y+|m+|d+|h+|s+|a{3,4})/i, (found) => ({ kind: 'date', text: found.toLowerCase() })],
  [/^[0#?.,]+/, (found) => ({ kind: 'digits', text: found })],
  [/^%/, () => ({ kind: 'percent' })],
  [/^\//, () => ({ kind: 'fraction' })],
  [/^@/, () => ({ kind: 'text' })],
  [/^[\s\S]/, (found) => ({ kind: 'literal', text: found })],
];

/** Reads one section of a format; colours, conditions and fillings are left out. */
export const readTokens = (section: string): readonly FormatToken[] => {
  const tokens: FormatToken[] = [];
  let rest = section;
  while (rest !== '') {
    for (const [pattern, make] of RULES) {
      const found = pattern.exec(rest)?.[0];
      if (found === undefined) continue;
      const token = make(found);
      if (token) tokens.push(token);
      rest = rest.slice(found.length);
      break;
    }
  }
  return tokens;
};

/** The sections of a format: positive, negative, zero, text. */
export const splitSections = (code: string): readonly string[] =>
  code.match(/(?:"[^"]*"?|\\[\s\S]|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)/g) ?? [''];

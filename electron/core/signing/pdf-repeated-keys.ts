const TOKEN = /<<|>>|<[^>]*>|\[|\]|\(|\/[^\s()<>[\]{}/%]*|%[^\r\n]*|[^\s()<>[\]{}/%]+|[<>{})]/g;

const plainName = (name: string): string =>
  name.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Where the literal string that opens at `from` ends. */
const endOfString = (text: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
};

type Level = { readonly keys: Set<string> | undefined; isValueNext: boolean };

/**
 * Whether a dictionary in the text (objects without their streams) says one key twice: some readers take the first,
 * some the last, and both see a sound document.
 */
export const hasRepeatedKeys = (text: string): boolean => {
  const levels: Level[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const [token] = found;
    const level = levels.at(-1);
    if (token.startsWith('%')) continue;
    if (token === '(') TOKEN.lastIndex = endOfString(text, found.index);
    if (token === '>>' || token === ']') {
      levels.pop();
      continue;
    }
    const isKey = token.startsWith('/') && level?.keys !== undefined && !level.isValueNext;
    if (level) level.isValueNext = isKey;
    if (isKey) {
      const name = plainName(token);
      if (level.keys.has(name)) return true;
      level.keys.add(name);
    }
    if (token === '<<') levels.push({ keys: new Set(), isValueNext: false });
    if (token === '[') levels.push({ keys: undefined, isValueNext: false });
  }
  return false;
};

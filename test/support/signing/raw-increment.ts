/** What one revision says, written by hand: object numbers with their text between `obj` and `endobj`. */
export type RawIncrement = {
  readonly objects: Readonly<Record<number, string>>;
  /** Numbers that it frees. */
  readonly freed?: readonly number[];
  /** Rows of the table that say something else than where the object stands. */
  readonly lies?: Readonly<Record<number, number>>;
  readonly trailer?: Readonly<Record<string, string>>;
};

const latin1 = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

/** The entry of the last trailer; the papers of the tests have classic tables. */
export const trailerEntry = (pdf: Uint8Array, key: string): string =>
  new RegExp(`/${key}\\s+([^/>]+)`)
    .exec(latin1(pdf).slice(latin1(pdf).lastIndexOf('trailer')))?.[1]
    ?.trim() ?? '';

/** The text of an object as the file says it last. */
export const rawObject = (pdf: Uint8Array, number: number): string => {
  const text = latin1(pdf);
  const found = [...text.matchAll(new RegExp(`(?<!\\d)${String(number)} 0 obj`, 'g'))].at(-1);
  if (!found) throw new Error(`no object ${String(number)}`);
  return text.slice(found.index + found[0].length, text.indexOf('endobj', found.index));
};

/** The number of the last object whose text has all the words. */
export const findRawObject = (pdf: Uint8Array, ...words: readonly string[]): number => {
  const all = [...latin1(pdf).matchAll(/(?<!\d)(\d+) 0 obj((?:(?!endobj)[\s\S])*)endobj/g)];
  const found = all.findLast(([, , body = '']) => words.every((word) => body.includes(word)));
  if (!found) throw new Error(`no object with ${words.join(', ')}`);
  return Number(found[1]);
};

/** Appends one revision with a classic table. */
export const appendRaw = (
  pdf: Uint8Array,
  { objects, freed = [], lies = {}, trailer = {} }: RawIncrement,
): Uint8Array => {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(pdf))?.[1] ?? '0';
  let body = '\n';
  const rows: string[] = freed.map((number) => `${String(number)} 1\n0000000000 00001 f \n`);
  for (const [number, text] of Object.entries(objects)) {
    const offset = lies[Number(number)] ?? pdf.length + body.length;
    body += `${number} 0 obj\n${text}\nendobj\n`;
    rows.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  }
  const info = trailerEntry(pdf, 'Info');
  const entries = {
    ...(info === '' ? {} : { Info: info }),
    Size: trailerEntry(pdf, 'Size'),
    Root: trailerEntry(pdf, 'Root'),
    Prev: previous,
    ...trailer,
  };
  const dictionary = Object.entries(entries)
    .map(([key, value]) => `/${key} ${value}`)
    .join(' ');
  const at = pdf.length + body.length;
  const tail = `xref\n${rows.join('')}trailer\n<< ${dictionary} >>\nstartxref\n${String(at)}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([pdf, Buffer.from(body + tail, 'latin1')]));
};

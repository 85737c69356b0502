const HAN = /[\p{Script=Han}\p{P}]/u;

/** A cell's lines as one: line breaks in a narrow column are layout, and Chinese needs no space for them. */
export const tidy = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.replaceAll(/[\s\u3000]+/g, ' ').trim())
    .filter((line) => line !== '')
    .reduce((before, line) => {
      const needsSpace = before !== '' && !HAN.test(before.at(-1) ?? '') && !HAN.test(line[0] ?? '');
      return `${before}${needsSpace ? ' ' : ''}${line}`;
    }, '');

/** For recognising only: full-width letters, digits and brackets as half-width ones, no blanks. */
export const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** What tables print where there is nothing to say. */
export const isNothing = (text: string): boolean => /^[/\\—–-]*$/.test(plain(text)) || plain(text) === '无';

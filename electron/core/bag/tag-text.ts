import { breakBagRule } from './bag-rules.ts';
import { requireTagEncoding, type TagEncoding } from './tag-encoding.ts';

/** One line of bag-info.txt; labels may repeat and their order may matter (RFC 8493, 2.2.2). */
export type BagInfoLine = { readonly label: string; readonly value: string };

/** Lines may end in LF, CR or CRLF (RFC 8493, 2.1.3); the last may lack its end. */
export const splitLines = (text: string): readonly string[] => {
  const lines = text.split(/\r\n|\r|\n/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

/** What bagit.txt says of the other tag files. */
export type BagDeclaration = { readonly version: string; readonly encoding: TagEncoding };

/**
 * The version that bagit.txt declares, such as `1.0`, and the encoding of the other tag files; 0.93 to 0.97 and 1.0 are readable.
 * @throws PanelDeskError `bag-rule-broken`
 */
export const parseBagitTxt = (text: string): BagDeclaration => {
  const [versionLine, encodingLine, ...rest] = splitLines(text);
  const version = /^BagIt-Version:[ \t]*(\d{1,4}\.\d{1,4})[ \t]*$/u.exec(versionLine ?? '')?.[1];
  const encoding = /^Tag-File-Character-Encoding:[ \t]*(\S{1,40})[ \t]*$/u.exec(encodingLine ?? '')?.[1];
  if (version === undefined || encoding === undefined || rest.length > 0) {
    throw breakBagRule('bagit-txt-malformed', 'bagit.txt');
  }
  if (!/^(?:0\.9[3-7]|1\.0)$/u.test(version)) throw breakBagRule('bagit-version-unknown', 'bagit.txt');
  return { version, encoding: requireTagEncoding(encoding) };
};

/**
 * The lines of bag-info.txt, continuation lines joined by one space.
 * @throws PanelDeskError `bag-rule-broken` (`bag-info-malformed`)
 */
export const parseBagInfo = (text: string, file = 'bag-info.txt'): readonly BagInfoLine[] => {
  const lines: BagInfoLine[] = [];
  for (const line of splitLines(text)) {
    if (line.trim() === '') continue;
    const previous = lines.at(-1);
    if (/^[ \t]/u.test(line)) {
      if (previous === undefined) throw breakBagRule('bag-info-malformed', file);
      lines[lines.length - 1] = { label: previous.label, value: `${previous.value} ${line.trim()}` };
      continue;
    }
    const colon = line.indexOf(':');
    const label = line.slice(0, Math.max(colon, 0)).trim();
    if (label === '') throw breakBagRule('bag-info-malformed', file);
    lines.push({ label, value: line.slice(colon + 1).trim() });
  }
  return lines;
};

/** Writes bag-info.txt; line breaks in values become spaces, so that a value can never add a line of its own. */
export const formatBagInfo = (lines: readonly BagInfoLine[]): string =>
  lines
    .map(({ label, value }) => {
      const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
      return `${oneLine(label).replaceAll(':', ' ')}: ${oneLine(value)}\n`;
    })
    .join('');

/** The one value of a label that must not repeat, or undefined; labels are compared without case (RFC 8493, 2.2.2). */
export const findBagInfo = (lines: readonly BagInfoLine[], label: string): string | undefined => {
  const found = lines.filter((line) => line.label.toLowerCase() === label.toLowerCase());
  if (found.length > 1) throw breakBagRule('bag-info-malformed', 'bag-info.txt');
  return found[0]?.value;
};

/** `octets.count` of the payload (RFC 8493, 2.2.2). */
export const formatPayloadOxum = (bytes: number, files: number): string => `${bytes}.${files}`;

import { isNothing, tidy } from './cell-text.ts';

/** Documents any one of which is enough. */
export type Alternatives = readonly string[];

const OPENING = '（(【[《“';
const CLOSING = '）)】]》”';

/** Splits where no bracket is open. */
const splitOutside = (text: string, separator: RegExp): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const sign of text) {
    if (OPENING.includes(sign)) depth += 1;
    if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(sign)) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part].map((each) => each.trim()).filter((each) => each !== '');
};

/** 复印件, 材料 and the like after 等 say in what form the listed papers come, not what they are. */
const FORM = '(?:等|等相关|等有关)(?:的)?(?:复印件|原件|扫描件|证明材料|佐证材料|材料|资料|文件)';
const ENDS_IN_FORM = new RegExp(`${FORM}$`);

/**
 * 、 between papers separates them; within 质量、管理、安全、环保等认定证书 it belongs to what the paper is about, for 等 is
 * followed by a noun of its own.
 */
const splitList = (text: string): readonly string[] => {
  const parts = splitOutside(text.replace(ENDS_IN_FORM, ''), /、/);
  const last = parts.findLastIndex((part) => /等[^或]/.test(part));
  return last <= 0 ? parts : [parts.slice(0, last + 1).join('、'), ...parts.slice(last + 1)];
};

const splitAlternatives = (text: string): Alternatives => splitOutside(text.replaceAll('或者', '或'), /或/);

const WITH_BRACKET =
  /^(.+?)[（(]([^（()）]+(?:[（(][^（()）]*[）)][^（()）]*)*)[）)](?:复印件|原件|扫描件)?$/;

/** A clause that explains in brackets which papers it means: 包括 lists what is asked for, 或 what is enough. */
const readBracket = (clause: string): readonly Alternatives[] | undefined => {
  const inner = WITH_BRACKET.exec(clause)?.[2];
  if (inner === undefined) return undefined;
  const [, listed] = /^(?:包括|包含|含)(.+)$/.exec(inner) ?? [];
  if (listed !== undefined) return splitOutside(listed.replace(/等$/, ''), /、/).map((item) => [item]);
  return inner.includes('或')
    ? [splitOutside(inner.replaceAll('或者', '或').replace(/等$/, ''), /[、或]/)]
    : undefined;
};

const readClause = (clause: string): readonly Alternatives[] =>
  readBracket(clause) ?? splitList(clause).map(splitAlternatives);

const NUMBERING = /^(?:[（(]?\d{1,2}[）).、．]|[①-⑳])\s*/;

/** Sentences, and not a list of papers. */
const isProse = (text: string): boolean => text.length > 200 || /[。：:].*\S/.test(text);

const listClauses = (cell: string): readonly string[] => {
  const lines = cell.split(/[\r\n]+/).map((line) => line.trim());
  const numbered = lines.length > 1 && lines.every((line) => line === '' || NUMBERING.test(line));
  const texts = numbered ? lines.map((line) => line.replace(NUMBERING, '')) : [tidy(cell)];
  return texts.flatMap((text) => splitOutside(text.replace(/[。；;]$/, ''), /[；;，,]/));
};

/**
 * 佐证材料 as a table lists them: documents joined by 、 are each asked for, 或 means any one of them. Undefined where the cell
 * holds sentences, whose reading is the bureau's.
 */
export const readEvidence = (cell: string): readonly Alternatives[] | undefined => {
  if (isNothing(cell)) return [];
  if (isProse(tidy(cell))) return undefined;
  return listClauses(cell).flatMap(readClause);
};

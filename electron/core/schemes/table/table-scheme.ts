import type { LocatedFault } from '../located-fault.ts';
import type { Sheet } from '../xlsx/sheet.ts';
import { readAmount, readHeading } from './amounts.ts';
import { isNothing, plain, tidy } from './cell-text.ts';
import { readEvidence } from './evidence-text.ts';
import { addressOf, type TableCell } from './table-cell.ts';
import type { ItemRow, Outline, OutlineGroup, OutlineItem } from './table-outline.ts';

/** How rows are cited: by document and article, or by the cell where no article is given. */
export interface TableSource {
  readonly document?: string | undefined;
  readonly article?: string | undefined;
}

interface GroupFile {
  readonly id: string;
  readonly parent?: string;
  readonly maxPoints: number;
  readonly bonus: boolean;
  readonly [key: string]: unknown;
}

export interface TableScheme {
  readonly groups: readonly GroupFile[];
  /** Cells by places of the scheme file. */
  readonly cells: ReadonlyMap<string, string>;
  readonly faults: readonly LocatedFault[];
  /** Rows whose documents are told in sentences: the bureau lists them itself. */
  readonly unread: readonly string[];
}

/** The step that experts are used to, or the widest one that divides the row's points: a table names none. */
const STEPS = [50, 25, 10, 5, 1] as const;

const stepFor = (points: number): { readonly step?: number } => {
  const step = STEPS.find((each) => Math.round(points * 100) % each === 0);
  return step === undefined || step === 50 ? {} : { step: step / 100 };
};

/** 相关资质情况（质量管理、安全、环保等资质）: a bracket at the end that lists is an explanation, one that does not is part of the name. */
const splitTitle = (text: string): { readonly title: string; readonly guidance?: string } => {
  const [, title = '', guidance] = /^([^（(]+)[（(]([^（()）]+)[）)]$/.exec(text) ?? [];
  return guidance !== undefined && /[、；;，,]/.test(guidance) ? { title, guidance } : { title: text };
};

const optionalUnit = (cell: TableCell | undefined): { readonly unit?: string } =>
  cell && !isNothing(cell.text) ? { unit: tidy(cell.text) } : {};

/** Texts of a row as they stand side by side; a cell that several of them share is said once. */
const quoteRow = (rows: readonly ItemRow[]): string =>
  rows
    .flatMap(({ row, title, content, unit, points, evidence }, at) =>
      [title, content, unit, points, evidence].flatMap((cell) =>
        cell && (at === 0 || cell.row === row) ? [tidy(cell.text)] : [],
      ),
    )
    .filter((text) => text !== '')
    .join(' ');

/** Turns what a table says into groups of a scheme file. Ids number the headings: g1, g1-2. */
export const buildTableScheme = (sheet: Sheet, outline: Outline, source: TableSource): TableScheme => {
  const groups: GroupFile[] = [];
  const cells = new Map<string, string>();
  const faults: LocatedFault[] = [];
  const unread: string[] = [];

  const refuse = (problem: string, cell: TableCell, params: LocatedFault['params'] = {}): void =>
    void faults.push({ family: 'table', problem, path: '', place: { cell: addressOf(sheet, cell) }, params });

  const cite = (cell: TableCell, quote: string) => ({
    ...(source.document === undefined ? {} : { document: source.document }),
    article: source.article ?? addressOf(sheet, cell),
    quote,
  });

  const readPoints = ({ row, points, title }: ItemRow): number | undefined => {
    if (points.row < row) return void refuse('points-shared', points);
    const inTitle = readHeading(title.text).points;
    if (plain(points.text) === '' && inTitle === undefined)
      return void refuse('points-missing', { ...points, row }, { words: tidy(title.text) });
    const amount = plain(points.text) === '' ? inTitle : readAmount(points.text);
    if (amount === undefined) return void refuse('points-unreadable', points, { words: tidy(points.text) });
    return Number(amount);
  };

  const readPapers = (item: OutlineItem, id: string, path: string): object => {
    const papers = [item.first, ...item.more].flatMap(({ row, evidence }) =>
      evidence && (evidence.row === row || row === item.first.row) ? [evidence] : [],
    );
    const [first] = papers;
    if (!first) return {};
    cells.set(`${path}.requiredEvidence`, addressOf(sheet, first));
    const read = papers.map(({ text }) => readEvidence(text));
    if (read.some((each) => each === undefined)) unread.push(addressOf(sheet, first));
    const requiredEvidence = read
      .flatMap((each) => each ?? [])
      .map((titles, r) => ({
        id: `${id}-r${r + 1}`,
        anyOf: titles.map((zh, k) => ({ id: `${id}-r${r + 1}-${k + 1}`, title: { zh } })),
      }));
    const prose = papers.filter((_, at) => read[at] === undefined).map(({ text }) => tidy(text));
    return {
      ...(requiredEvidence.length > 0 ? { requiredEvidence } : {}),
      ...(prose.length > 0 ? { guidance: { zh: prose.join('\n') } } : {}),
    };
  };

  const readItem = (item: OutlineItem, id: string, path: string, isBonus: boolean) => {
    const rows = [item.first, ...item.more];
    const { title, unit, points } = item.first;
    cells.set(path, addressOf(sheet, title));
    cells.set(`${path}.maxPoints`, addressOf(sheet, points));
    if (unit) cells.set(`${path}.unit`, addressOf(sheet, unit));
    const name = splitTitle(readHeading(title.text).title);
    const maxPoints = readPoints(item.first) ?? 0;
    const contents = rows.flatMap(({ row, content }) => (content?.row === row ? [tidy(content.text)] : []));
    const guidance = [...(name.guidance === undefined ? [] : [name.guidance]), ...contents]
      .filter((text) => !isNothing(text))
      .join('\n');
    return {
      id,
      title: { zh: name.title },
      mode: isBonus ? 'bonus' : 'points',
      maxPoints,
      ...stepFor(maxPoints),
      ...optionalUnit(unit),
      source: cite(title, quoteRow(rows)),
      ...readPapers(item, id, path),
      ...(guidance === '' ? {} : { guidance: { zh: guidance } }),
      ...(isBonus ? { reasonRequired: true, evidenceRequired: true } : {}),
    };
  };

  const readStated = ({ points }: OutlineGroup): number | undefined => {
    if (!points) return undefined;
    const amount = readAmount(points.text);
    if (amount === undefined)
      return void refuse('points-unreadable', points.cell, { words: tidy(points.text) });
    return Number(amount);
  };

  /** Adds a heading with what is below it, in the order of the table; gives its maximum. */
  const addGroup = (group: OutlineGroup, id: string, parent: string | undefined): number => {
    const at = groups.length;
    const path = `groups.${at}`;
    cells.set(path, addressOf(sheet, group.cell));
    cells.set(`${path}.maxPoints`, addressOf(sheet, group.points?.cell ?? group.cell));
    const indicators = group.items.map((item, i) =>
      readItem(item, `${id}-${i + 1}`, `${path}.indicators.${i}`, group.isBonus),
    );
    const entry = {
      id,
      title: { zh: group.title },
      ...(parent === undefined ? {} : { parent }),
      maxPoints: 0,
      bonus: group.isBonus,
      source: cite(group.cell, tidy(group.cell.text)),
      ...(indicators.length > 0 ? { indicators } : {}),
    };
    groups.push(entry);
    const below = group.groups.map((child, n) => addGroup(child, `${id}-${n + 1}`, id));
    const sum = [...indicators.map(({ maxPoints }) => maxPoints), ...below].reduce(
      (total, next) => total + Math.round(next * 100),
      0,
    );
    const maxPoints = readStated(group) ?? sum / 100;
    groups[at] = { ...entry, maxPoints };
    return maxPoints;
  };

  outline.groups.forEach((group, n) => addGroup(group, `g${n + 1}`, undefined));
  return { groups, cells, faults, unread };
};

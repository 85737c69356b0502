import { plain } from './cell-text.ts';
import type { Sheet } from '../xlsx/sheet.ts';

/** What the columns of a table hold; numbers count from 0. */
export interface Columns {
  readonly header: number;
  /** 一级指标, 二级指标 …, from the widest heading to the row's own name. */
  readonly levels: readonly number[];
  readonly content?: number | undefined;
  readonly unit?: number | undefined;
  readonly points: number;
  /** Points of a heading, beside its own column: by index in `levels`. */
  readonly headingPoints: ReadonlyMap<number, number>;
  readonly evidence?: number | undefined;
  /** Heads that nothing is taken from. */
  readonly unused: readonly { readonly column: number; readonly head: string }[];
}

type Role = 'level' | 'content' | 'unit' | 'points' | 'evidence' | 'ignored';

const HEADS: readonly (readonly [Role, RegExp])[] = [
  ['level', /^[一二三四1-4]级(?:指标|要素|内容|项目)?(?:名称)?$/],
  ['level', /^(?:(?:评价|评审|考核|评估|评分|绩效)?(?:指标|项目|要素)|指标体系|评价维度)(?:名称)?$/],
  [
    'content',
    /^(?:(?:评价|评审|考核|评估|评分|指标)?(?:内容|要点)|(?:指标|评分|计分|考核)?说明|指标解释|备注)$/,
  ],
  ['content', /^(?:评分|评价|考核|计分|打分)(?:标准|细则|办法|方法|依据)$/],
  ['unit', /^(?:计量|指标)?单位$/],
  ['points', /^(?:指标)?(?:分值|满分|满分值|标准分|标准分值|最高分|分数|权重分值)$/],
  ['evidence', /^(?:佐证|证明|支撑|印证|申报|需提供)?(?:材料|资料)(?:清单|要求|目录)?$/],
  ['evidence', /^(?:佐证|资料来源|证明文件)$/],
  [
    'ignored',
    /^(?:序号|编号|no\.?|自评分?|自评得分|得分|评分|实得分|专家评分|专家打分|评委评分|扣分|核定分)$/i,
  ],
];

/** 分值（分） is 分值. */
const roleOf = (head: string): Role | undefined => {
  const text = plain(head).replace(/\([^()]*\)$/, '');
  return HEADS.find(([, pattern]) => pattern.test(text))?.[0];
};

interface Head {
  readonly column: number;
  readonly head: string;
  readonly role: Role | undefined;
}

const listHeads = (sheet: Sheet, row: number): readonly Head[] =>
  Array.from({ length: sheet.columns }, (_, column) => ({ column, head: sheet.textAt(row, column) }))
    .filter(({ head }) => plain(head) !== '')
    .map(({ column, head }) => ({ column, head, role: roleOf(head) }));

const RANKS = ['一', '二', '三', '四'];

/** 二级指标 may stand left of 一级指标; heads without a number keep the order of the columns. */
const rankOf = ({ head, column }: Head): number => {
  const [, sign = ''] = /^([一二三四1-4])级/.exec(plain(head)) ?? [];
  const rank = RANKS.includes(sign) ? RANKS.indexOf(sign) : sign === '' ? -1 : Number(sign) - 1;
  return rank < 0 ? column : rank - 1_000;
};

/** Where there are two columns of points, the one right of a heading's column is that heading's. */
const assignPoints = (
  levels: readonly number[],
  points: readonly number[],
): Pick<Columns, 'points' | 'headingPoints'> | undefined => {
  const own = points.at(-1);
  if (own === undefined) return undefined;
  const headingPoints = new Map<number, number>();
  for (const column of points.slice(0, -1)) {
    const level = levels.findLastIndex((each) => each < column);
    if (level >= 0 && level < levels.length - 1) headingPoints.set(level, column);
  }
  return { points: own, headingPoints };
};

const readColumns = (sheet: Sheet, header: number): Columns | undefined => {
  const heads = listHeads(sheet, header);
  const of = (role: Role): readonly Head[] => heads.filter((each) => each.role === role);
  const levels = of('level')
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map(({ column }) => column);
  const [content, unit, evidence] = [of('content')[0], of('unit')[0], of('evidence')[0]].map(
    (each) => each?.column,
  );
  const points = assignPoints(
    levels,
    of('points').map(({ column }) => column),
  );
  const named = levels.length > 0 || content === undefined ? levels : [content];
  if (!points || named.length === 0) return undefined;
  const unused = heads.filter(({ role }) => role === undefined);
  return {
    header,
    levels: named,
    content: levels.length > 0 ? content : undefined,
    unit,
    evidence,
    ...points,
    unused,
  };
};

/** The table's head is looked for in the first rows: titles and notes stand above it. */
const HEADER_ROWS = 30;

export const findColumns = (sheet: Sheet): Columns | undefined => {
  for (let row = 0; row < Math.min(sheet.rows, HEADER_ROWS); row += 1) {
    const columns = readColumns(sheet, row);
    if (columns) return columns;
  }
  return undefined;
};

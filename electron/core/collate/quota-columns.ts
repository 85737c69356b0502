import type { QuotaLine } from '../../../shared/domain/aggregation/grade-allocation.ts';
import type { Reading } from '../../../shared/domain/aggregation/quota-readings.ts';
import type { Collation } from './collate.ts';
import type { Column } from './table.ts';

const writeSeats = ({ seats: { floor, ceiling } }: QuotaLine<string>): string =>
  floor === ceiling ? String(floor) : `${floor}或${ceiling}`;

/** Why the bureau has to decide, and between what. */
const explain = (line: QuotaLine<string>): string => {
  const { seats, open, certain, tied } = line;
  if (open.length === 0) return '';
  if (!tied && seats.floor !== seats.ceiling) return '政策用语为“左右”，取整的两种结果都成立，由主管部门选定';
  const room = Math.max(0, seats.ceiling - certain);
  return open.length <= room
    ? '跨线项目可均列入或均不列入，由主管部门确定'
    : `跨线项目${open.length}家，剩余名额不超过${room}家：均不列入，或由主管部门在名额内确定`;
};

/** 名额测算: each share with its seats and who is on its line. */
export const listQuotaColumns = ({ scheme, rows }: Collation): readonly Column<QuotaLine<string>>[] => {
  const grades = new Map(scheme?.grades.map((grade) => [grade.id, grade]));
  const names = new Map(rows.map(({ submission, baseName }) => [submission, baseName]));
  return [
    { head: '等次', width: 10, kind: 'text', of: ({ grade }) => grades.get(grade)?.title.zh ?? grade },
    { head: '政策原文', width: 34, kind: 'text', of: ({ grade }) => grades.get(grade)?.share?.words ?? '' },
    {
      head: '比例口径',
      width: 20,
      kind: 'text',
      of: ({ cumulative }) => (cumulative ? '与更高等次合并计算' : '单独计算'),
    },
    { head: '计算基数', width: 10, kind: 'count', of: ({ base }) => base },
    { head: '名额', width: 10, kind: 'text', of: writeSeats },
    { head: '已定', width: 8, kind: 'count', of: ({ certain }) => certain },
    { head: '待定', width: 8, kind: 'count', of: ({ open }) => open.length },
    {
      head: '待定项目',
      width: 40,
      kind: 'text',
      of: ({ open }) => open.map((id) => names.get(id) ?? id).join('、'),
    },
    { head: '说明', width: 50, kind: 'text', of: explain },
  ];
};

/** 待明确事项: which readings of the policy the figures rest on. */
export const READING_COLUMNS: readonly Column<Reading>[] = [
  { head: '待明确事项', width: 10, kind: 'text', of: ({ title }) => title.zh },
  { head: '本次采用', width: 34, kind: 'text', of: ({ words }) => words.zh },
];

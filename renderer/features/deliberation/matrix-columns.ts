import type { MatrixMember } from './cell-values.ts';

export type MatrixColumn =
  | { readonly kind: 'title' | 'max' | 'mean' | 'range' | 'strip' }
  | { readonly kind: 'member'; readonly member: MatrixMember };

/** Columns in order: what is scored, its maximum, one per member, then what they make together. */
export const listColumns = (members: readonly MatrixMember[]): readonly MatrixColumn[] => [
  { kind: 'title' },
  { kind: 'max' },
  ...members.map((member): MatrixColumn => ({ kind: 'member', member })),
  { kind: 'mean' },
  { kind: 'range' },
  { kind: 'strip' },
];

/** Key and name of a column. */
export const columnKey = (column: MatrixColumn): string =>
  column.kind === 'member' ? `member:${column.member.id}` : column.kind;

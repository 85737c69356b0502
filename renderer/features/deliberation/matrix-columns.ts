import type { MatrixMember, MatrixSubmission } from './cell-values.ts';

export type MatrixColumn =
  | { readonly kind: 'title' | 'max' | 'mean' | 'range' | 'deviation' | 'spread' }
  | { readonly kind: 'member'; readonly member: MatrixMember };

/**
 * Columns in order: what is judged, its maximum, one per member, then what they make together. Without points there are no
 * figures, only who chose what and how many did.
 */
export const listColumns = (
  submission: MatrixSubmission,
  members: readonly MatrixMember[],
): readonly MatrixColumn[] => {
  const ofMembers = members.map((member): MatrixColumn => ({ kind: 'member', member }));
  return submission.scores
    ? [
        { kind: 'title' },
        { kind: 'max' },
        ...ofMembers,
        { kind: 'mean' },
        { kind: 'range' },
        { kind: 'deviation' },
        { kind: 'spread' },
      ]
    : [{ kind: 'title' }, ...ofMembers, { kind: 'spread' }];
};

/** Key and name of a column. */
export const columnKey = (column: MatrixColumn): string =>
  column.kind === 'member' ? `member:${column.member.id}` : column.kind;

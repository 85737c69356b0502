import type { PaperView } from '../../../shared/contract/papers.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';

/** 专家组, one group per submission, and what binds them all. */
export type PaperGroup =
  | { readonly of: 'panel' }
  | { readonly of: 'submission'; readonly submissionId: SubmissionId; readonly baseName: string }
  | { readonly of: 'report' };

export type PaperRow =
  | { readonly type: 'group'; readonly group: PaperGroup; readonly papers: number }
  /** `at` counts papers, headings left out: where the keys stand. */
  | { readonly type: 'paper'; readonly paper: PaperView; readonly at: number };

const groupOf = ({ kind, submissionId, baseName }: PaperView): PaperGroup => {
  if (submissionId !== undefined) return { of: 'submission', submissionId, baseName: baseName ?? '' };
  return { of: kind === 'report' ? 'report' : 'panel' };
};

const keyOf = (group: PaperGroup): string =>
  group.of === 'submission' ? group.submissionId : `:${group.of}`;

/** The list as it is drawn: papers in the order of filing, a heading before each group. */
export const listPaperRows = (papers: readonly PaperView[]): readonly PaperRow[] => {
  const groups = new Map<string, { readonly group: PaperGroup; readonly papers: PaperView[] }>();
  for (const paper of papers) {
    const group = groupOf(paper);
    const known = groups.get(keyOf(group));
    if (known) known.papers.push(paper);
    else groups.set(keyOf(group), { group, papers: [paper] });
  }
  let at = 0;
  return [...groups.values()].flatMap(({ group, papers: own }): readonly PaperRow[] => [
    { type: 'group', group, papers: own.length },
    ...own.map((paper) => ({ type: 'paper' as const, paper, at: at++ })),
  ]);
};

export type PaperProgress =
  'preview' | 'with-return' | 'unsigned' | 'awaits-own' | 'to-sign' | 'partly' | 'lacking' | 'signed';

/** How far a paper has come, as the asking seat sees it. */
export const progressOf = ({ kind, state, awaitsOwn, signers }: PaperView): PaperProgress => {
  if (state === 'preview') return 'preview';
  // The chair signs the report when handing over.
  if (kind === 'report' && state === 'fixed') return 'with-return';
  if (awaitsOwn) return 'awaits-own';
  if (signers.length === 0) return 'unsigned';
  const signed = signers.filter(({ how }) => how !== null).length;
  if (signed === signers.length) return 'signed';
  if (state === 'filed') return 'lacking';
  return signed === 0 ? 'to-sign' : 'partly';
};

import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import { listOutcomes } from '../store/rows/outcome-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DissentWords } from './paper-call.ts';

/** What was said to an opinion in words, or written down for somebody; undefined where it was signed without any. */
export const findWords = (
  workspace: Workspace,
  freeze: Freeze,
  submission: SubmissionId | undefined,
  member: MemberId | undefined,
): DissentWords | undefined => {
  const outcome = listOutcomes(workspace.reads, freeze.id).find(
    (each) => each.submission === submission && each.member === member,
  );
  if (!outcome || outcome.state === 'signed') return undefined;
  const { state, text, recordedBy, at } = outcome;
  return { state, text, at, ...(recordedBy === undefined ? {} : { recordedBy }) };
};

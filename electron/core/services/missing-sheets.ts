import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import { judgesPart } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { isHandedIn, readHandedInKeys } from '../store/rows/handed-in-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listPresentJudges } from './require-access.ts';

/** Sheets of present judges that are not in yet. */
export const listMissingSheets = (
  workspace: Workspace,
): readonly { readonly member: MemberId; readonly submission: SubmissionId }[] => {
  const isIn = readHandedInKeys(workspace.reads);
  return workspace.review.submissions.flatMap(({ id }) =>
    listPresentJudges(workspace, id)
      .map((member) => ({ member: member.id, submission: id }))
      .filter((key) => !isIn(key)),
  );
};

/** Whether these people judge every part of the scheme between them; where it has no parts, whether there is anybody. */
export const coverEveryPart = (
  { parts }: Pick<Scheme, 'parts'>,
  judges: readonly Pick<RosterMember, 'parts'>[],
): boolean =>
  parts.length === 0
    ? judges.length > 0
    : parts.every(({ id }) => judges.some((member) => judgesPart(member, id)));

/** Whether the submission, or some part of it, would be left without a sheet that counts; `without` a member who is about to leave it. */
export const lacksSheets = (workspace: Workspace, submission: SubmissionId, without?: MemberId): boolean =>
  !coverEveryPart(
    workspace.review.scheme,
    listPresentJudges(workspace, submission).filter(
      ({ id }) => id !== without && isHandedIn(workspace.reads, { member: id, submission }),
    ),
  );

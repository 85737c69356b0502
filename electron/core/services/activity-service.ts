import type { HostOutputs } from '../../../shared/contract/contract.ts';
import { ACTIVITY_EVENTS, type ActivityEvent } from '../../../shared/domain/review/activity.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { verifyActivityChain, type ActivityRow } from '../store/activity-chain.ts';
import { iterateActivity, listActivity, readActivityHead } from '../store/rows/activity-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';

const isKnownEvent = (event: string): event is ActivityEvent =>
  (ACTIVITY_EVENTS as readonly string[]).includes(event);

/** Only the name of what was touched leaves the store here: points and comments of an open round must not. */
const subjectOf = (workspace: Workspace, row: ActivityRow): string => {
  const data = row.data;
  if (typeof data !== 'object' || data === null) return '';
  if ('member' in data) return workspace.review.roster.find((each) => each.id === data['member'])?.name ?? '';
  const submission = 'submission' in data ? data['submission'] : undefined;
  return workspace.review.submissions.find((each) => each.id === submission)?.baseName ?? '';
};

export const readActivity = (
  context: CoreContext,
  input: { readonly reviewId: ReviewId; readonly before?: number | undefined; readonly limit: number },
): HostOutputs['activity']['list'] => {
  const workspace = context.workspaces().open(input.reviewId);
  const names = new Map<string, string>(workspace.review.roster.map((member) => [member.id, member.name]));
  return {
    rows: listActivity(workspace.reads, input.limit, input.before).flatMap((row) =>
      isKnownEvent(row.event)
        ? [
            {
              seq: row.seq,
              at: row.at,
              actor: row.actor,
              actorName: names.get(row.actor) ?? '',
              event: row.event,
              subject: subjectOf(workspace, row),
            },
          ]
        : [],
    ),
    head: readActivityHead(workspace.reads).hash,
    intact: verifyActivityChain(iterateActivity(workspace.reads)).ok,
  };
};

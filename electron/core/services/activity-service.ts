import type { HostOutputs } from '../../../shared/contract/contract.ts';
import { ACTIVITY_EVENTS, type ActivityEvent } from '../../../shared/domain/review/activity.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { verifyActivityChain, type ActivityData, type ActivityRow } from '../store/activity-chain.ts';
import { iterateActivity, listActivity, readActivityHead } from '../store/rows/activity-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { namesOf } from './member-names.ts';

const isKnownEvent = (event: string): event is ActivityEvent =>
  (ACTIVITY_EVENTS as readonly string[]).includes(event);

/** Only the names of what was touched leave the store here: points and comments of an open round must not, nor reasons. */
const subjectOf = (workspace: Workspace, names: ReadonlyMap<string, string>, row: ActivityRow): string => {
  const data = row.data;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return '';
  const { member, submission } = data as { readonly [name: string]: ActivityData };
  return [
    typeof member === 'string' ? names.get(member) : undefined,
    workspace.review.submissions.find((each) => each.id === submission)?.baseName,
  ]
    .filter((each) => each !== undefined)
    .join(' · ');
};

export const readActivity = (
  context: CoreContext,
  input: { readonly reviewId: ReviewId; readonly before?: number | undefined; readonly limit: number },
): HostOutputs['activity']['list'] => {
  const workspace = context.workspaces().open(input.reviewId);
  const names = namesOf(workspace);
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
              subject: subjectOf(workspace, names, row),
            },
          ]
        : [],
    ),
    head: readActivityHead(workspace.reads).hash,
    intact: verifyActivityChain(iterateActivity(workspace.reads)).ok,
  };
};

import { listFormerMembers } from '../../../shared/domain/convening/form-panel.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Names of everybody who sits here or ever did, by id: what was done stays theirs after they were replaced. */
export const namesOf = ({
  given,
  review,
  convening,
}: Pick<Workspace, 'given' | 'review' | 'convening'>): ReadonlyMap<string, string> =>
  new Map(
    [...listFormerMembers(given.roster, convening), ...review.roster].map(({ id, name }) => [id, name]),
  );

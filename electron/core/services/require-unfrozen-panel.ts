import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { findFreeze } from '../store/rows/freeze-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Throws `opinion-frozen`: who sits here and who judges what is in the results that the signatures are about. */
export const requireUnfrozenPanel = ({ reads }: Pick<Workspace, 'reads'>): void => {
  if (findFreeze(reads)) throw new PanelDeskError('opinion-frozen');
};

import type { MaterialView } from '../../../shared/contract/materials.ts';
import type { Material } from '../../../shared/domain/review/review.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { titlesOfSupplements } from './supplement-report.ts';

/** Applicant's files as windows list them: with what a supplement brought, and what it put in another's place. */
export const materialViewer = (
  workspace: Pick<Workspace, 'reads'>,
): ((material: Material) => MaterialView) => {
  const titles = titlesOfSupplements(workspace);
  return ({ id, title, mediaType, bytes, sha256, suppliedBy, replacedBy }) => ({
    id,
    title,
    mediaType,
    bytes,
    sha256,
    ...(suppliedBy === undefined ? {} : { suppliedBy: titles.get(suppliedBy) ?? suppliedBy }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  });
};

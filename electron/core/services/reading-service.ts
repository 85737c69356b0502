import type { MaterialsList, MaterialView, ReadingPlace } from '../../../shared/contract/materials.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MaterialId } from '../../../shared/domain/ids.ts';
import { keepPlaceInMaterial, listReadingPlaces } from '../store/rows/reading-place-rows.ts';
import type { CoreContext } from './core-context.ts';
import { materialViewer } from './material-view.ts';
import { listReadableMaterial, type ReadableMaterial } from './readable-material.ts';
import { listVisible, requireAccess, requireReady, type SubmissionInput } from './require-access.ts';
import { requireSeat, type SeatInput } from './require-seat.ts';

type MaterialInList = MaterialsList['submissions'][number]['materials'][number];

const isSame = (a: ReadableMaterial, b: ReadableMaterial): boolean =>
  a.submission.id === b.submission.id && a.material.id === b.material.id;

const describe = (
  view: MaterialView,
  own: ReadableMaterial,
  twins: readonly ReadableMaterial[],
  place: ReadingPlace | undefined,
): MaterialInList => ({
  ...view,
  place: place ?? null,
  alsoIn: twins
    .filter((twin) => !isSame(own, twin))
    .map(({ submission, material }) => ({
      submissionId: submission.id,
      baseName: submission.baseName,
      title: material.title,
    })),
});

/** What the seat may read, in the package's order. Throws what `requireReady` throws. */
export const listReadable = (context: CoreContext, input: SeatInput): MaterialsList => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const all = listReadableMaterial(seated);
  const twins = Map.groupBy(all, ({ material }) => material.sha256);
  const view = materialViewer(seated.workspace);
  const places = listReadingPlaces(seated.workspace.reads, seated.member.id);
  return {
    submissions: listVisible(seated).map(({ id, baseName, applicant }) => ({
      id,
      baseName,
      applicant: applicant.name,
      materials: all
        .filter(({ submission }) => submission.id === id)
        .map((own) => {
          const kept = places.find((each) => each.submission === id && each.material === own.material.id);
          return describe(view(own.material), own, twins.get(own.material.sha256) ?? [], kept?.place);
        }),
    })),
  };
};

/** Where the member left the document; for the member alone, and not in the activity log. Throws what `requireAccess` throws, `not-found`. */
export const keepReadingPlace = (
  context: CoreContext,
  input: SubmissionInput & { readonly materialId: MaterialId; readonly place: ReadingPlace },
): Record<string, never> => {
  const { workspace, member, submission } = requireAccess(context, input);
  const { materialId: material, place } = input;
  if (!submission.materials.some(({ id }) => id === material))
    throw new PanelDeskError('not-found', { what: material });
  workspace.record((db) =>
    keepPlaceInMaterial(db, member.id, { submission: submission.id, material, place }),
  );
  return {};
};

import { listSameFiles } from '../../../shared/domain/scoring/same-files.ts';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import { listAddedFiles } from '../store/rows/evidence-rows.ts';
import { listVisible } from './require-access.ts';
import type { SeatedCall } from './require-seat.ts';

/** Files of this sheet that lie elsewhere as well, among what the seat may see: never anybody else's evidence. */
export const viewSameFiles = (seated: SeatedCall, { id: here }: Submission): SheetView['sameFiles'] => {
  const visible = listVisible(seated);
  const names = new Map(visible.map(({ id, baseName }) => [id, baseName]));
  const added = listAddedFiles(seated.workspace.reads, seated.member.id);
  const places = [
    ...visible.flatMap((submission) =>
      submission.materials.map(({ id, title, sha256 }) => ({
        sha256,
        submission: submission.id,
        title,
        material: id,
      })),
    ),
    ...added
      .filter(({ submission }) => submission !== here && names.has(submission))
      .map(({ name, ...place }) => ({ ...place, title: name })),
  ];
  const addedHere = new Set(added.flatMap((file) => (file.submission === here ? [file.sha256] : [])));
  return listSameFiles(here, addedHere, places).map((same) => ({
    sha256: same.sha256,
    places: same.places.map(({ submission, title, material, indicator }) => ({
      submissionId: submission,
      baseName: names.get(submission) ?? submission,
      title,
      materialId: material,
      indicatorId: indicator,
    })),
  }));
};

import type { SiteVisitView, VisitPhotoView } from '../../../shared/contract/site-visit.ts';

/** Every photo of the visit, wherever it was added. */
export const listPhotos = ({
  photos,
  items,
  samples,
  interviews,
  findings,
}: SiteVisitView): readonly VisitPhotoView[] => [
  ...photos,
  ...[...items, ...samples, ...interviews, ...findings].flatMap((part) => part.photos),
];

import { useQuery } from '@tanstack/react-query';
import type { VisitPhotoView } from '../../../../shared/contract/site-visit.ts';
import { host } from '../../../host/client.ts';
import { queryKeys } from '../../../host/queries.ts';
import type { VisitAt } from '../visit-queries.ts';

/** The handle under which this window gets the bytes of a photo; asked for once it is wanted. */
export const usePhotoFile = (at: VisitAt, photoId: VisitPhotoView['id'], isWanted = true) =>
  useQuery({
    queryKey: queryKeys.material(at.reviewId, at.submissionId, `visit-photo:${photoId}`, at.session),
    queryFn: () => host.siteVisit.openPhoto({ ...at, photoId }),
    staleTime: Infinity,
    enabled: isWanted,
  });

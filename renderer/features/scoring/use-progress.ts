import { useQuery } from '@tanstack/react-query';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryKeys } from '../../host/queries.ts';

export type RoundProgress = HostOutputs['scoring']['progress'];

/** Often enough to feel present in the room, seldom enough to cost nothing. */
const REFRESH_MS = 5_000;

export const useProgress = (reviewId: ReviewId, session: string) =>
  useQuery({
    queryKey: queryKeys.progress(reviewId, session),
    queryFn: () => host.scoring.progress({ reviewId, session }),
    refetchInterval: REFRESH_MS,
  });

/** Sheets that are not submitted, with whose they are. */
export const listMissingSheets = (progress: RoundProgress): readonly string[] =>
  progress.members.flatMap((member) =>
    member.sheets.filter((sheet) => !sheet.submitted).map(() => member.name),
  );

import { useQuery } from '@tanstack/react-query';
import type { HostOutputs } from '../../shared/contract/contract.ts';
import type { PaperView } from '../../shared/contract/papers.ts';
import type { ReviewId } from '../../shared/domain/ids.ts';
import { host } from './client.ts';
import { queryKeys } from './queries.ts';

export type PapersView = HostOutputs['papers']['list'];

/** Which seat asks, and about which review. */
export interface PapersAt {
  readonly reviewId: ReviewId;
  readonly session: string;
}

/** 文书: what the seat may see, in the order of filing. */
export const usePapers = ({ reviewId, session }: PapersAt, enabled = true) =>
  useQuery({
    queryKey: queryKeys.papers(reviewId, session),
    queryFn: () => host.papers.list({ reviewId, session }),
    enabled,
  });

/** Who said what to which opinion. */
export const useSigningStatus = ({ reviewId, session }: PapersAt) =>
  useQuery({
    queryKey: queryKeys.signing(reviewId, session),
    queryFn: () => host.signing.status({ reviewId, session }),
  });

/** Whose signatures are in the file: with another one it is another file. */
const versionOf = ({ state, signers }: PaperView): string =>
  [state, ...signers.map(({ at }) => at ?? '')].join(' ');

/** The file of a paper as it is signed, filed and printed; a preview is made anew each time it is opened. */
export const usePaperFile = ({ reviewId, session }: PapersAt, paper: PaperView) =>
  useQuery({
    queryKey: queryKeys.paper(reviewId, paper.id, versionOf(paper), session),
    queryFn: () => host.papers.open({ reviewId, session, paper: paper.id }),
    staleTime: paper.state === 'preview' ? 0 : Infinity,
  });

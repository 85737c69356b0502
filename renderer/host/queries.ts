import { QueryClient } from '@tanstack/react-query';
import type { ReviewId, SubmissionId } from '../../shared/domain/ids.ts';

/** First part of every key whose data only one seat may see; leaving the seat forgets them all. */
const SEAT = 'seat';

const ofSeat = (session: string, ...rest: readonly string[]) => [SEAT, session, ...rest] as const;

/** Names of what the window remembers of the host's data. */
export const queryKeys = {
  hello: ['hello'] as const,
  reviews: ['reviews'] as const,
  places: ['places'] as const,
  review: (reviewId: ReviewId) => ['review', reviewId] as const,
  summary: (reviewId: ReviewId) => ['review', reviewId, 'summary'] as const,
  report: (reviewId: ReviewId) => ['review', reviewId, 'report'] as const,
  panel: (reviewId: ReviewId) => ['review', reviewId, 'panel'] as const,
  activity: (reviewId: ReviewId) => ['review', reviewId, 'activity'] as const,
  laptops: (reviewId: ReviewId) => ['review', reviewId, 'laptops'] as const,
  versions: (reviewId: ReviewId, submissionId: SubmissionId, session: string) =>
    ofSeat(session, reviewId, 'versions', submissionId),
  undertaking: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'undertaking'),
  declaration: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'declaration'),
  hints: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'hints'),
  submissions: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'submissions'),
  sheet: (reviewId: ReviewId, submissionId: SubmissionId, session: string) =>
    ofSeat(session, reviewId, 'sheet', submissionId),
  progress: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'progress'),
  unlocks: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'unlocks'),
  revisions: (reviewId: ReviewId, submissionId: SubmissionId, session: string) =>
    ofSeat(session, reviewId, 'revisions', submissionId),
  reconsiderations: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'reconsiderations'),
  material: (reviewId: ReviewId, submissionId: SubmissionId, materialId: string, session: string) =>
    ofSeat(session, reviewId, 'material', submissionId, materialId),
  siteVisit: (reviewId: ReviewId, submissionId: SubmissionId, session: string) =>
    ofSeat(session, reviewId, 'site-visit', submissionId),
  /** Every submission that the seat may see, with its materials. */
  readable: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'readable'),
  indexState: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'index'),
  allHits: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'hits'),
  hits: (reviewId: ReviewId, session: string, query: string, submissionId: string) =>
    ofSeat(session, reviewId, 'hits', submissionId, query),
  uses: (reviewId: ReviewId, submissionId: SubmissionId, materialId: string, session: string) =>
    ofSeat(session, reviewId, 'uses', submissionId, materialId),
  trail: (reviewId: ReviewId, submissionId: SubmissionId, key: string, session: string) =>
    ofSeat(session, reviewId, 'trail', submissionId, key),
  matrix: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'matrix'),
  opinions: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'opinions'),
  opinion: (reviewId: ReviewId, submissionId: SubmissionId, session: string) =>
    ofSeat(session, reviewId, 'opinion', submissionId),
  opinionPreview: (reviewId: ReviewId, submissionId: SubmissionId, session: string) =>
    ofSeat(session, reviewId, 'opinion-preview', submissionId),
  signing: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'signing'),
  signingDocument: (reviewId: ReviewId, submissionId: SubmissionId, session: string) =>
    ofSeat(session, reviewId, 'signing-document', submissionId),
  papers: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'papers'),
  /** `version` says whose signatures are in it: another one is another file. */
  paper: (reviewId: ReviewId, paper: string, version: string, session: string) =>
    ofSeat(session, reviewId, 'paper', paper, version),
  scan: (reviewId: ReviewId, sha256: string, session: string) => ofSeat(session, reviewId, 'scan', sha256),
  receipt: (reviewId: ReviewId, session: string) => ofSeat(session, reviewId, 'receipt'),
};

// 'always': the host is on this machine, so a machine without a network is the normal case, not a reason to wait.
const LOCAL = { networkMode: 'always', retry: false } as const;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { ...LOCAL, refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 2_000 },
    mutations: LOCAL,
  },
});

/** After a change that other stages see: the rail, the list of reviews and everything of the review are asked for again. */
export const refreshReview = (reviewId: ReviewId): Promise<unknown> =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: queryKeys.review(reviewId) }),
    queryClient.invalidateQueries({ queryKey: queryKeys.reviews }),
  ]);

/** After a change of what a seat may see (a recusal, an acting chair): everything that it asked for is asked for again. */
export const refreshSeat = (session: string): Promise<unknown> =>
  queryClient.invalidateQueries({ queryKey: ofSeat(session) });

/** Forgets what only the seat could see. */
export const forgetSeat = (session: string): void => queryClient.removeQueries({ queryKey: ofSeat(session) });

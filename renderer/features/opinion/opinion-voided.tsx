import type { ReviewId } from '../../../shared/domain/ids.ts';
import { VoidedNotice } from '../../ui/voided-notice.tsx';
import { useVoided } from './opinion-queries.ts';

interface OpinionVoidedProps {
  readonly reviewId: ReviewId;
  readonly session: string;
}

/** Signatures that unfreezing voided: whoever changes the text sees what it has cost. */
export const OpinionVoided = ({ reviewId, session }: OpinionVoidedProps) => {
  const { data } = useVoided(reviewId, session);
  return <VoidedNotice voided={data?.voided ?? []} again={data?.again ?? true} />;
};

import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import { useNavigation, useSeat } from '../../host/navigation.ts';
import { EvidenceShelf } from '../../ui/evidence/evidence-shelf.tsx';

interface EvidenceListProps {
  readonly submissionId: SubmissionId;
  readonly evidence: readonly EvidenceLink[];
  /** By "submission/material". */
  readonly titles: ReadonlyMap<string, string>;
}

/** What an entry rests on. */
export const EvidenceList = ({ submissionId, evidence, titles }: EvidenceListProps) => {
  const reviewId = useNavigation((state) => state.reviewId);
  const session = useSeat()?.session;
  if (reviewId === null || session === undefined) return null;
  return (
    <EvidenceShelf
      place={{ reviewId, session, submissionId }}
      evidence={evidence}
      titleOf={(material) => titles.get(`${submissionId}/${material}`) ?? material}
    />
  );
};

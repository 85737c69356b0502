import { useState } from 'react';
import type { PaperView } from '../../../shared/contract/papers.ts';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Seat } from '../../host/navigation.ts';
import { listSignedPapers, type OwnPapers } from './own-papers.ts';
import { SignForm } from './sign-form.tsx';
import { SigningOutcome } from './signing-outcome.tsx';
import type { SigningStatus } from './signing-order.ts';
import { TurnNotice } from './turn-notice.tsx';

interface SigningSideProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly status: SigningStatus;
  readonly papers: readonly PaperView[];
  readonly ownPapers: OwnPapers;
  readonly onChoose: (id: SubmissionId) => void;
  readonly onPen: () => void;
}

/** Whether the seat has something to sign now; the chair signs everything at the end, in one act. */
export const maySign = (turn: SigningStatus['turn'], { signs }: OwnPapers): boolean =>
  turn === 'yes' || (turn !== 'chair-waits' && signs.length > 0);

/** The form, what was signed, or why this seat does not sign now. */
export const SigningSide = ({
  reviewId,
  seat,
  status,
  papers,
  ownPapers,
  onChoose,
  onPen,
}: SigningSideProps) => {
  const [justSigned, setJustSigned] = useState(false);
  const own = seat.member.id;
  if (maySign(status.turn, ownPapers))
    return (
      <SignForm
        reviewId={reviewId}
        session={seat.session}
        status={status}
        papers={ownPapers.signs}
        onChoose={onChoose}
        onSigned={() => setJustSigned(true)}
        onPen={onPen}
      />
    );
  const isDone =
    status.turn === 'signed' || (status.turn === 'not-a-signer' && listSignedPapers(papers, own).length > 0);
  return isDone ? (
    <SigningOutcome status={status} papers={papers} own={own} justSigned={justSigned} />
  ) : (
    <TurnNotice
      reviewId={reviewId}
      session={seat.session}
      status={status}
      own={own}
      justSigned={justSigned}
    />
  );
};

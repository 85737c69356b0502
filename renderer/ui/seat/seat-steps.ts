import type { PanelMember, SeatPlace } from '../../../shared/contract/panel.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { useNavigation } from '../../host/navigation.ts';
import { refreshReview } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';

export interface TakenSeat {
  readonly session: string;
  readonly place: SeatPlace;
  /** Of the key made just now; null at a seat that had one. */
  readonly fingerprint: string | null;
}

/** Takes the seat, or makes it the first time. Throws the contract's failures. */
export const takeSeat = async (reviewId: ReviewId, member: PanelMember, pin: string): Promise<TakenSeat> => {
  const of = { reviewId, memberId: member.id, pin };
  if (member.hasSeat) return { ...(await host.seats.take(of)), fingerprint: null };
  const made = await host.seats.create(of);
  return { session: made.session, place: {}, fingerprint: made.fingerprint };
};

/** Sits the member down in this window, at the submission where the member was. */
export const sitDown = (reviewId: ReviewId, member: PanelMember, taken: TakenSeat): void => {
  const { setSeat, chooseSubmission } = useNavigation.getState();
  if (taken.place.submissionId) chooseSubmission(taken.place.submissionId);
  // What was said to the person before is not said to this one.
  useStatusLine.setState({ message: null });
  setSeat({ session: taken.session, member: { ...member, hasSeat: true }, place: taken.place });
  void refreshReview(reviewId);
};

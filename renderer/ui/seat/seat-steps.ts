import type { KeyFacts, PanelMember, SeatPlace } from '../../../shared/contract/panel.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import type { Failure } from '../../host/failure.ts';
import { useNavigation } from '../../host/navigation.ts';
import { refreshReview } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';

export interface TakenSeat {
  readonly session: string;
  readonly place: SeatPlace;
  /** Of the key made just now, still to be shown; null where there is none or it was seen. */
  readonly fingerprint: string | null;
}

/** Takes the seat, or makes it the first time. Throws the contract's failures. */
export const takeSeat = async (reviewId: ReviewId, member: PanelMember, pin: string): Promise<TakenSeat> => {
  const of = { reviewId, memberId: member.id, pin };
  if (member.hasSeat) return { ...(await host.seats.take(of)), fingerprint: null };
  const made = await host.seats.create(of);
  return { session: made.session, place: {}, fingerprint: made.fingerprint };
};

/** A P12 that the host holds and opened, with whose it is; nothing is kept of it yet. */
export interface OfferedKey {
  readonly file: string;
  readonly pin: string;
  readonly facts: KeyFacts;
}

/** Throws the contract's failures. */
export const readKey = async (
  reviewId: ReviewId,
  member: PanelMember,
  file: string,
  pin: string,
): Promise<OfferedKey> => {
  const facts = await host.seats.readKey({ reviewId, memberId: member.id, file, pin });
  return { file, pin, facts };
};

/** After these the host still has the file; whatever else it refused, it let go of it. */
export const isFileKept = ({ code }: Failure): boolean => code === 'pin-wrong' || code === 'pin-wait';

/** A person saw whose certificate it is. Throws the contract's failures. */
export const takeSeatWithKey = async (
  reviewId: ReviewId,
  member: PanelMember,
  { file, pin }: OfferedKey,
): Promise<TakenSeat> => {
  const at = { reviewId, memberId: member.id, file, pin, confirmName: true };
  const { session } = await host.seats.createWithKey(at);
  return { session, place: {}, fingerprint: null };
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

import { useEffect } from 'react';
import type { ReviewId } from '../../shared/domain/ids.ts';
import { useNavigation, useSeat } from '../host/navigation.ts';
import { usePanel } from '../host/panel.ts';

/** Keeps who sits here as the panel has it: an election or an undertaking changes what the seat may do. */
export const useFreshSeat = (reviewId: ReviewId): void => {
  const { data } = usePanel(reviewId);
  const seat = useSeat();
  useEffect(() => {
    const member = data?.members.find(({ id }) => id === seat?.member.id);
    if (!seat || !member) return;
    if (member.role === seat.member.role && member.standing === seat.member.standing) return;
    useNavigation.getState().setSeat({ ...seat, member });
  }, [data, seat]);
};

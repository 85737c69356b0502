import type { SeatPlace } from '../../shared/contract/panel.ts';
import { host } from './client.ts';
import { useNavigation } from './navigation.ts';

const PAUSE_MS = 600;
let timer: number | undefined;

/** Remembers where the member at the seat is, so that taking the seat again lands there. Never in the way: failures pass. */
export const keepPlace = (place: SeatPlace): void => {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    const { reviewId, seat } = useNavigation.getState();
    if (reviewId && seat)
      host.seats.keepPlace({ reviewId, session: seat.session, place }).catch(() => undefined);
  }, PAUSE_MS);
};

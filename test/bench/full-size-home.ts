import { makeCheapSeat } from '../support/journey/cheap-seat.ts';
import { FULL_SIZE_CHAIR, openFullSize } from './full-size.ts';

const PIN = 'pin-of-the-chair';

export interface FullSizeHome {
  readonly home: string;
  /** The chair, for the window's own way to the seat. */
  readonly chair: { readonly name: string; readonly pin: string };
}

/** The full-size review in a home that a window can open, its chair with a seat. */
export const makeFullSizeHome = async (folder: string, isClosed: boolean): Promise<FullSizeHome> => {
  const desk = await openFullSize(folder, isClosed);
  try {
    const chair = desk.workspace.review.roster.find(({ id }) => id === FULL_SIZE_CHAIR);
    if (!chair) throw new Error('the full-size review has no chair');
    await makeCheapSeat(desk, chair, PIN);
    return { home: desk.home, chair: { name: chair.name, pin: PIN } };
  } finally {
    await desk.close();
  }
};

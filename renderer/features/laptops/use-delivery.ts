import { useState } from 'react';
import { useLongWork, type LongWork } from '../../host/long-work.ts';
import { choosePlace, offerPlaces, type OfferedPlace } from '../../ui/places/save-places.ts';
import { usePlaces } from '../../ui/places/use-places.ts';

export interface Delivery {
  readonly work: LongWork;
  readonly offered: readonly OfferedPlace[];
  /** Undefined where no place has room. */
  readonly place: OfferedPlace | undefined;
  readonly choosePlace: (handle: string) => void;
  readonly pin: string;
  readonly setPin: (pin: string) => void;
}

/** Where files go, the PIN that opens the key, and the work itself. Sizes are not known before: the work says if room lacks. */
export const useDelivery = (): Delivery => {
  const work = useLongWork();
  const { data } = usePlaces();
  const [handle, setHandle] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const offered = offerPlaces(data?.places ?? [], 0);
  return { work, offered, place: choosePlace(offered, handle), choosePlace: setHandle, pin, setPin };
};

import type { HostOutputs } from '../../../shared/contract/contract.ts';

export type SavePlace = HostOutputs['returns']['places']['places'][number];

export interface OfferedPlace extends SavePlace {
  readonly hasRoom: boolean;
}

/** File systems need a little beyond the file itself: directory entries, whole clusters. */
const SLACK = 1024 * 1024;

const ORDER: Readonly<Record<SavePlace['kind'], number>> = {
  removable: 0,
  documents: 1,
  downloads: 2,
  desktop: 3,
};

/** USB sticks first, each with whether `bytes` fit: said before trying, not after. */
export const offerPlaces = (places: readonly SavePlace[], bytes: number): readonly OfferedPlace[] =>
  places
    .map((place, index) => ({ place, index }))
    .sort((a, b) => ORDER[a.place.kind] - ORDER[b.place.kind] || a.index - b.index)
    .map(({ place }) => ({ ...place, hasRoom: place.freeBytes >= bytes + SLACK }));

/** The place that is chosen without being asked: the first stick with room, else the first place with room. */
export const choosePlace = (
  offered: readonly OfferedPlace[],
  chosen: string | null,
): OfferedPlace | undefined =>
  offered.find(({ handle, hasRoom }) => handle === chosen && hasRoom) ??
  offered.find(({ hasRoom }) => hasRoom);

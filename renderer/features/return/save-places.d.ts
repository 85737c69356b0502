import type { HostOutputs } from '../../../shared/contract/contract.ts';
export type SavePlace = HostOutputs['returns']['places']['places'][number];
export interface OfferedPlace extends SavePlace {
    readonly hasRoom: boolean;
}
/** USB sticks first, each with whether `bytes` fit: said before trying, not after. */
export declare const offerPlaces: (places: readonly SavePlace[], bytes: number) => readonly OfferedPlace[];
/** The place that is chosen without being asked: the first stick with room, else the first place with room. */
export declare const choosePlace: (offered: readonly OfferedPlace[], chosen: string | null) => OfferedPlace | undefined;

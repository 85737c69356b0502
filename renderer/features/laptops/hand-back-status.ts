import type { LaptopState } from './laptops-queries.ts';

/** Whether the host has what this laptop has, as far as this laptop can know. */
export type HandBackStatus = 'never' | 'changed' | 'up-to-date';

export const handBackStatusOf = ({
  handedBack,
  changedSince,
}: Pick<LaptopState, 'handedBack' | 'changedSince'>): HandBackStatus => {
  if (handedBack.length === 0) return 'never';
  return changedSince ? 'changed' : 'up-to-date';
};

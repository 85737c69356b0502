import type { DeviceId } from '../ids.ts';

/** How often each laptop changed a sheet, by the laptop's id; a laptop that never did is absent. */
export type VersionVector = ReadonlyMap<DeviceId, number>;

/** Of one version to another: the same, made before it, made after it, or made beside it without knowing of it. */
export type VectorOrder = 'equal' | 'older' | 'newer' | 'beside';

const reaches = (a: VersionVector, b: VersionVector): boolean =>
  [...b].every(([device, count]) => (a.get(device) ?? 0) >= count);

/** How `a` stands to `b`. No clock is asked: laptops' clocks differ. */
export const compareVectors = (a: VersionVector, b: VersionVector): VectorOrder => {
  const hasAllOfB = reaches(a, b);
  const hasAllOfA = reaches(b, a);
  if (hasAllOfB && hasAllOfA) return 'equal';
  if (hasAllOfB) return 'newer';
  return hasAllOfA ? 'older' : 'beside';
};

/** The smallest vector that knows of all of them. */
export const joinVectors = (vectors: readonly VersionVector[]): VersionVector => {
  const joined = new Map<DeviceId, number>();
  for (const vector of vectors)
    for (const [device, count] of vector) joined.set(device, Math.max(joined.get(device) ?? 0, count));
  return joined;
};

/** One more change on this laptop. */
export const advanceVector = (vector: VersionVector, device: DeviceId): VersionVector =>
  new Map([...vector, [device, (vector.get(device) ?? 0) + 1]]);

export const countChanges = (vector: VersionVector): number =>
  [...vector.values()].reduce((sum, count) => sum + count, 0);

import { asDeviceId, asSha256 } from '../../../../../shared/domain/ids.ts';
import type { EditionHead } from '../../../../../shared/domain/merging/edition.ts';

let count = 0;

/** Counts by laptop, one letter each. */
export const aVector = (counts: Readonly<Record<string, number>>): EditionHead['vector'] =>
  new Map(Object.entries(counts).map(([device, times]) => [asDeviceId(device), times]));

/** A version that says something else than any other one unless told. */
export const aHead = (
  counts: Readonly<Record<string, number>>,
  rest: { id?: string; unlocks?: number; submitted?: boolean; says?: string } = {},
): EditionHead => {
  count += 1;
  return {
    id: asSha256(rest.id ?? `id-${String(count).padStart(4, '0')}`),
    vector: aVector(counts),
    unlocks: rest.unlocks ?? 0,
    submitted: rest.submitted ?? false,
    content: asSha256(rest.says ?? `content-${count}`),
  };
};

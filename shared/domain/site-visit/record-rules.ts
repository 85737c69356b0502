import { compareDecimals } from '../decimal.ts';
import { PanelDeskError } from '../failure.ts';
import type { ItemKind, ItemRecord } from './site-visit.ts';

/** Bounds of one visit, far above what a day brings: what is more could not be read again by the formats. */
export const VISIT_LIMITS = { records: 20_000, photos: 500, numbered: 500 } as const;

type Recorded = Pick<ItemRecord, 'verdict' | 'verified' | 'accepted' | 'note'>;

/**
 * Only a number has values. 不符 says what is the case, in a value or in words, and a value that is accepted without being
 * verified says on what ground. Throws `input-invalid`, `reason-required`.
 */
export const requireLawfulRecord = (
  kind: ItemKind,
  { verdict, verified, accepted, note }: Recorded,
): void => {
  if (kind !== 'value' && (verified ?? accepted) !== undefined)
    throw new PanelDeskError('input-invalid', { field: verified === undefined ? 'accepted' : 'verified' });
  if (note.trim() !== '') return;
  const isUnfounded = verdict === 'differs' && verified === undefined;
  if (isUnfounded || (accepted !== undefined && verified === undefined))
    throw new PanelDeskError('reason-required');
};

/** Whether two values are other numbers: 1802 and 1802.0 are the same, nothing and a number are not. */
export const isOtherValue = (before: string | undefined, after: string | undefined): boolean =>
  before === undefined || after === undefined ? before !== after : compareDecimals(before, after) !== 0;

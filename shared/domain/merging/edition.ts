import type { ClaimedTime, DeviceId, MemberId, Sha256, SubmissionId } from '../ids.ts';
import type { Entry } from '../scoring/sheet.ts';
import type { VersionVector } from './version-vector.ts';

/**
 * One state of one sheet as it travels between laptops. Editions are never changed and never thrown away: which of them
 * is in force follows from the set of those that are known (`settleEditions`).
 */
export interface Edition {
  readonly member: MemberId;
  readonly submission: SubmissionId;
  /** The laptop on which this state came about. */
  readonly device: DeviceId;
  readonly vector: VersionVector;
  /** How many unlocks (退回修改) had been granted when it came about. */
  readonly unlocks: number;
  readonly submittedAt: ClaimedTime | null;
  /** The last change as that laptop's clock claimed it; for people, never for order. */
  readonly changedAt: ClaimedTime;
  readonly entries: readonly Entry[];
}

/** What settling asks of an edition. */
export interface EditionHead {
  /** SHA-256 of the edition's canonical JSON. */
  readonly id: Sha256;
  readonly vector: VersionVector;
  readonly unlocks: number;
  readonly submitted: boolean;
  /** SHA-256 of what it says, whoever says it when: entries without the ids of their links, and whether it is handed in. */
  readonly content: Sha256;
}

/** What an edition says, without clocks, laptops and names that only one workspace knows. */
export const contentOf = (edition: Pick<Edition, 'entries' | 'submittedAt'>): unknown => ({
  submitted: edition.submittedAt !== null,
  entries: edition.entries
    .map((entry) => ({ ...entry, evidence: entry.evidence.map(({ id: _id, ...link }) => link) }))
    .toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1)),
});

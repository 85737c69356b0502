import type { Supplement } from '../../../shared/domain/supplement/supplement.ts';
import type { Bag } from '../bag/read-bag.ts';
import { digestOf } from '../formats/canonical-json.ts';
import { readSupplementDocuments, SUPPLEMENT_PATH } from '../services/supplement-documents.ts';
import { passed, type Check } from './verification.ts';

/** What a supplement says, and of which package: digest of its tag manifest. */
export interface SupplementFinding extends Pick<Supplement, 'id' | 'submissions'> {
  readonly review: string;
  readonly supplements: string;
}

/** The content of a supplement; the bag itself, and its signature, are checked by the caller. Throws what reading it throws. */
export const verifySupplement = async (
  bag: Bag,
  signal?: AbortSignal,
): Promise<{ readonly checks: readonly Check[]; readonly supplement: SupplementFinding }> => {
  const { head, parts } = await readSupplementDocuments(bag, signal);
  const { id, title, review, supplements } = head;
  const sha256 = bag.tagManifest ? digestOf(bag.tagManifest) : '';
  return {
    checks: [passed('documents', SUPPLEMENT_PATH, { title, submissions: parts.length, sha256 })],
    supplement: { id, submissions: parts, review, supplements: supplements.sha256 },
  };
};

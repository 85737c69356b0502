import { join } from 'node:path';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { deriveKey } from '../store/vault/derive-key.ts';
import type { Clock } from '../workspace/claimed-clock.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { INDEX_FILE, openSearchIndex, type SearchIndex } from './search-index.ts';

/** One index beside each review's workspace, opened when somebody first looks for something. */
export interface SearchIndexes {
  /** Throws what `openIndex` throws. */
  of(workspace: Workspace): SearchIndex;
  closeAll(): void;
}

export const openSearchIndexes = (dataKey: () => Uint8Array, now: Clock): SearchIndexes => {
  const opened = new Map<ReviewId, SearchIndex>();
  return {
    of({ reviewId, directory }) {
      const known = opened.get(reviewId);
      if (known) return known;
      const key = deriveKey(dataKey(), `search-index:${reviewId}`);
      const index = openSearchIndex({ file: join(directory, INDEX_FILE), key, now });
      opened.set(reviewId, index);
      return index;
    },
    closeAll() {
      for (const index of opened.values()) index.close();
      opened.clear();
    },
  };
};

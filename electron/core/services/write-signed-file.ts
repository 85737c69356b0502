import { basename, join } from 'node:path';
import { asSha256, type Sha256 } from '../../../shared/domain/ids.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import type { PayloadItem } from '../bag/bag-payload.ts';
import { writeBag } from '../bag/write-bag.ts';
import { copyAndCompare } from '../files/copy-and-compare.ts';
import { signDetached } from '../signing/cms-detached.ts';
import type { Signer } from '../signing/signer.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

export interface SignedFile {
  readonly name: string;
  readonly folder: string;
  readonly workspace: Workspace;
  readonly payload: readonly PayloadItem[];
  readonly signer: Signer;
  readonly progress: ReportProgress;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes a file that goes to another laptop: a bag, signed with a seat's key, read back and compared at its place. Throws
 * `disk-full`, `target-gone`, `copy-differs`, `cancelled`; on any failure no file is left behind.
 */
export const writeSignedFile = (
  context: CoreContext,
  { name, folder, workspace, payload, signer, progress, signal }: SignedFile,
): Promise<{ readonly name: string; readonly sha256: Sha256 }> =>
  withTemporaryFolder(context, async (temporary) => {
    const target = join(temporary, name);
    await writeBag({
      target,
      baggingDate: context.now().slice(0, 10),
      info: [
        { label: 'Source-Organization', value: workspace.review.panel.name },
        { label: 'External-Identifier', value: workspace.reviewId },
      ],
      payload,
      sign: (tagManifest) => signDetached(tagManifest, signer),
      progress,
      signal,
    });
    const copied = await copyAndCompare(target, folder, { name, progress, ...(signal ? { signal } : {}) });
    return { name: basename(copied.path), sha256: asSha256(copied.sha256) };
  });

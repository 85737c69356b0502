import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CoreContext } from './core-context.ts';

/** A private folder for a file that must exist in clear for a moment; gone afterwards, and on the next start. */
export const withTemporaryFolder = async <Result>(
  context: Pick<CoreContext, 'home'>,
  work: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(join(context.home, 'tmp', 'out-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

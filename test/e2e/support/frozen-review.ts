import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { prepareHomes } from '../../support/journey/prepared-homes.ts';

/** Puts a review that is ready to be signed where the host looks for it: everything before is tested elsewhere. */
export const layFrozenReview = async (userFolder: string, scheme?: unknown): Promise<void> => {
  const homes = prepareHomes(join(userFolder, 'preparation'), scheme === undefined ? {} : { scheme });
  cpSync(await homes.homeAt('frozen'), join(userFolder, 'paneldesk'), { recursive: true });
};

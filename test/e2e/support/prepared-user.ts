import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareHomes, type Prepared } from '../../support/journey/prepared-homes.ts';
import type { ReviewFolder } from '../../support/journey/review-folder.ts';
import { pinOf } from '../../support/journey/steps.ts';
import { CHAIR, LI, SECRETARY, WANG } from '../../support/journey/small-review.ts';
import type { Person } from '../pages/seat-page.ts';
import { makeUserFolder, removeUserFolder } from './host.ts';

/** The people of the small review, as they sit down in the window. */
export const PEOPLE = {
  chair: { name: '陈主任', pin: pinOf(CHAIR) },
  li: { name: '李一', pin: pinOf(LI) },
  wang: { name: '王三', pin: pinOf(WANG) },
  secretary: { name: '赵秘书', pin: pinOf(SECRETARY) },
} satisfies Record<string, Person>;

/** A user folder with the small review at that stage, made by the core itself: what came before is another spec's. */
export const makeUserAt = async (stage: Prepared, change: ReviewFolder = {}): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'panel-prepared-'));
  try {
    const home = await prepareHomes(folder, change).homeAt(stage);
    const userFolder = makeUserFolder();
    cpSync(home, join(userFolder, 'paneldesk'), { recursive: true });
    return userFolder;
  } finally {
    removeUserFolder(folder);
  }
};

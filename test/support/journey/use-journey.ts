import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { aClock, openDesk, type Desk } from './desk.ts';
import { prepareHomes, type Prepared, type PreparedHomes } from './prepared-homes.ts';
import type { ReviewFolder } from './review-folder.ts';

/** A folder for one test file, gone when it is done. */
export const useFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-journey-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export interface Journey extends PreparedHomes {
  /** A desk of its own for this test, as it is at that stage; closed and removed when the test ends. */
  deskAt(stage: Prepared): Promise<Desk>;
}

/** The journey for one test file. */
export const useJourney = (change: ReviewFolder = {}): Journey => {
  const folder = useFolder();
  const homes = prepareHomes(folder, change);
  let count = 0;
  return {
    ...homes,
    async deskAt(stage) {
      const prepared = await homes.homeAt(stage);
      count += 1;
      const name = `desk-${count}`;
      cpSync(prepared, join(folder, name), { recursive: true });
      const clock = aClock();
      clock.forward(3_600_000);
      const desk = await openDesk(folder, clock, name);
      onTestFinished(async () => {
        await desk.close();
        rmSync(join(folder, name), { recursive: true, force: true });
      });
      return desk;
    },
  };
};

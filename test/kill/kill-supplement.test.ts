import { cpSync, readdirSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDesk, theRealClock, type Desk } from '../support/journey/desk.ts';
import { prepareHomes } from '../support/journey/prepared-homes.ts';
import { REVIEW } from '../support/journey/small-review.ts';
import { packSmallSupplement } from '../support/journey/supplement-folder.ts';
import { useFolder } from '../support/journey/use-journey.ts';
import type { Printed } from './check-home.ts';
import { runChild, type KillPoint } from './run-child.ts';

const KILLS = 6;
const MOST_ROUNDS = 20;
const folder = useFolder();

const countMarks = ({ workspace: { reads } }: Desk): number =>
  reads
    .prepare<[], number>("SELECT count(*) FROM reconsideration WHERE cause = 'supplement'")
    .pluck()
    .get() ?? 0;

/** Whole or not there at all: rows, marks, log and files. Gives whether it is there. */
const isThere = async (home: string, marks: number): Promise<boolean> => {
  const desk = await openDesk(folder, theRealClock, home);
  try {
    const { supplements } = await desk.client.intake.report({ reviewId: REVIEW });
    const { rows } = await desk.client.activity.list({ reviewId: REVIEW, limit: 1 });
    const there = supplements.length === 1;
    expect(rows[0]?.event === 'supplement.received').toBe(there);
    expect(countMarks(desk)).toBe(there ? marks : 0);
    const { review, blobs } = desk.workspace;
    const supplied = review.submissions.flatMap(({ materials }) =>
      materials.filter((each) => each.suppliedBy),
    );
    expect(supplied.length).toBe(there ? 2 : 0);
    for (const { sha256 } of supplied) expect(blobs.hasBlob(sha256)).toBe(true);
    expect((await blobs.verifyAll()).damaged).toEqual([]);
    expect(readdirSync(join(desk.home, 'staging'))).toEqual([]);
    return there;
  } finally {
    await desk.close();
  }
};

it(
  `a supplement is there as a whole or not at all after each of ${KILLS} kills, and can be opened again`,
  { timeout: 300_000 },
  async () => {
    const homes = prepareHomes(folder);
    const scored = await homes.homeAt('scored');
    const supplement = await packSmallSupplement(folder, await homes.packagePath(), {
      content: randomBytes(6_000_000),
    });
    const begin = (home: string) => {
      cpSync(scored, join(folder, home), { recursive: true });
      const printed: Printed = { saved: new Map(), doing: null };
      const run = (point: KillPoint | null) =>
        runChild([folder, home, supplement], printed, point, 'supplement-child.ts');
      return { printed, run };
    };
    const undisturbed = begin('whole');
    const { durations } = await undisturbed.run(null);
    const marks = Number(undisturbed.printed.saved.get('supplement'));
    expect(marks).toBeGreaterThan(0);
    expect(await isThere('whole', marks)).toBe(true);
    let longest = durations.get('supplement') ?? 0;
    let kills = 0;
    for (let round = 0; kills < KILLS && round < MOST_ROUNDS; round += 1) {
      const home = `round-${round}`;
      const { run, printed } = begin(home);
      const delay = Math.floor((longest * (kills + 0.5)) / KILLS);
      const { killed } = await run({ kinds: ['supplement'], nth: 0, delay });
      kills += Number(killed);
      // It was faster than the first time: the next kill comes earlier.
      if (!killed) longest *= 0.8;
      const there = await isThere(home, marks);
      if (printed.saved.has('supplement')) expect(there).toBe(true);
      if (there) continue;
      await run(null);
      expect(await isThere(home, marks)).toBe(true);
    }
    expect(kills).toBe(KILLS);
  },
);

import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prepareHomes } from '../support/journey/prepared-homes.ts';
import { useFolder } from '../support/journey/use-journey.ts';
import { checkHome, type Printed } from './check-home.ts';
import { runChild, type KillPoint } from './run-child.ts';

const KILLS = 50;
const MOST_ROUNDS = 12;
const SEED = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Stages in the order in which one journey meets them: kinds of command, and how many of them there are about. */
const STAGES: readonly { readonly kinds: readonly string[]; readonly count: number }[] = [
  { kinds: ['review'], count: 1 },
  { kinds: ['trusted', 'signed-in', 'seat'], count: 6 },
  { kinds: ['entry', 'evidence'], count: 20 },
  { kinds: ['submitted'], count: 3 },
  { kinds: ['round'], count: 1 },
  { kinds: ['section'], count: 5 },
  { kinds: ['frozen'], count: 1 },
  { kinds: ['signed'], count: 3 },
  { kinds: ['return', 'copy'], count: 2 },
];

/** mulberry32: small, and the same for a seed everywhere. */
const aRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const folder = useFolder();

it(
  `nothing that was shown as saved is lost by ${KILLS} kills (KILL_SEED=${SEED})`,
  { timeout: 900_000 },
  async () => {
    const random = aRandom(SEED);
    const homes = prepareHomes(folder, { ballast: Buffer.alloc(1_500_000, 'material ') });
    const empty = await homes.homeAt('empty');
    const hits = new Map<string, number>();
    let kills = 0;
    let durations: ReadonlyMap<string, number> = new Map();

    const begin = async (round: number) => {
      const home = `round-${round}`;
      const stick = join(folder, `stick-${round}`);
      cpSync(empty, join(folder, home), { recursive: true });
      mkdirSync(stick);
      const printed: Printed = { saved: new Map(), doing: null };
      // Once with the application's own slow keys; else the PINs would take longer than everything else.
      const seats = round === 1 ? 'real' : 'cheap';
      const args = [folder, home, await homes.packagePath(), stick, seats];
      return {
        run: (point: KillPoint | null) => runChild(args, printed, point),
        check: () => checkHome(folder, home, printed, stick),
        printed,
      };
    };

    const undisturbed = await begin(0);
    const whole = await undisturbed.run(null);
    expect(whole.finished).toBe(true);
    await undisturbed.check();
    durations = whole.durations;

    const aPoint = ({ kinds, count }: (typeof STAGES)[number]): KillPoint => {
      const longest = Math.max(...kinds.map((kind) => durations.get(kind) ?? 5));
      return { kinds, nth: Math.floor(random() * count), delay: Math.floor(random() * longest * 1.2) };
    };

    for (let round = 1; round <= MOST_ROUNDS && kills < KILLS; round += 1) {
      const journey = await begin(round);
      let finished = false;
      for (const stage of STAGES) {
        if (finished || kills === KILLS) break;
        const point = aPoint(stage);
        const ran = await journey.run(point);
        finished = ran.finished;
        if (ran.killed) {
          kills += 1;
          hits.set(ran.at, (hits.get(ran.at) ?? 0) + 1);
        }
        await journey.check();
      }
      if (!finished) {
        expect((await journey.run(null)).finished).toBe(true);
        await journey.check();
      }
      expect(journey.printed.saved.has('copy') || finished).toBe(true);
    }
    const counted = [...hits].map(([stage, count]) => `${stage} ${count}`).join(', ');
    console.log(`${kills} kills, seed ${SEED}, during or after: ${counted}`);
    expect(kills).toBe(KILLS);
  },
);

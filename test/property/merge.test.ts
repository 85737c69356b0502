import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { listConflicts } from '../../electron/core/laptops/conflicts.ts';
import { knowEdition } from '../../electron/core/laptops/known-edition.ts';
import { readSheetVector } from '../../electron/core/store/rows/edition-rows.ts';
import { listAllRevisions } from '../../electron/core/store/rows/revision-rows.ts';
import { readSheet } from '../../electron/core/store/rows/sheet-rows.ts';
import { contentOf } from '../../shared/domain/merging/edition.ts';
import { compareVectors } from '../../shared/domain/merging/version-vector.ts';
import type { MemberId } from '../../shared/domain/ids.ts';
import { sheetsFileSchema } from '../../shared/formats/sheets-file.ts';
import { contract } from '../../shared/contract/contract.ts';
import { aClock, openDesk, type Desk } from '../support/journey/desk.ts';
import { EXPERTS, SECRETARY, SUBMISSIONS } from '../support/journey/small-review.ts';
import { useFolder, useJourney } from '../support/journey/use-journey.ts';
import { linkResources } from '../support/journey/resources.ts';
import { acceptBureau, openFile, writeSeat } from '../support/laptops/carry.ts';
import { askEverything, OTHERS, QUERIES } from '../support/laptops/queries.ts';
import { openCopy, packSheets, takeSheets, type Parcel } from '../support/laptops/world.ts';
import { markOf, tryStep, type World } from './merge-actors.ts';
import { anyHistory, LAPTOPS } from './merge-history.ts';

const journey = useJourney();
/** In memory where the system has a place for it: no power is cut here, and eleven stores that sync to a disk take minutes. */
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'pd-merge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const stick = useFolder();

const homes: { host: string; laptops: string[] } = { host: '', laptops: [] };

/** Eleven homes through real files, once; each run begins with copies of them. */
beforeAll(async () => {
  linkResources(join(folder, 'resources'));
  const clock = aClock();
  clock.forward(3_600_000);
  const host = await openCopy(await journey.homeAt('convened'), folder, 'origin', clock);
  for (const [number, member] of LAPTOPS.entries()) {
    const laptop = await openDesk(folder, clock, `origin-${number}`);
    await openFile(laptop, await writeSeat(host, member, stick));
    await acceptBureau(laptop);
    await laptop.close();
    homes.laptops.push(laptop.home);
  }
  await host.close();
  homes.host = host.home;
}, 120_000);

let runs = 0;

const aWorld = async (): Promise<World> => {
  runs += 1;
  const clock = aClock();
  clock.forward(7_200_000);
  const laptops: Desk[] = [];
  for (const [number, home] of homes.laptops.entries())
    laptops.push(await openCopy(home, folder, `run-${runs}-${number}`, clock));
  return { host: await openCopy(homes.host, folder, `run-${runs}`, clock), laptops, onSticks: [] };
};

const closeAll = async (desks: readonly Desk[]): Promise<void> => {
  for (const desk of desks) {
    await desk.close();
    rmSync(desk.home, { recursive: true, force: true });
  }
};

const KEYS = EXPERTS.flatMap((member) => SUBMISSIONS.map((submission) => ({ member, submission })));

/** The whole state of the sheets at a host, without the counters of its own windows. */
const stateOf = (host: Desk) => ({
  sheets: KEYS.map((key) => {
    const { entries, submittedAt } = readSheet(host.workspace.reads, key);
    return {
      ...key,
      submittedAt,
      entries: entries.map(({ revision: _revision, ...entry }) => entry),
      vector: [...readSheetVector(host.workspace.reads, key)],
    };
  }),
  editions: host.workspace.reads
    .prepare('SELECT sha256, document, submitted_at, unlocks FROM edition ORDER BY sha256')
    .all(),
  conflicts: listConflicts(host.workspace),
  revisions: listAllRevisions(host.workspace.reads),
});

const others = (member: MemberId): readonly MemberId[] => EXPERTS.filter((each) => each !== member);

const expectNoLeak = (text: string, owner: MemberId): void => {
  for (const member of others(owner))
    expect(text.includes(markOf(member)), `${markOf(member)} seen by ${owner}`).toBe(false);
};

/** Everything that the seats of this laptop can ask; on a member's laptop also everything that lies in its store. */
const expectNothingLeaked = async (world: World, desk: Desk, turn: number): Promise<void> => {
  const number = world.laptops.indexOf(desk);
  const viewers = number === -1 ? [...EXPERTS, SECRETARY] : [LAPTOPS[number] ?? SECRETARY];
  const viewer = viewers[turn % viewers.length] ?? SECRETARY;
  expectNoLeak(await askEverything(desk, viewer, SUBMISSIONS[turn % 2] ?? SUBMISSIONS[0]), viewer);
  if (number === -1) return;
  for (const table of ['entry', 'evidence', 'edition', 'activity', 'unlock', 'received_file'])
    expectNoLeak(JSON.stringify(desk.workspace.reads.prepare(`SELECT * FROM ${table}`).all()), viewer);
};

/** Every parcel at least once, in the order and with the repetitions that the numbers say. */
const deliver = async (host: Desk, parcels: readonly Parcel[], picks: readonly number[]): Promise<void> => {
  const queue = picks.flatMap((number) => parcels[number % parcels.length] ?? []);
  const rest = [...parcels];
  for (const number of picks) rest.push(...rest.splice(number % rest.length, 1));
  for (const parcel of [...queue, ...rest]) await takeSheets(host, parcel);
};

const expectNothingLost = (host: Desk, parcels: readonly Parcel[]): void => {
  const kept = new Set(host.workspace.reads.prepare<[], string>('SELECT sha256 FROM edition').pluck().all());
  for (const { text } of parcels)
    for (const edition of sheetsFileSchema.parse(JSON.parse(text)).editions)
      expect(kept.has(knowEdition(edition).head.id)).toBe(true);
};

/** Where one laptop knows of everything that anybody did to a sheet, that laptop's state is in force. */
const expectLastStateInForce = (world: World, host: Desk): void => {
  for (const key of KEYS) {
    const states = [host, ...world.laptops].map((desk) => ({
      vector: readSheetVector(desk.workspace.reads, key),
      content: JSON.stringify(contentOf(readSheet(desk.workspace.reads, key))),
    }));
    const last = states.find(({ vector }) =>
      states.every((each) => ['equal', 'newer'].includes(compareVectors(vector, each.vector))),
    );
    if (last) expect(withoutRevisions(states[0]?.content ?? '')).toBe(withoutRevisions(last.content));
  }
};

const withoutRevisions = (content: string): string => content.replaceAll(/"revision":\d+,?/gu, '');

describe('sheets on many laptops', () => {
  test('every procedure of the contract is known as one that only answers or as one that acts', () => {
    const names = Object.entries(contract).flatMap(([group, all]) =>
      Object.keys(all).map((name) => `${group}.${name}`),
    );
    expect([...QUERIES, ...OTHERS].toSorted()).toEqual(names.toSorted());
  });

  test.prop([anyHistory], { numRuns: 8, endOnFailure: true })(
    'become the same at the host in whatever order they come back, nothing lost and nothing leaked',
    async ({ steps, first, second }) => {
      const world = await aWorld();
      const copies: Desk[] = [];
      try {
        for (const [turn, step] of steps.entries()) {
          world.host.clock.forward(1000);
          await expectNothingLeaked(world, await tryStep(world, step), turn);
        }
        for (const [number, laptop] of world.laptops.entries())
          world.onSticks.push(await packSheets(laptop, LAPTOPS[number] ?? SECRETARY));
        for (const { text, member } of world.onSticks) expectNoLeak(text, member);
        const parcels = world.onSticks.filter(({ kind }) => kind === 'sheets');
        await world.host.close();
        for (const [name, picks] of [
          ['a', first],
          ['b', second],
        ] as const) {
          const copy = await openCopy(world.host.home, folder, `run-${runs}-${name}`, world.host.clock);
          copies.push(copy);
          await deliver(copy, parcels, picks);
          expectNothingLost(copy, parcels);
          expectLastStateInForce(world, copy);
        }
        const [one, other] = copies.map(stateOf);
        expect(one).toEqual(other);
        const [copy] = copies;
        if (copy) await deliver(copy, parcels, second);
        expect(copy && stateOf(copy)).toEqual(other);
      } finally {
        await closeAll([...copies, ...world.laptops]);
        rmSync(world.host.home, { recursive: true, force: true });
      }
    },
    300_000,
  );
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toCanonicalJson } from '../../../../../electron/core/formats/canonical-json.ts';
import { iterateActivity, readActivityHead } from '../../../../../electron/core/store/rows/activity-rows.ts';
import { readDevice } from '../../../../../electron/core/store/rows/device-rows.ts';
import { findFreeze } from '../../../../../electron/core/store/rows/freeze-rows.ts';
import { verifyFile } from '../../../../../electron/core/verify/verify-file.ts';
import type { MemberId } from '../../../../../shared/domain/ids.ts';
import { sealFileSchema } from '../../../../../shared/formats/results-file.ts';
import { readBagFiles, type BagFiles } from '../../../../support/builders/a-return.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { CHAIR, LI, SUBMISSIONS, WANG } from '../../../../support/journey/small-review.ts';
import { closeRound, createReturn, fillSheet, freeze, signAll } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { aSeatLaptop, aStick, bringBack } from '../../../../support/laptops/carry.ts';

const journey = useJourney();

const score = async (desk: Desk, member: MemberId): Promise<void> => {
  for (const submission of SUBMISSIONS) {
    await fillSheet(desk, member, submission);
    await desk.client.scoring.submit(desk.on(member, submission));
  }
};

const fileOf = (laptop: Desk, member: MemberId): string =>
  `device-logs/${member}-${readDevice(laptop.workspace.reads).id}.jsonl`;

const logOf = (laptop: Desk): string =>
  [...iterateActivity(laptop.workspace.reads)].map((row) => `${toCanonicalJson(row)}\n`).join('');

const takeReturn = async (host: Desk): Promise<{ readonly path: string; readonly files: BagFiles }> => {
  const { file = '', name } = await createReturn(host);
  const path = join(aStick(), name);
  const bytes = (await host.core.files.open(file)?.stream().toArray()) as Uint8Array[];
  writeFileSync(path, Buffer.concat(bytes));
  return { path, files: (await readBagFiles(path)).files };
};

const textOf = (files: BagFiles, path: string): string => Buffer.from(files.get(path) ?? '').toString();

it('brings the logs of the members’ own laptops to the bureau, as they were last handed back', async () => {
  const host = await journey.deskAt('convened');
  const [li, wang] = [await aSeatLaptop(host, LI), await aSeatLaptop(host, WANG)];
  await bringBack(li, LI, host);
  await score(li, LI);
  await score(wang, WANG);
  await score(host, CHAIR);
  // A log holds what was done before the file was written: the handing back itself is in the next one.
  const logs = [
    [fileOf(li, LI), logOf(li), readActivityHead(li.workspace.reads)],
    [fileOf(wang, WANG), logOf(wang), readActivityHead(wang.workspace.reads)],
  ] as const;
  await bringBack(li, LI, host);
  await bringBack(wang, WANG, host);
  await closeRound(host);
  await freeze(host);
  await signAll(host);

  const { path, files } = await takeReturn(host);
  const seal = sealFileSchema.parse(JSON.parse(textOf(files, 'data/seal.json')));
  expect(seal.deviceLogs.map(({ file, rows, head }) => [file, rows, head])).toEqual(
    logs.map(([file, , head]) => [file, head.seq, head.hash]),
  );
  for (const [file, text] of logs) expect(textOf(files, `data/${file}`)).toBe(text);
  expect([...files.keys()].filter((name) => name.startsWith('data/device-logs/'))).toHaveLength(2);
  expect(textOf(files, 'data/results.json')).toBe(findFreeze(host.workspace.reads)?.results);
  const { checks } = await verifyFile(path, { trustedRoots: [] });
  expect(checks.filter(({ verdict }) => verdict === 'invalid')).toEqual([]);
  expect(checks.filter(({ name }) => name === 'device-logs').map(({ subject }) => subject)).toEqual(
    logs.map(([file]) => `data/${file}`),
  );
}, 60_000);

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../../electron/cli/demo/core-client.ts';
import { verifyFile } from '../../../../../electron/core/verify/verify-file.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { CHAIR, LI, REVIEW, SECRETARY } from '../../../../support/journey/small-review.ts';
import { createReturn, pinOf, sign } from '../../../../support/journey/steps.ts';

const journey = useJourney();

const readReceipt = async (desk: Desk) => (await desk.client.returns.receipt(desk.sit(LI))).receipt;
const save = (desk: Desk, folder: string, member = CHAIR) =>
  finish(desk.client.returns.save({ ...desk.sit(member), place: desk.core.files.registerFolder(folder) }));

let count = 0;
const aStick = (): string => {
  const folder = join(journey.folder, `stick-${(count += 1)}`);
  mkdirSync(folder);
  return folder;
};

describe('the return package', () => {
  it('waits for every signature', async () => {
    const desk = await journey.deskAt('frozen');
    expect(await failureOf(createReturn(desk))).toEqual({ code: 'signatures-missing', params: { count: 6 } });
    await sign(desk, LI);
    expect(await failureOf(createReturn(desk))).toMatchObject({ params: { count: 4 } });
    const closed = await journey.deskAt('closed');
    expect(await codeOf(createReturn(closed))).toBe('opinion-not-frozen');
    expect(await codeOf(save(closed, aStick()))).toBe('opinion-not-frozen');
  });

  it('is signed with the chair’s PIN', async () => {
    const desk = await journey.deskAt('signed');
    const create = finish(desk.client.returns.create({ ...desk.sit(CHAIR), pin: pinOf(LI) }));
    expect(await codeOf(create)).toBe('pin-wrong');
    expect(await readReceipt(desk)).toBeNull();
    expect(await codeOf(save(desk, aStick()))).toBe('stage-not-reached');
  });

  it('has a receipt whose figures are those of the file, and the file verifies', async () => {
    const desk = await journey.deskAt('signed');
    const receipt = await createReturn(desk);
    const bytes = Buffer.concat(
      (await desk.core.files
        .open(receipt.file ?? '')
        ?.stream()
        .toArray()) as Uint8Array[],
    );
    expect(receipt.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(receipt.bytes).toBe(bytes.length);
    expect(receipt.shortCode.replaceAll('-', '')).toBe(receipt.sha256.slice(0, 12).toUpperCase());
    const names = receipt.contents.map((each) => each.name);
    const of = (ids: readonly string[], write: (id: string) => string) => ids.map(write);
    const submissions = ['base-a', 'base-b'];
    const experts = ['m-li', 'm-chair', 'm-wang'];
    expect(names.sort()).toEqual(
      [
        'activity-log.jsonl',
        'minutes.json',
        'results.json',
        'seal.json',
        ...of(submissions, (id) => `opinions/${id}.pdf`),
        'report.pdf',
        'forms/sign-in.pdf',
        ...of([...experts, 'm-sec'], (member) => `forms/undertaking-${member}.pdf`),
        ...of([...experts, 'm-sec'], (member) => `forms/recusal-${member}.pdf`),
        ...of(submissions, (id) => `forms/${id}/score-summary.pdf`),
        ...of(submissions, (id) => `forms/${id}/minutes.pdf`),
        ...submissions.flatMap((id) => of(experts, (member) => `forms/${id}/score-sheet-${member}.pdf`)),
        ...submissions.flatMap((id) => of(experts, (member) => `sheets/${id}/${member}.json`)),
        ...of([...experts, 'm-sec'], (member) => `certificates/${member}.pem`),
        // The one photo that was attached twice.
        names.find((name) => /^evidence\/[0-9a-f]{64}\.png$/.test(name)),
      ].sort(),
    );
    const path = join(aStick(), receipt.name);
    writeFileSync(path, bytes);
    const verification = await verifyFile(path, { trustedRoots: [] });
    const wrong = verification.checks.filter((each) => each.verdict === 'invalid');
    expect(wrong).toEqual([]);
    expect(readdirSync(join(desk.home, 'tmp'))).toEqual([]);
    await desk.restart();
    expect(await readReceipt(desk)).toMatchObject({ sha256: receipt.sha256, savedCopies: [] });
    expect((await desk.client.reviews.summary({ reviewId: REVIEW })).stages.at(-1)?.state).toBe('done');
  });

  it('given up half way is not there, and leaves nothing in clear', async () => {
    const desk = await journey.deskAt('signed');
    const input = { ...desk.sit(CHAIR), pin: pinOf(CHAIR) };
    for await (const event of await desk.client.returns.create(input)) if (event.type === 'progress') break;
    expect(await readReceipt(desk)).toBeNull();
    expect(readdirSync(join(desk.home, 'tmp'))).toEqual([]);
    const { rows } = await desk.client.activity.list({ reviewId: REVIEW, limit: 1 });
    expect(rows[0]?.event).toBe('opinion.signed');
    expect(await codeOf(createReturn(desk))).toBe('none');
  });

  it('of an opinion that was unfrozen is not the one to hand in', async () => {
    const desk = await journey.deskAt('returned');
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '有误' });
    expect(await readReceipt(desk)).toBeNull();
    expect(await codeOf(save(desk, aStick()))).toBe('opinion-not-frozen');
    await desk.client.opinions.freeze(desk.sit(CHAIR));
    expect(await readReceipt(desk)).toBeNull();
  });
});

describe('saving it to a place', () => {
  it('copies, compares and keeps where', async () => {
    const desk = await journey.deskAt('returned');
    const stick = aStick();
    const { name, receipt } = await save(desk, stick, SECRETARY);
    expect(name).toBe(receipt.name);
    const copy = readFileSync(join(stick, name));
    expect(createHash('sha256').update(copy).digest('hex')).toBe(receipt.sha256);
    expect(receipt.savedCopies).toEqual([{ place: basename(stick), name, at: '2026-05-06T02:00:00.000Z' }]);
    expect(readdirSync(join(desk.home, 'tmp'))).toEqual([]);
  });

  it('takes another name where a different file has this one, and none where the same file is there', async () => {
    const desk = await journey.deskAt('returned');
    const stick = aStick();
    const wanted = (await readReceipt(desk))?.name ?? '';
    writeFileSync(join(stick, wanted), 'a report of somebody else');
    const first = await save(desk, stick);
    expect(first.name).toBe(wanted.replace('.return.zip', ' (2).return.zip'));
    expect(readFileSync(join(stick, wanted), 'utf8')).toBe('a report of somebody else');
    const again = await save(desk, stick);
    expect(again.name).toBe(first.name);
    expect(readdirSync(stick)).toHaveLength(2);
    expect(again.receipt.savedCopies.map((each) => each.name)).toEqual([first.name, first.name]);
  });

  it('whatever way its path is written gives the bare name', async () => {
    const desk = await journey.deskAt('returned');
    const stick = aStick();
    const { name, receipt } = await save(desk, `${stick}/./`);
    expect(name).toBe(receipt.name);
  });

  it('that is gone says so and notes no copy', async () => {
    const desk = await journey.deskAt('returned');
    const stick = aStick();
    const place = desk.core.files.registerFolder(stick);
    rmSync(stick, { recursive: true });
    expect(await codeOf(finish(desk.client.returns.save({ ...desk.sit(CHAIR), place })))).toBe('target-gone');
    const unknown = finish(desk.client.returns.save({ ...desk.sit(CHAIR), place: 'A'.repeat(22) }));
    expect(await codeOf(unknown)).toBe('target-gone');
    expect((await readReceipt(desk))?.savedCopies).toEqual([]);
    expect(readdirSync(join(desk.home, 'tmp'))).toEqual([]);
  });

  it('given up half way leaves nothing there', async () => {
    const desk = await journey.deskAt('returned');
    const stick = aStick();
    const place = desk.core.files.registerFolder(stick);
    const abort = new AbortController();
    const aborted = async () => {
      const saving = desk.client.returns.save({ ...desk.sit(CHAIR), place }, { signal: abort.signal });
      abort.abort();
      for await (const _ of await saving);
    };
    await expect(aborted()).rejects.toThrow();
    for await (const event of await desk.client.returns.save({ ...desk.sit(CHAIR), place }))
      if (event.type === 'progress' && event.progress.phase === 'comparing') break;
    expect(readdirSync(stick)).toEqual([]);
    expect((await readReceipt(desk))?.savedCopies).toEqual([]);
  });

  it('offers places as handles with names', async () => {
    const desk = await journey.deskAt('empty');
    const { places } = await desk.client.returns.places({});
    for (const { handle, freeBytes } of places) {
      expect(statSync(desk.core.files.folderOf(handle)).isDirectory()).toBe(true);
      expect(freeBytes).toBeGreaterThanOrEqual(0);
    }
  });
});

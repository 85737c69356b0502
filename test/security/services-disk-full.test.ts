import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { finish } from '../../electron/cli/demo/core-client.ts';
import { asPoints } from '../../shared/domain/points.ts';
import { openDesk, type Desk } from '../support/journey/desk.ts';
import { codeOf } from '../support/journey/failures.ts';
import { useJourney } from '../support/journey/use-journey.ts';
import { packSmallReview } from '../support/journey/review-folder.ts';
import { BASE_A, CHAIR, LI, REVIEW, SITE } from '../support/journey/small-review.ts';
import { createReturn, openPackageFile, sign } from '../support/journey/steps.ts';
import { mountSmallVolume } from '../support/zip/small-volume.ts';

const journey = useJourney();
const MIB = 1024 * 1024;
const volume = mountSmallVolume('12m', 'what services do on a full disk');
afterAll(() => volume?.unmount());

let count = 0;
/** A desk whose home lies on the small volume. */
const deskOnVolume = async (stage: 'empty' | 'convened' | 'frozen' | 'signed'): Promise<Desk> => {
  const root = volume?.root ?? '';
  for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
  count += 1;
  symlinkSync(join(journey.folder, 'resources'), join(root, 'resources'));
  cpSync(await journey.homeAt(stage), join(root, `home-${count}`), { recursive: true });
  return openDesk(root, undefined, `home-${count}`);
};
const fill = (): void => {
  const path = join(volume?.root ?? '', 'filler');
  for (const size of [MIB, 4096]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full, as far as pieces of this size go.
    }
  }
};
const free = (): void => rmSync(join(volume?.root ?? '', 'filler'), { force: true });

describe.skipIf(volume === undefined)('on a full disk', () => {
  it('an import says so, leaves nothing, and works once there is room', async () => {
    const desk = await deskOnVolume('empty');
    try {
      await desk.client.reviews.list({});
      const folder = join(journey.folder, 'heavy');
      mkdirSync(folder);
      const heavy = await packSmallReview(folder, { ballast: Buffer.alloc(14 * MIB, 3) });
      expect(await codeOf(openPackageFile(desk, heavy))).toBe('disk-full');
      fill();
      expect(await codeOf(openPackageFile(desk, await journey.packagePath()))).toBe('disk-full');
      expect(readdirSync(join(desk.home, 'staging'))).toEqual([]);
      expect(readdirSync(join(desk.home, 'workspaces'))).toEqual([]);
      free();
      expect(await codeOf(openPackageFile(desk, await journey.packagePath()))).toBe('none');
    } finally {
      await desk.close();
    }
  });

  it('an entry that cannot be saved is said to be lost, never shown as saved', async () => {
    const desk = await deskOnVolume('convened');
    try {
      let revision = 0;
      const save = (comment: string) =>
        desk.client.scoring.save({
          ...desk.at(LI, BASE_A, SITE),
          points: asPoints(500),
          comment,
          revision,
        });
      await save('还有地方');
      revision = 1;
      fill();
      // What fits into pages that the log already has may still be saved; then it stops.
      let saved = '还有地方';
      let failure = 'none';
      for (let index = 0; index < 200 && failure === 'none'; index += 1) {
        const comment = `第${index}次${'满'.repeat(3000)}`;
        failure = await codeOf(save(comment));
        if (failure === 'none') {
          saved = comment;
          revision += 1;
        }
      }
      expect(failure).toBe('disk-full');
      const standing = async () => (await desk.client.scoring.sheet(desk.on(LI, BASE_A))).entries[0];
      expect(await standing()).toMatchObject({ comment: saved, revision });
      free();
      await desk.restart();
      expect(await standing()).toMatchObject({ comment: saved, revision });
      await save('又有地方');
      expect((await desk.client.activity.list({ reviewId: REVIEW, limit: 1 })).intact).toBe(true);
    } finally {
      free();
      await desk.close();
    }
  });

  it('a signature and a return package are made whole or not at all', async () => {
    const desk = await deskOnVolume('frozen');
    try {
      fill();
      expect(await codeOf(sign(desk, LI))).toBe('disk-full');
      const status = await desk.client.signing.status(desk.sit(LI));
      expect(status.signers.map((signer) => signer.state)).toEqual(['to-sign', 'to-sign', 'to-sign']);
      free();
      expect(await codeOf(sign(desk, LI))).toBe('none');
    } finally {
      free();
      await desk.close();
    }
    const signed = await deskOnVolume('signed');
    try {
      fill();
      expect(await codeOf(createReturn(signed))).toBe('disk-full');
      expect(await signed.client.returns.receipt(signed.sit(CHAIR))).toEqual({ receipt: null });
      expect(readdirSync(join(signed.home, 'tmp'))).toEqual([]);
      free();
      expect(await codeOf(createReturn(signed))).toBe('none');
    } finally {
      free();
      await signed.close();
    }
  });

  it('of the stick, a copy is refused and leaves nothing there', async () => {
    const root = volume?.root ?? '';
    for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
    const desk = await journey.deskAt('returned');
    fill();
    const place = desk.core.files.registerFolder(root);
    expect(await codeOf(finish(desk.client.returns.save({ ...desk.sit(CHAIR), place })))).toBe('disk-full');
    expect(readdirSync(root)).toEqual(['filler']);
    free();
    const { name, receipt } = await finish(desk.client.returns.save({ ...desk.sit(CHAIR), place }));
    expect(receipt.savedCopies).toHaveLength(1);
    expect(readdirSync(root)).toEqual([name]);
  });
});

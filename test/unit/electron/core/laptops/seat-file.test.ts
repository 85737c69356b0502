import { describe, expect, it } from 'vitest';
import { openBag } from '../../../../../electron/core/bag/read-bag.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { changeJson, readPayload, type Payload } from '../../../../support/journey/altered-package.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  CHAIR,
  LI,
  REVIEW,
  SECRETARY,
  STAFF,
  WANG,
} from '../../../../support/journey/small-review.ts';
import {
  declare,
  fillSheet,
  openPackageFile,
  seat,
  settle,
  undertake,
} from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { alterFile } from '../../../../support/laptops/alter-file.ts';
import {
  acceptBureau,
  aLaptop,
  aSeatLaptop,
  aStick,
  openFile,
  writeSeat,
} from '../../../../support/laptops/carry.ts';

const journey = useJourney();

const host = () => journey.deskAt('convened');

const textOf = (payload: Payload): string =>
  Object.values(payload)
    .map((content) => Buffer.from(content).toString('utf8'))
    .join('\n');

const inSeat =
  (change: (document: Record<string, unknown>) => Record<string, unknown>) =>
  (payload: Payload): Payload =>
    changeJson(payload, 'seat.json', change);

/** The failure with which a laptop that is new to the review refuses it; no trace may stay. */
const refusedBy = async (laptop: Desk, file: string): Promise<string> => {
  const code = await codeOf(openFile(laptop, file));
  if (code !== 'none') expect((await laptop.client.reviews.list({})).reviews).toEqual([]);
  return code;
};

describe('a seat file', () => {
  it('holds the member’s part of the package as the bureau packed it, with the bureau’s signature', async () => {
    const desk = await host();
    const bag = await openBag(await writeSeat(desk, LI, aStick()));
    const original = await openBag(await journey.packagePath());
    const digests = new Map(original.payload.map(({ path, digests: { sha256 } }) => [path, sha256]));
    const taken = bag.payload.filter(({ path }) => digests.has(path));
    expect(taken).toHaveLength(original.payload.length);
    for (const { path, digests: own } of taken) expect(own.sha256).toBe(digests.get(path));
    expect(bag.payload.map(({ path }) => path).filter((path) => !digests.has(path))).toEqual([
      'data/bureau/manifest-sha256.txt',
      'data/bureau/signature.p7s',
      'data/bureau/tagmanifest-sha256.txt',
      'data/seat.json',
    ]);
    await bag.close();
    await original.close();
  });

  it('holds the own sheets, and nothing that another member wrote or is recused from', async () => {
    const desk = await host();
    for (const member of [LI, WANG]) {
      await fillSheet(desk, member, BASE_A);
      await desk.client.scoring.save({
        ...desk.at(member, BASE_A, STAFF),
        points: asPoints(100),
        comment: `秘语-${member}`,
        revision: 1,
      });
    }
    await desk.client.convening.recuse({
      ...desk.sit(WANG),
      memberId: WANG,
      submissionId: BASE_A,
      reason: `回避-${WANG}`,
    });
    const text = textOf(await readPayload(await writeSeat(desk, LI, aStick())));
    expect(text).toContain(`秘语-${LI}`);
    for (const other of [`秘语-${WANG}`, `回避-${WANG}`]) expect(text).not.toContain(other);
    const recused = await readPayload(await writeSeat(desk, WANG, aStick()));
    expect(Object.keys(recused).filter((name) => name.includes(BASE_A))).toEqual([]);
    expect(textOf(recused)).not.toContain(`秘语-${WANG}`);
  });

  it('brings to a new laptop what the member scored elsewhere, with its attachments', async () => {
    const desk = await host();
    await fillSheet(desk, CHAIR, BASE_A);
    const laptop = await aSeatLaptop(desk, CHAIR);
    const sheetOf = (each: Desk) => each.client.scoring.sheet(each.on(CHAIR, BASE_A));
    const [here, there] = [await sheetOf(desk), await sheetOf(laptop)];
    expect(there.totals).toEqual(here.totals);
    const photo = there.entries.flatMap((entry) => entry.evidence).find((link) => link.kind === 'attachment');
    if (photo?.kind !== 'attachment') throw new Error('the photo is missing');
    const opened = laptop.client.materials.openAttachment({
      ...laptop.on(CHAIR, BASE_A),
      sha256: photo.sha256,
    });
    expect((await opened).bytes).toBe(photo.bytes);
  });

  it('asks for the bureau’s key as the package does, before anything else', async () => {
    const desk = await host();
    const laptop = await aLaptop();
    expect(await openFile(laptop, await writeSeat(desk, LI, aStick()))).toEqual({
      reviewId: REVIEW,
      seat: { member: LI, first: true, older: false, brought: [] },
    });
    expect((await laptop.client.intake.report({ reviewId: REVIEW })).signature.state).toBe('not-yet-trusted');
    expect(await codeOf(laptop.client.scoring.submissions(laptop.sit(LI)))).toBe('stage-not-reached');
    await acceptBureau(laptop);
    expect((await laptop.client.scoring.submissions(laptop.sit(LI))).submissions).toHaveLength(2);
  });

  it('lets the member in with the PIN of the host, and nobody else', async () => {
    const desk = await host();
    const laptop = await aSeatLaptop(desk, LI);
    const take = (memberId: typeof LI, pin: string) =>
      laptop.client.seats.take({ reviewId: REVIEW, memberId, pin });
    expect(await codeOf(take(LI, 'wrong'))).toBe('pin-wrong');
    expect(await codeOf(take(WANG, 'pin-of-m-wang'))).toBe('seat-required');
    laptop.clock.forward(600_000);
    expect(await codeOf(take(LI, 'pin-of-m-li'))).toBe('none');
  });
});

describe('a seat file is refused', () => {
  it('where it is not signed, or not by the chair or the secretary', async () => {
    const desk = await host();
    const file = await writeSeat(desk, LI, aStick());
    const laptop = await aLaptop();
    const same = (payload: Payload): Payload => payload;
    expect(await refusedBy(laptop, await alterFile(file, same))).toBe('bag-signature-invalid');
    expect(await refusedBy(laptop, await alterFile(file, same, { desk, member: WANG }))).toBe(
      'bag-signature-invalid',
    );
    expect(await refusedBy(laptop, await alterFile(file, same, { desk, member: CHAIR }))).toBe('none');
  });

  it('where a material or a document is not the bureau’s, whoever signed it', async () => {
    const desk = await host();
    const file = await writeSeat(desk, LI, aStick());
    const laptop = await aLaptop();
    const signer = { desk, member: SECRETARY };
    const retitled = (payload: Payload) =>
      changeJson(payload, 'review.json', (review) => ({ ...review, title: '改' }));
    expect(await refusedBy(laptop, await alterFile(file, retitled, signer))).toBe('bag-digest-wrong');
    const otherPackage = inSeat((seat) => ({ ...seat, packageSha256: 'ab'.repeat(32) }));
    expect(await refusedBy(laptop, await alterFile(file, otherPackage, signer))).toBe('bag-digest-wrong');
    const stranger = (payload: Payload): Payload => ({ ...payload, 'more.txt': 'x' });
    expect(['bag-digest-wrong', 'bag-rule-broken']).toContain(
      await refusedBy(laptop, await alterFile(file, stranger, signer)),
    );
  });

  it('where its seat is not the member’s, or its sheets are another’s', async () => {
    const desk = await host();
    await fillSheet(desk, LI, BASE_A);
    const file = await writeSeat(desk, LI, aStick());
    const laptop = await aLaptop();
    const signer = { desk, member: SECRETARY };
    const change = async (part: Record<string, unknown>) =>
      refusedBy(
        laptop,
        await alterFile(
          file,
          inSeat((seat) => ({ ...seat, ...part })),
          signer,
        ),
      );
    expect(await change({ member: WANG })).toBe('format-invalid');
    expect(await change({ member: SECRETARY })).toBe('format-invalid');
    expect(await change({ review: 'other-review' })).toBe('format-invalid');
    expect(await change({ format: 'paneldesk/seat/2' })).toBe('format-version-newer');
  });

  it('on the host itself, and on another member’s laptop', async () => {
    const desk = await host();
    const file = await writeSeat(desk, LI, aStick());
    expect(await codeOf(openFile(desk, file))).toBe('package-already-open');
    const laptop = await aSeatLaptop(desk, WANG);
    expect(await failureOf(openFile(laptop, file))).toEqual({
      code: 'seat-of-other-member',
      params: { name: '李一' },
    });
    expect(await codeOf(openPackageFile(laptop, await journey.packagePath()))).toBe('package-already-open');
  });

  it('of another host, although member and package are the same', async () => {
    const desk = await host();
    const laptop = await aSeatLaptop(desk, LI);
    const file = await writeSeat(desk, LI, aStick());
    const other = await alterFile(
      file,
      inSeat((seat) => ({ ...seat, host: '0123456789abcdef' })),
      {
        desk,
        member: SECRETARY,
      },
    );
    expect(await codeOf(openFile(laptop, other))).toBe('seat-of-other-member');
  });
});

describe('writing seat files', () => {
  it('is for chair and secretary, on the host, with their PIN', async () => {
    const desk = await host();
    expect(await codeOf(writeSeat(desk, LI, aStick(), WANG))).toBe('not-allowed');
    expect(await codeOf(writeSeat(desk, LI, aStick(), CHAIR))).toBe('none');
    expect(await codeOf(writeSeat(desk, SECRETARY, aStick()))).toBe('not-allowed');
    const laptop = await aSeatLaptop(desk, CHAIR);
    expect(await codeOf(writeSeat(laptop, LI, aStick(), CHAIR))).toBe('not-on-this-laptop');
    expect(
      (await desk.client.laptops.state({ reviewId: REVIEW })).written.map(({ member }) => member).toSorted(),
    ).toEqual([CHAIR, LI]);
  });

  it('is refused for a member who has not done what comes before material opens', async () => {
    const desk = await journey.deskAt('opened');
    await acceptBureau(desk);
    await settle(desk, SECRETARY);
    const write = () => failureOf(writeSeat(desk, LI, aStick()));
    expect(await write()).toEqual({ code: 'not-signed-in', params: { name: '李一' } });
    await seat(desk, LI);
    expect((await write()).code).toBe('undertaking-missing');
    await undertake(desk, LI);
    expect((await write()).code).toBe('declaration-missing');
    await declare(desk, LI);
    expect((await write()).code).toBe('none');
  });
});

import { describe, expect, it } from 'vitest';
import { asMaterialId } from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { changeJson, readPayload, type Payload } from '../../../../support/journey/altered-package.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  PLAN,
  REVIEW,
  SECRETARY,
  SITE,
} from '../../../../support/journey/small-review.ts';
import {
  aSupplementPart,
  openSupplement,
  packSmallSupplement,
  SUPPLEMENT_TITLE,
} from '../../../../support/journey/supplement-folder.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { alterFile } from '../../../../support/laptops/alter-file.ts';
import {
  aLaptop,
  aSeatLaptop,
  aStick,
  bringBack,
  openFile,
  writeSeat,
} from '../../../../support/laptops/carry.ts';

const journey = useJourney();
const reviewId = REVIEW;
const NEW_PLAN = asMaterialId('plan-2');
let count = 0;

const both = { [BASE_A]: aSupplementPart(), [BASE_B]: aSupplementPart(BASE_B) };

const supplement = async (desk: Desk, change: Parameters<typeof packSmallSupplement>[2] = {}) => {
  count += 1;
  const path = await packSmallSupplement(journey.folder, await journey.packagePath(), {
    name: `seat-supplement-${count}`,
    ...change,
  });
  await openSupplement(desk, path);
  return path;
};

const claimOf = async (desk: Desk): Promise<string | undefined> => {
  const { groups } = await desk.client.scoring.sheet(desk.on(LI, BASE_A));
  return groups.flatMap(({ indicators }) => indicators).find(({ id }) => id === SITE)?.claim;
};

describe('a seat file that is written after a supplement', () => {
  it('brings it to a new laptop, files and all', async () => {
    const desk = await journey.deskAt('convened');
    await supplement(desk);
    const laptop = await aSeatLaptop(desk, LI);
    const { materials } = await laptop.client.scoring.sheet(laptop.on(LI, BASE_A));
    expect(materials.map(({ id, suppliedBy, replacedBy }) => [id, suppliedBy, replacedBy])).toContainEqual([
      NEW_PLAN,
      SUPPLEMENT_TITLE,
      undefined,
    ]);
    expect(await claimOf(laptop)).toBe('1802平方米');
    for (const materialId of [PLAN, NEW_PLAN])
      expect(
        (await laptop.client.materials.open({ ...laptop.on(LI, BASE_A), materialId })).bytes,
      ).toBeGreaterThan(0);
    const report = await laptop.client.intake.report({ reviewId });
    expect(report.supplements).toMatchObject([{ title: SUPPLEMENT_TITLE, signer: '示例科技局' }]);
  });

  it('holds of it what the member may see, and nothing else', async () => {
    const desk = await journey.deskAt('convened');
    await supplement(desk, { parts: both });
    await desk.client.convening.recuse({
      ...desk.sit(LI),
      memberId: LI,
      submissionId: BASE_B,
      reason: '曾任顾问',
    });
    const names = Object.keys(await readPayload(await writeSeat(desk, LI, aStick())));
    expect(names.filter((name) => name.startsWith('supplements/')).toSorted()).toEqual([
      'supplements/1/submissions/base-a/list.pdf',
      'supplements/1/submissions/base-a/plan-2.pdf',
      'supplements/1/submissions/base-a/supplement.json',
      'supplements/1/supplement.json',
    ]);
    const laptop = await aSeatLaptop(desk, LI);
    const { supplements } = await laptop.client.intake.report({ reviewId });
    expect(supplements.flatMap(({ submissions }) => submissions.map(({ id }) => id))).toEqual([BASE_A]);
  });

  it('brings it to a laptop that has an older one, says so, and keeps what was scored there', async () => {
    const desk = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(desk, LI);
    await laptop.client.scoring.save({
      ...laptop.at(LI, BASE_A, SITE),
      points: asPoints(1000),
      comment: '',
      revision: 0,
    });
    const older = await writeSeat(desk, LI, aStick());
    await supplement(desk);
    const opened = await openFile(laptop, await writeSeat(desk, LI, aStick()));
    expect(opened.seat?.brought).toEqual([
      { what: 'supplemented', submissionId: BASE_A, baseName: '甲基地' },
    ]);
    expect(await claimOf(laptop)).toBe('1802平方米');
    const { entries } = await laptop.client.scoring.sheet(laptop.on(LI, BASE_A));
    expect(entries.find(({ indicator }) => indicator === SITE)?.points).toBe(1000);
    // An older file takes nothing back.
    await openFile(laptop, older);
    expect(await claimOf(laptop)).toBe('1802平方米');
    const again = await openFile(laptop, await writeSeat(desk, LI, aStick()));
    expect(again.seat?.brought).toEqual([]);
  });

  it('brings the part of a submission that opens to the member only later', async () => {
    const desk = await journey.deskAt('convened');
    await desk.client.convening.recuse({
      ...desk.sit(SECRETARY),
      memberId: LI,
      submissionId: BASE_B,
      reason: '待核实',
    });
    await supplement(desk, { parts: both });
    const laptop = await aSeatLaptop(desk, LI);
    await desk.client.convening.liftRecusal({
      ...desk.sit(CHAIR),
      memberId: LI,
      submissionId: BASE_B,
      reason: '核实无关联',
    });
    await openFile(laptop, await writeSeat(desk, LI, aStick()));
    const { materials } = await laptop.client.scoring.sheet(laptop.on(LI, BASE_B));
    expect(materials.map(({ id }) => id)).toContain(NEW_PLAN);
  });

  it('lets a page of what it brought go back as evidence', async () => {
    const desk = await journey.deskAt('convened');
    await supplement(desk);
    const laptop = await aSeatLaptop(desk, LI);
    await laptop.client.scoring.pinPage({
      ...laptop.at(LI, BASE_A, SITE),
      materialId: NEW_PLAN,
      page: 1,
      note: '',
    });
    const { sheets } = await bringBack(laptop, LI, desk);
    expect(sheets.map(({ verdict }) => verdict)).not.toContain('refused');
    const { entries } = await desk.client.scoring.sheet(desk.on(LI, BASE_A));
    expect(entries.flatMap(({ evidence }) => evidence)).toMatchObject([{ kind: 'page', material: NEW_PLAN }]);
  });
});

describe('a seat file with a supplement is refused', () => {
  const refusedBy = async (laptop: Desk, file: string): Promise<string> => {
    const code = await codeOf(openFile(laptop, file));
    if (code !== 'none') expect((await laptop.client.reviews.list({})).reviews).toEqual([]);
    return code;
  };

  it('where a file or a document of it is not the bureau’s, whoever signed the seat file', async () => {
    const desk = await journey.deskAt('convened');
    await supplement(desk);
    const file = await writeSeat(desk, LI, aStick());
    const laptop = await aLaptop();
    const signer = { desk, member: SECRETARY };
    const part = 'supplements/1/submissions/base-a/supplement.json';
    const reworded = (payload: Payload) => changeJson(payload, part, (each) => ({ ...each, claims: [] }));
    expect(await refusedBy(laptop, await alterFile(file, reworded, signer))).toBe('bag-digest-wrong');
    const more = (payload: Payload): Payload => ({ ...payload, 'supplements/1/more.pdf': 'x' });
    expect(await refusedBy(laptop, await alterFile(file, more, signer))).toBe('bag-digest-wrong');
    const elsewhere = (payload: Payload): Payload => ({ ...payload, 'supplements/2/supplement.json': '{}' });
    expect(await refusedBy(laptop, await alterFile(file, elsewhere, signer))).toBe('bag-digest-wrong');
    const { [part]: _part, ...rest } = await readPayload(file);
    expect(await refusedBy(laptop, await alterFile(file, () => rest, signer))).toBe('bag-rule-broken');
    const unsigned = (payload: Payload): Payload => {
      const { 'bureau/supplements/1/signature.p7s': _signature, ...others } = payload;
      return others;
    };
    expect(await refusedBy(laptop, await alterFile(file, unsigned, signer))).toBe('bureau-key-changed');
    const otherDigest = (payload: Payload) =>
      changeJson(payload, 'seat.json', (seat) => ({
        ...seat,
        supplements: (seat['supplements'] as object[]).map((each) => ({ ...each, sha256: 'ab'.repeat(32) })),
      }));
    expect(await refusedBy(laptop, await alterFile(file, otherDigest, signer))).toBe('bag-digest-wrong');
    expect(await refusedBy(laptop, file)).toBe('none');
  });
});

describe('a supplement on a member’s own laptop', () => {
  it('is for the host: it comes with the next seat file', async () => {
    const desk = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(desk, LI);
    const path = await supplement(desk);
    expect(await codeOf(openSupplement(laptop, path))).toBe('not-on-this-laptop');
    expect((await laptop.client.intake.report({ reviewId })).supplements).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../../../electron/core/store/rows/sheet-rows.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  OUTPUT,
  REVIEW,
  SECRETARY,
  SITE,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { fillSheet } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import {
  aSeatLaptop,
  aStick,
  bringBack,
  handBack,
  openFile,
  receive,
  writeSeat,
} from '../../../../support/laptops/carry.ts';

const journey = useJourney();

const sheetAt = (desk: Desk, member = LI, submission = BASE_A) =>
  readSheet(desk.workspace.reads, { member, submission });

const siteAt = (desk: Desk, member = LI) =>
  sheetAt(desk, member).entries.find(({ indicator }) => indicator === SITE)?.points;

const give = async (desk: Desk, points: number, member = LI, indicator = SITE) => {
  const entry = sheetAt(desk, member).entries.find((each) => each.indicator === indicator);
  const revision = entry?.revision ?? 0;
  const at = desk.at(member, BASE_A, indicator);
  await desk.client.scoring.save({ ...at, points: asPoints(points), comment: '', revision });
};

const verdicts = (receipt: { readonly sheets: readonly { readonly verdict: string }[] }) =>
  receipt.sheets.map(({ verdict }) => verdict);

const stateOf = (desk: Desk) => desk.client.laptops.state({ reviewId: REVIEW });

describe('sheet files', () => {
  it('may come twice: the second time nothing is done, and nothing is lost', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, LI);
    await give(laptop, 400);
    const file = await handBack(laptop, LI, aStick());
    const first = await receive(host, file);
    const again = await receive(host, file);
    expect(again).toEqual({ ...first, again: true });
    expect((await stateOf(host)).received).toHaveLength(1);
  });

  it('may come in the wrong order: the later state stays, the older one is named and kept', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, LI);
    await give(laptop, 400);
    const older = await handBack(laptop, LI, aStick());
    await give(laptop, 700);
    const newer = await handBack(laptop, LI, aStick());
    expect(verdicts(await receive(host, newer))).toEqual(['taken']);
    expect(verdicts(await receive(host, older))).toEqual(['older']);
    expect(siteAt(host)).toBe(700);
    const kept = host.workspace.reads.prepare<[], number>('SELECT count(*) FROM edition').pluck().get();
    expect(kept).toBe(2);
  });

  it('say on the laptop whether something changed since the last one', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, LI);
    expect((await stateOf(laptop)).changedSince).toBe(false);
    await give(laptop, 400);
    expect((await stateOf(laptop)).changedSince).toBe(true);
    await handBack(laptop, LI, aStick());
    expect(await stateOf(laptop)).toMatchObject({
      changedSince: false,
      handedBack: [{ file: 'small-review-m-li-1.sheet.zip' }],
    });
    await give(laptop, 500);
    expect((await stateOf(laptop)).changedSince).toBe(true);
  });

  it('of a laptop that wrote none before name that it is another one', async () => {
    const host = await journey.deskAt('convened');
    const first = await aSeatLaptop(host, LI);
    await give(first, 400);
    expect((await bringBack(first, LI, host)).otherDevice).toBe(false);
    const second = await aSeatLaptop(host, LI);
    await give(second, 500);
    const receipt = await bringBack(second, LI, host);
    expect(receipt.otherDevice).toBe(true);
    // The second laptop began with what the first one had handed back.
    expect(verdicts(receipt)).toEqual(['taken']);
    expect(siteAt(host)).toBe(500);
  });
});

describe('two laptops of one member', () => {
  const differ = async () => {
    const host = await journey.deskAt('convened');
    const one = await aSeatLaptop(host, LI);
    const other = await aSeatLaptop(host, LI);
    for (const [laptop, points] of [
      [one, 400],
      [other, 900],
    ] as const) {
      await fillSheet(laptop, LI, BASE_A);
      await give(laptop, points);
      await laptop.client.scoring.submit(laptop.on(LI, BASE_A));
    }
    expect(verdicts(await bringBack(one, LI, host))).toEqual(['taken']);
    expect(verdicts(await bringBack(other, LI, host))).toEqual(['beside']);
    return { host, one, other };
  };

  it('that handed in two versions: the round stays open until the member chose, and the other one is kept', async () => {
    const { host } = await differ();
    expect((await stateOf(host)).conflicts).toEqual([
      { member: LI, memberName: '李一', submissionId: BASE_A, baseName: '甲基地', submitted: true },
    ]);
    for (const member of [CHAIR, WANG])
      for (const submission of [BASE_A, BASE_B]) {
        await fillSheet(host, member, submission);
        await host.client.scoring.submit(host.on(member, submission));
      }
    const close = () => codeOf(host.client.scoring.closeRound({ ...host.sit(CHAIR), reason: '一人未交' }));
    expect(await close()).toBe('sheet-versions-differ');
    const { versions } = await host.client.laptops.versions(host.on(LI, BASE_A));
    expect(versions.map(({ choosable, done, count }) => [choosable, done, count])).toEqual([
      [true, 4, 4],
      [true, 4, 4],
    ]);
    expect(
      versions
        .map(({ differing }) => differing.map(({ given }) => given))
        .flat()
        .toSorted(),
    ).toEqual(['4', '9']);
    const mine = versions.find(({ differing }) => differing[0]?.given === '4');
    await host.client.laptops.chooseVersion({
      ...host.on(LI, BASE_A),
      edition: mine?.edition ?? '',
    });
    expect(siteAt(host)).toBe(400);
    expect((await stateOf(host)).conflicts).toEqual([]);
    expect(host.workspace.reads.prepare('SELECT 1 FROM edition').all()).toHaveLength(3);
    expect(await close()).toBe('none');
  });

  it('learn of the choice by the next seat file, whichever of them it was made on', async () => {
    const { host, one, other } = await differ();
    const opened = await openFile(one, await writeSeat(host, LI, aStick()));
    expect(opened.seat?.brought.map(({ what }) => what)).toContain('versions');
    const { versions } = await one.client.laptops.versions(one.on(LI, BASE_A));
    const nine = versions.find(({ differing }) => differing[0]?.given === '9');
    await one.client.laptops.chooseVersion({
      ...one.on(LI, BASE_A),
      edition: nine?.edition ?? '',
    });
    expect(verdicts(await bringBack(one, LI, host))).toEqual(['taken']);
    expect(siteAt(host)).toBe(900);
    await openFile(other, await writeSeat(host, LI, aStick()));
    for (const desk of [host, one, other]) {
      expect(siteAt(desk)).toBe(900);
      expect((await stateOf(desk)).conflicts).toEqual([]);
    }
    // A file from before the choice changes nothing any more.
    expect(verdicts(await bringBack(other, LI, host))).toEqual(['same']);
  });

  it('only their member may choose, and only while something is disputed', async () => {
    const { host } = await differ();
    const { versions } = await host.client.laptops.versions(host.on(WANG, BASE_A));
    expect(versions).toEqual([]);
    const [first] = (await host.client.laptops.versions(host.on(LI, BASE_A))).versions;
    const edition = first?.edition ?? ('' as never);
    expect(await codeOf(host.client.laptops.chooseVersion({ ...host.on(WANG, BASE_A), edition }))).toBe(
      'already-done',
    );
    expect(await codeOf(host.client.laptops.chooseVersion({ ...host.on(SECRETARY, BASE_A), edition }))).toBe(
      'not-allowed',
    );
  });

  it('with a draft beside a handed-in sheet: the handed-in one counts, the draft is kept and shown', async () => {
    const host = await journey.deskAt('convened');
    const one = await aSeatLaptop(host, LI);
    const other = await aSeatLaptop(host, LI);
    await fillSheet(one, LI, BASE_A);
    await one.client.scoring.submit(one.on(LI, BASE_A));
    await give(other, 50, LI, OUTPUT);
    await bringBack(one, LI, host);
    expect(verdicts(await bringBack(other, LI, host))).toEqual(['beside']);
    expect((await stateOf(host)).conflicts).toEqual([]);
    const { versions } = await host.client.laptops.versions(host.on(LI, BASE_A));
    expect(versions.map(({ inForce, choosable, done }) => [inForce, choosable, done])).toEqual([
      [true, false, 4],
      [false, false, 1],
    ]);
  });
});

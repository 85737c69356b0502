import { describe, expect, it } from 'vitest';
import { listPresentJudges } from '../../../../../electron/core/services/require-access.ts';
import { readSheet } from '../../../../../electron/core/store/rows/sheet-rows.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
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

const sheetAt = (desk: Desk, member = LI) => readSheet(desk.workspace.reads, { member, submission: BASE_A });

const handIn = async (desk: Desk, member = LI) => {
  await fillSheet(desk, member, BASE_A);
  await desk.client.scoring.submit(desk.on(member, BASE_A));
};

const change = (desk: Desk, points: number) =>
  desk.client.scoring.save({
    ...desk.at(LI, BASE_A, SITE),
    points: asPoints(points),
    comment: '',
    revision: sheetAt(desk).entries.find(({ indicator }) => indicator === SITE)?.revision ?? 0,
  });

const verdicts = (receipt: { readonly sheets: readonly { readonly verdict: string }[] }) =>
  receipt.sheets.map(({ verdict }) => verdict);

const about = (host: Desk, reason: string) => ({
  ...host.sit(SECRETARY),
  memberId: LI,
  submissionId: BASE_A,
  reason,
});

const unlock = async (host: Desk) => {
  await host.client.corrections.requestUnlock({ ...host.on(LI, BASE_A), reason: '漏看一页' });
  await host.client.corrections.answerUnlock({
    ...host.on(SECRETARY, BASE_A),
    memberId: LI,
    granted: true,
    answer: '同意',
  });
};

describe('an unlock at the host', () => {
  it('reaches the laptop by seat file, and the changed sheet comes back with both values on record', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, LI);
    await handIn(laptop);
    await bringBack(laptop, LI, host);
    expect(await codeOf(change(laptop, 200))).toBe('sheet-locked');
    await unlock(host);
    expect(await openFile(laptop, await writeSeat(host, LI, aStick()))).toMatchObject({
      seat: { brought: [{ what: 'unlocked', submissionId: BASE_A, baseName: '甲基地' }] },
    });
    expect((await laptop.client.corrections.unlocks(laptop.sit(LI))).unlocks).toMatchObject([
      { state: 'granted', answer: '同意' },
    ]);
    await change(laptop, 200);
    await laptop.client.scoring.submit(laptop.on(LI, BASE_A));
    expect(verdicts(await bringBack(laptop, LI, host))).toEqual(['taken']);
    const { results } = await closeAndRead(host);
    expect(results).toEqual([{ indicator: SITE, before: 1000, after: 200, reason: '漏看一页' }]);
  });

  it('is not undone by the sheet that had been handed in before it', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, LI);
    await handIn(laptop);
    const file = await handBack(laptop, LI, aStick());
    await receive(host, file);
    await unlock(host);
    expect((await receive(host, file)).again).toBe(true);
    expect(verdicts(await bringBack(laptop, LI, host))).toEqual(['same']);
    expect(sheetAt(host).submittedAt).toBeNull();
  });
});

/** Hands in what is missing, closes the round and gives the revisions of the first sheet. */
const closeAndRead = async (host: Desk) => {
  await host.client.scoring.closeRound({ ...host.sit(CHAIR), reason: '其余未交' }).catch(() => undefined);
  for (const member of [CHAIR, WANG, LI])
    for (const submission of [BASE_A, BASE_B]) {
      const { submittedAt } = readSheet(host.workspace.reads, { member, submission });
      if (submittedAt !== null) continue;
      await fillSheet(host, member, submission);
      await host.client.scoring.submit(host.on(member, submission));
    }
  await codeOf(host.client.scoring.closeRound(host.sit(CHAIR)));
  const { revisions } = await host.client.corrections.revisions(host.on(LI, BASE_A));
  return {
    results: revisions.map(({ indicator, before, after, reason }) => ({
      indicator,
      before: before.points,
      after: after.points,
      reason,
    })),
  };
};

describe('a sheet that comes back', () => {
  it('of a member who is recused meanwhile is named and kept, and counts for nothing until that is lifted', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, LI);
    await handIn(laptop);
    await host.client.convening.recuse(about(host, '曾任职'));
    expect(verdicts(await bringBack(laptop, LI, host))).toEqual(['recused']);
    expect(listPresentJudges(host.workspace, BASE_A).map(({ id }) => id)).not.toContain(LI);
    expect(host.workspace.reads.prepare('SELECT 1 FROM edition').all()).toHaveLength(1);
    await host.client.convening.liftRecusal(about(host, '误记'));
    expect(listPresentJudges(host.workspace, BASE_A).map(({ id }) => id)).toContain(LI);
    expect(sheetAt(host).submittedAt).not.toBeNull();
  });

  it('of a member who was replaced is named and kept, and never counts', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, LI);
    await handIn(laptop);
    await host.client.convening.replaceMember({ ...host.sit(SECRETARY), memberId: LI, reason: '因病' });
    const receipt = await bringBack(laptop, LI, host);
    expect(receipt.memberName).toBe('李一');
    expect(verdicts(receipt)).toEqual(['replaced']);
    expect(listPresentJudges(host.workspace, BASE_A).map(({ id }) => id)).not.toContain(LI);
    expect(await codeOf(writeSeat(host, LI, aStick()))).toBe('not-found');
  });

  it('after the round was closed is named and kept, and changes nothing', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, LI);
    await handIn(laptop);
    for (const member of [CHAIR, WANG])
      for (const submission of [BASE_A, BASE_B]) {
        await fillSheet(host, member, submission);
        await host.client.scoring.submit(host.on(member, submission));
      }
    await host.client.scoring.closeRound({ ...host.sit(CHAIR), reason: '李一未交回' });
    expect(verdicts(await bringBack(laptop, LI, host))).toEqual(['after-closing']);
    expect(sheetAt(host)).toMatchObject({ entries: [], submittedAt: null });
    expect(host.workspace.reads.prepare('SELECT 1 FROM edition').all()).toHaveLength(1);
    expect(await codeOf(writeSeat(host, WANG, aStick()))).toBe('round-closed');
  });
});

describe('a recusal at the host', () => {
  it('closes the submission on the laptop with the next seat file, and opens it again', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, LI);
    await fillSheet(laptop, LI, BASE_A);
    await host.client.convening.recuse(about(host, '曾任职'));
    const recused = await writeSeat(host, LI, aStick());
    expect(await openFile(laptop, recused)).toMatchObject({
      seat: { brought: [{ what: 'recused', submissionId: BASE_A }] },
    });
    expect(await codeOf(laptop.client.scoring.sheet(laptop.on(LI, BASE_A)))).toBe('recused');
    await host.client.convening.liftRecusal(about(host, '误记'));
    expect(await openFile(laptop, await writeSeat(host, LI, aStick()))).toMatchObject({
      seat: { brought: [{ what: 'opened', submissionId: BASE_A }] },
    });
    expect(await codeOf(laptop.client.scoring.sheet(laptop.on(LI, BASE_A)))).toBe('none');
    // The older seat file comes once more: it knows nothing newer.
    expect(await openFile(laptop, recused)).toMatchObject({ seat: { older: true, brought: [] } });
    expect(await codeOf(laptop.client.scoring.sheet(laptop.on(LI, BASE_A)))).toBe('none');
  });

  it('before the first seat file keeps the submission off the laptop altogether, until it is lifted', async () => {
    const host = await journey.deskAt('convened');
    await host.client.convening.recuse(about(host, '曾任职'));
    const laptop = await aSeatLaptop(host, LI);
    expect(laptop.workspace.review.submissions.map(({ id }) => id)).toEqual([BASE_B]);
    expect((await laptop.client.intake.report({ reviewId: REVIEW })).submissions).toHaveLength(1);
    expect(await codeOf(laptop.client.scoring.sheet(laptop.on(LI, BASE_A)))).toBe('not-found');
    await host.client.convening.liftRecusal(about(host, '误记'));
    expect(await openFile(laptop, await writeSeat(host, LI, aStick()))).toMatchObject({
      seat: { brought: [{ what: 'opened', submissionId: BASE_A }] },
    });
    expect(laptop.workspace.review.submissions.map(({ id }) => id)).toEqual([BASE_A, BASE_B]);
    await handIn(laptop);
    expect(verdicts(await bringBack(laptop, LI, host))).toEqual(['taken']);
  });
});

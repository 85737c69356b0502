import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../../support/journey/failures.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import {
  BASE_A,
  BASE_B,
  BONUS,
  CHAIR,
  LI,
  OUTPUT,
  SECRETARY,
  SITE,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { judge } from '../../../../support/journey/mixed-review.ts';
import { attachPhoto, closeRound } from '../../../../support/journey/steps.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { listUnlocks } from '../../../../../electron/core/store/rows/unlock-rows.ts';
import { readSheet } from '../../../../../electron/core/store/rows/sheet-rows.ts';

const journey = useJourney();

const ask = (desk: Desk, member = LI, reason = '漏看了附件') =>
  desk.client.corrections.requestUnlock({ ...desk.on(member, BASE_A), reason });

const answer = (desk: Desk, by: typeof LI, granted: boolean, words = '', about = LI) =>
  desk.client.corrections.answerUnlock({ ...desk.on(by, BASE_A), memberId: about, granted, answer: words });

const unlocksOf = async (desk: Desk, member: typeof LI) =>
  (await desk.client.corrections.unlocks(desk.sit(member))).unlocks;

const submit = (desk: Desk, member = LI) => desk.client.scoring.submit(desk.on(member, BASE_A));

describe('a request to have the own sheet unlocked', () => {
  it('waits for chair or secretary, and shows no points to them', async () => {
    const desk = await journey.deskAt('scored');
    await ask(desk);
    const [forChair] = await unlocksOf(desk, CHAIR);
    expect(forChair).toEqual({
      member: LI,
      memberName: '李一',
      submissionId: BASE_A,
      baseName: '甲基地',
      number: 1,
      reason: '漏看了附件',
      requestedAt: expect.any(String) as string,
      state: 'waiting',
      answer: '',
      answeredBy: null,
      answeredAt: null,
      mayAnswer: true,
    });
    expect((await unlocksOf(desk, SECRETARY))[0]).toMatchObject({ mayAnswer: true });
    expect((await unlocksOf(desk, LI))[0]).toMatchObject({ state: 'waiting', mayAnswer: false });
    expect(await unlocksOf(desk, WANG)).toEqual([]);
    expect(await codeOf(ask(desk))).toBe('unlock-pending');
  });

  it('is only about the own sheet, handed in, while the round is open', async () => {
    const convened = await journey.deskAt('convened');
    expect(await codeOf(ask(convened))).toBe('sheet-not-submitted');
    const desk = await journey.deskAt('scored');
    expect(await codeOf(ask(desk, SECRETARY))).toBe('not-allowed');
    expect(await codeOf(ask(desk, LI, '   '))).toBe('reason-required');
    await ask(desk, WANG);
    await closeRound(desk);
    expect(await codeOf(ask(desk))).toBe('round-closed');
    expect(await codeOf(answer(desk, CHAIR, true, '', WANG))).toBe('round-closed');
    expect((await unlocksOf(desk, CHAIR))[0]).toMatchObject({ state: 'waiting', mayAnswer: false });
  });

  it('is not settled by its own member, nor by another one, nor twice', async () => {
    const desk = await journey.deskAt('scored');
    expect(await codeOf(answer(desk, CHAIR, true))).toBe('not-found');
    await ask(desk);
    await ask(desk, CHAIR);
    expect(await codeOf(answer(desk, LI, true))).toBe('not-allowed');
    expect(await codeOf(answer(desk, WANG, true))).toBe('not-allowed');
    expect(await codeOf(answer(desk, CHAIR, true, '', CHAIR))).toBe('not-allowed');
    expect(await codeOf(answer(desk, WANG, true, '', CHAIR))).toBe('not-allowed');
    await answer(desk, SECRETARY, true, '', CHAIR);
    await answer(desk, CHAIR, true);
    expect(await codeOf(answer(desk, SECRETARY, true))).toBe('already-done');
  });

  it('is refused in words, and the sheet stays locked', async () => {
    const desk = await journey.deskAt('scored');
    await ask(desk);
    expect(await codeOf(answer(desk, CHAIR, false, ' '))).toBe('reason-required');
    await answer(desk, CHAIR, false, '材料没有变化');
    expect((await unlocksOf(desk, LI))[0]).toMatchObject({
      state: 'refused',
      answer: '材料没有变化',
      answeredBy: '陈主任',
    });
    expect(await codeOf(judge(desk, LI, BASE_A, SITE, { points: asPoints(900) }))).toBe('sheet-locked');
    await ask(desk, LI, '请再考虑');
    expect((await unlocksOf(desk, LI)).map(({ number, state }) => [number, state])).toEqual([
      [1, 'refused'],
      [2, 'waiting'],
    ]);
  });
});

describe('a submission that the chair is recused from', () => {
  it('hides its requests from the chair; its acting chair answers, but not the own one', async () => {
    const desk = await journey.deskAt('scored');
    await desk.client.convening.recuse({
      ...desk.on(SECRETARY, BASE_A),
      memberId: CHAIR,
      reason: '合作单位',
    });
    await desk.client.convening.appointActingChair({
      ...desk.on(SECRETARY, BASE_A),
      memberId: WANG,
      reason: '组长回避',
    });
    await ask(desk);
    await ask(desk, WANG);
    expect(await unlocksOf(desk, CHAIR)).toEqual([]);
    expect(await codeOf(answer(desk, CHAIR, true))).toBe('recused');
    expect(await codeOf(ask(desk, CHAIR))).toBe('recused');
    expect((await unlocksOf(desk, WANG)).map(({ member, mayAnswer }) => [member, mayAnswer])).toEqual([
      [LI, true],
      [WANG, false],
    ]);
    expect(await codeOf(answer(desk, WANG, true, '', WANG))).toBe('not-allowed');
    await answer(desk, WANG, true);
    expect((await unlocksOf(desk, LI))[0]).toMatchObject({ state: 'granted', answeredBy: '王三' });
  });
});

describe('an unlocked sheet', () => {
  it('is kept as it was handed in, evidence included, and open for changes', async () => {
    const desk = await journey.deskAt('scored');
    const before = readSheet(desk.workspace.reads, { member: CHAIR, submission: BASE_A });
    await ask(desk, CHAIR);
    await answer(desk, SECRETARY, true, '', CHAIR);
    await judge(desk, CHAIR, BASE_A, SITE, { points: asPoints(900) });
    await attachPhoto(desk, CHAIR, BASE_A, Buffer.from('another'));
    const [unlock] = listUnlocks(desk.workspace.reads);
    expect(unlock?.submittedAt).toBe(before.submittedAt);
    expect(unlock?.answer?.version).toEqual(before.entries.map(({ revision: _revision, ...entry }) => entry));
    const progress = await desk.client.scoring.progress(desk.sit(SECRETARY));
    const own = progress.members.find(({ id }) => id === CHAIR)?.sheets[0];
    expect(own).toMatchObject({ submitted: false });
  });

  it('gives revisions with both values when it is handed in again, unlock after unlock', async () => {
    const desk = await journey.deskAt('scored');
    await ask(desk);
    await answer(desk, CHAIR, true);
    await judge(desk, LI, BASE_A, SITE, { points: asPoints(900), comment: '' });
    desk.clock.forward(60_000);
    await submit(desk);
    await ask(desk, LI, '再看一遍');
    await answer(desk, CHAIR, true, '同意');
    await judge(desk, LI, BASE_A, SITE, { points: asPoints(950) });
    await judge(desk, LI, BASE_A, OUTPUT, { points: asPoints(1550), comment: '有三项成果' });
    await submit(desk);
    await closeRound(desk);
    const { revisions } = await desk.client.corrections.revisions(desk.on(WANG, BASE_A));
    expect(
      revisions.map(({ indicator, cause, reason, before, after }) => ({
        indicator,
        cause,
        reason,
        before: [before.points, before.comment],
        after: [after.points, after.comment],
      })),
    ).toEqual([
      { indicator: SITE, cause: 'unlock', reason: '漏看了附件', before: [1000, ''], after: [900, ''] },
      {
        indicator: OUTPUT,
        cause: 'unlock',
        reason: '再看一遍',
        before: [1550, ''],
        after: [1550, '有三项成果'],
      },
      { indicator: SITE, cause: 'unlock', reason: '再看一遍', before: [900, ''], after: [950, ''] },
    ]);
    expect((await desk.client.corrections.revisions(desk.on(WANG, BASE_B))).revisions).toEqual([]);
  });

  it('that is not handed in again does not count; what was handed in stays in the record', async () => {
    const desk = await journey.deskAt('scored');
    await ask(desk);
    await answer(desk, CHAIR, true);
    await judge(desk, LI, BASE_A, SITE, { points: asPoints(0) });
    expect(await codeOf(desk.client.scoring.closeRound(desk.sit(CHAIR)))).toBe('sheets-missing');
    await desk.client.scoring.closeRound({ ...desk.sit(CHAIR), reason: '李一离席' });
    expect((await desk.client.corrections.revisions(desk.on(WANG, BASE_A))).revisions).toEqual([]);
    const kept = listUnlocks(desk.workspace.reads)[0]?.answer?.version;
    expect(kept?.find(({ indicator }) => indicator === SITE)?.points).toBe(1000);
  });

  it('asks for what the sheet owes as before', async () => {
    const desk = await journey.deskAt('scored');
    await ask(desk);
    await answer(desk, CHAIR, true);
    await judge(desk, LI, BASE_A, BONUS, { points: asPoints(100), comment: '获奖' });
    expect(await codeOf(submit(desk))).toBe('sheet-incomplete');
  });

  it('is in the activity log, request and answer', async () => {
    const desk = await journey.deskAt('scored');
    await ask(desk);
    await answer(desk, CHAIR, true);
    const { rows } = await desk.client.activity.list({ reviewId: desk.workspace.reviewId, limit: 2 });
    expect(rows.map(({ event, actor }) => [event, actor]).sort()).toEqual([
      ['unlock.answered', CHAIR],
      ['unlock.requested', LI],
    ]);
  });
});

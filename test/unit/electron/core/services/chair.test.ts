import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  EXPERTS,
  LI,
  REVIEW,
  SECRETARY,
  SUBMISSIONS,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { fillSheet, freeze, settle, trustBureau } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();
const reviewId = REVIEW;

const appoint = (desk: Desk, by: typeof LI, memberId: typeof LI, reason = '组长未到') =>
  desk.client.convening.appointChair({ ...desk.sit(by), memberId, reason });

const chairOf = async (desk: Desk) => (await desk.client.panel.get({ reviewId })).chair;

const handIn = async (desk: Desk, member: typeof LI, submissions: readonly (typeof BASE_A)[]) => {
  for (const submission of submissions) {
    await fillSheet(desk, member, submission);
    await desk.client.scoring.submit(desk.on(member, submission));
  }
};

describe('the chair', () => {
  it('is the one of the package until somebody else is appointed', async () => {
    const desk = await journey.deskAt('convened');
    expect(await chairOf(desk)).toEqual({ member: CHAIR, how: 'given' });
    expect(await codeOf(appoint(desk, LI, LI))).toBe('not-allowed');
    expect(await codeOf(appoint(desk, SECRETARY, SECRETARY))).toBe('not-found');
    expect(await codeOf(appoint(desk, SECRETARY, CHAIR))).toBe('already-done');
    expect(await codeOf(appoint(desk, SECRETARY, LI, ' '))).toBe('reason-required');
    await appoint(desk, SECRETARY, LI);
    expect(await chairOf(desk)).toEqual({ member: LI, how: 'appointed', reason: '组长未到' });
    // The office moves with all that it may do.
    expect(await codeOf(desk.client.scoring.progress(desk.sit(CHAIR)))).toBe('not-allowed');
    expect(await codeOf(desk.client.scoring.progress(desk.sit(LI)))).toBe('none');
    // The one who hands over names the next.
    await appoint(desk, LI, CHAIR, '组长已到');
    expect(await chairOf(desk)).toMatchObject({ member: CHAIR, how: 'appointed' });
  });

  it('is somebody who has come', async () => {
    const desk = await journey.deskAt('opened');
    await trustBureau(desk);
    await settle(desk, SECRETARY);
    expect(await codeOf(appoint(desk, SECRETARY, LI))).toBe('not-found');
    await settle(desk, LI);
    expect(await codeOf(appoint(desk, SECRETARY, LI))).toBe('none');
  });

  it('is named by any member where no secretary has come', async () => {
    const desk = await journey.deskAt('opened');
    await trustBureau(desk);
    for (const member of [LI, WANG]) await settle(desk, member);
    expect(await codeOf(appoint(desk, WANG, LI))).toBe('none');
  });

  it('is not moved once the opinions are frozen', async () => {
    const desk = await journey.deskAt('closed');
    await freeze(desk);
    expect(await codeOf(appoint(desk, SECRETARY, LI))).toBe('opinion-frozen');
  });

  it('has to be there before the round is closed: replaced, the place is empty', async () => {
    const desk = await journey.deskAt('scored');
    const at = { ...desk.sit(SECRETARY), memberId: CHAIR, reason: '因病' };
    await desk.client.convening.replaceMember(at);
    expect(await chairOf(desk)).toEqual({ member: null, how: null });
    expect(await codeOf(desk.client.scoring.closeRound(desk.sit(LI)))).toBe('chair-missing');
    const { stages } = await desk.client.reviews.summary({ reviewId });
    expect(stages[2]?.waitsFor).toEqual({ reason: 'chair-missing', stage: 'panel' });
    await appoint(desk, SECRETARY, LI);
    expect(await codeOf(desk.client.scoring.closeRound(desk.sit(LI)))).toBe('none');
  });
});

describe('a submission from which the chair is recused', () => {
  const acting = (desk: Desk, by: typeof LI, memberId: typeof LI, submissionId = BASE_A) =>
    desk.client.convening.appointActingChair({ ...desk.sit(by), memberId, submissionId, reason: '组长回避' });

  it('is led by somebody who judges it, or the round does not close', async () => {
    const desk = await journey.deskAt('convened');
    expect(await codeOf(acting(desk, SECRETARY, LI))).toBe('input-invalid');
    const own = { ...desk.sit(CHAIR), memberId: CHAIR, submissionId: BASE_A, reason: '曾任职' };
    await desk.client.convening.recuse(own);
    for (const member of EXPERTS) await handIn(desk, member, member === CHAIR ? [BASE_B] : SUBMISSIONS);
    const close = () => desk.client.scoring.closeRound(desk.sit(CHAIR));
    expect(await failureOf(close())).toEqual({
      code: 'acting-chair-missing',
      params: { submission: '甲基地' },
    });
    expect(await codeOf(acting(desk, CHAIR, LI))).toBe('not-allowed');
    expect(await codeOf(acting(desk, LI, LI))).toBe('not-allowed');
    expect(await codeOf(acting(desk, SECRETARY, CHAIR))).toBe('not-found');
    await acting(desk, SECRETARY, LI);
    const { submissions } = await desk.client.panel.get({ reviewId });
    expect(submissions.map(({ leader, judges }) => [leader, judges])).toEqual([
      [LI, 2],
      [CHAIR, 3],
    ]);
    await close();
  });
});

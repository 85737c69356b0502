import { describe, expect, it } from 'vitest';
import { asMemberId } from '../../../../../shared/domain/ids.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { CHAIR, LI, REVIEW, SECRETARY } from '../../../../support/journey/small-review.ts';
import { trustBureau } from '../../../../support/journey/steps.ts';

const journey = useJourney();
const reviewId = REVIEW;

describe('sign-in', () => {
  it('waits until a person accepted the package', async () => {
    const desk = await journey.deskAt('opened');
    const signIn = () => desk.client.panel.signIn({ reviewId, memberId: LI });
    expect(await failureOf(signIn())).toEqual({ code: 'stage-not-reached', params: { stage: 'intake' } });
    await trustBureau(desk);
    expect(await codeOf(signIn())).toBe('none');
  });

  it('happens once: a second window is told the first time', async () => {
    const desk = await journey.deskAt('opened');
    await trustBureau(desk);
    const first = await desk.client.panel.signIn({ reviewId, memberId: LI });
    desk.clock.forward(60_000);
    expect(await desk.client.panel.signIn({ reviewId, memberId: LI })).toEqual(first);
    const { members } = await desk.client.panel.get({ reviewId });
    expect(members.filter((member) => member.signedInAt !== null).map((member) => member.id)).toEqual([LI]);
    const { rows } = await desk.client.activity.list({ reviewId, limit: 50 });
    expect(rows.filter((row) => row.event === 'member.signed-in')).toHaveLength(1);
  });

  it('is for people of the roster', async () => {
    const desk = await journey.deskAt('convened');
    const stranger = { reviewId, memberId: asMemberId('m-nobody') };
    expect(await codeOf(desk.client.panel.signIn(stranger))).toBe('not-found');
    expect(await codeOf(desk.client.seats.create({ ...stranger, pin: 'long enough' }))).toBe('not-found');
  });

  it('ends for experts with the round, and stays open for the secretary', async () => {
    const desk = await journey.deskAt('opened');
    await trustBureau(desk);
    await desk.client.panel.signIn({ reviewId, memberId: CHAIR });
    desk.workspace.record((db) =>
      db.exec(
        "INSERT INTO round (only, closed_at, closed_by) VALUES (1, '2026-05-06T02:00:00.000Z', 'm-chair')",
      ),
    );
    expect(await codeOf(desk.client.panel.signIn({ reviewId, memberId: LI }))).toBe('round-closed');
    expect(await codeOf(desk.client.panel.signIn({ reviewId, memberId: SECRETARY }))).toBe('none');
    // Somebody who did sign in is not told otherwise.
    expect(await codeOf(desk.client.panel.signIn({ reviewId, memberId: CHAIR }))).toBe('none');
  });
});

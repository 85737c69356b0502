import { describe, expect, it } from 'vitest';
import { toCanonicalJson } from '../../../../../electron/core/formats/canonical-json.ts';
import { writeMinutes } from '../../../../../electron/core/services/return-minutes.ts';
import { minutesFileSchema } from '../../../../../shared/formats/minutes-file.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  REVIEW,
  SECRETARY,
  SMALL_REVIEW,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { fillSheet, settle, trustBureau } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

/** The bureau names no chair: the panel elects one. */
const journey = useJourney({
  review: {
    roster: SMALL_REVIEW.roster.map((member) =>
      member.role === 'chair' ? { ...member, role: 'member' } : member,
    ),
  },
});

const elect = async (desk: Desk): Promise<void> => {
  const { ballot } = await desk.client.convening.openBallot(desk.sit(SECRETARY));
  for (const [member, candidate] of [
    [LI, CHAIR],
    [CHAIR, LI],
    [WANG, CHAIR],
  ] as const)
    await desk.client.convening.vote({ ...desk.sit(member), ballot, candidate });
  await desk.client.convening.closeBallot(desk.sit(SECRETARY));
};

const NEWCOMER = { name: '周五', role: 'member' as const, expertise: '会计', organisation: '某事务所' };

/** An elected chair, a member who goes, a successor, and a submission that somebody else leads. */
const convene = async (desk: Desk) => {
  await trustBureau(desk);
  for (const member of [LI, CHAIR, WANG, SECRETARY]) await settle(desk, member);
  await elect(desk);
  const { successorId } = await desk.client.convening.replaceMember({
    ...desk.sit(SECRETARY),
    memberId: WANG,
    successor: NEWCOMER,
    reason: '突发疾病',
  });
  if (successorId === null) throw new Error('somebody follows');
  await settle(desk, successorId);
  await desk.client.convening.recuse({ ...desk.on(CHAIR, BASE_B), memberId: CHAIR, reason: '亲属任职' });
  const acting = { ...desk.on(SECRETARY, BASE_B), memberId: LI, reason: '组长回避' };
  await desk.client.convening.appointActingChair(acting);
  return successorId;
};

const score = async (desk: Desk, members: readonly (typeof LI)[]): Promise<void> => {
  for (const member of members) {
    for (const submission of member === CHAIR ? [BASE_A] : [BASE_A, BASE_B]) {
      await fillSheet(desk, member, submission);
      await desk.client.scoring.submit(desk.on(member, submission));
    }
  }
};

describe('the minutes that go back to the bureau', () => {
  it('hold the election, who came instead of whom, and who leads where the chair is recused', async () => {
    const desk = await journey.deskAt('opened');
    const successor = await convene(desk);
    await score(desk, [LI, CHAIR]);
    await desk.client.scoring.closeRound({ ...desk.sit(CHAIR), reason: '周五未评' });
    const minutes = minutesFileSchema.parse(JSON.parse(toCanonicalJson(writeMinutes(desk.workspace))));
    expect(minutes).toMatchObject({ format: 'paneldesk/minutes/1', review: REVIEW });
    expect(minutes.people.map(({ member, role, sits }) => [member, role, sits])).toEqual([
      [LI, 'member', true],
      [CHAIR, 'chair', true],
      [SECRETARY, 'secretary', true],
      [successor, 'member', true],
      [WANG, 'member', false],
    ]);
    expect(minutes.ballots).toMatchObject([
      {
        number: 1,
        candidates: [LI, CHAIR, WANG],
        opened: { by: SECRETARY },
        voters: [CHAIR, LI, WANG],
        counted: {
          votes: [
            { candidate: CHAIR, votes: 2 },
            { candidate: LI, votes: 1 },
            { candidate: WANG, votes: 0 },
          ],
          elected: CHAIR,
          runOff: [],
        },
      },
    ]);
    expect(minutes.chairs).toMatchObject([{ member: CHAIR, how: 'elected', by: SECRETARY }]);
    expect(minutes.replaced).toMatchObject([{ member: WANG, successor, reason: '突发疾病', by: SECRETARY }]);
    expect(minutes.added).toMatchObject([{ member: successor, by: SECRETARY }]);
    expect(minutes.actingChairs).toMatchObject([{ submission: BASE_B, member: LI, reason: '组长回避' }]);
    expect(minutes.recusals).toMatchObject([{ member: CHAIR, submission: BASE_B, cause: 'declared' }]);
  });

  it('say nothing of the votes in a ballot that nobody counted', async () => {
    const desk = await journey.deskAt('opened');
    await convene(desk);
    const { ballot } = await desk.client.convening.openBallot(desk.sit(CHAIR));
    await desk.client.convening.vote({ ...desk.sit(LI), ballot, candidate: CHAIR });
    await score(desk, [LI, CHAIR]);
    await desk.client.scoring.closeRound({ ...desk.sit(CHAIR), reason: '周五未评' });
    const [, open] = minutesFileSchema.parse(
      JSON.parse(toCanonicalJson(writeMinutes(desk.workspace))),
    ).ballots;
    expect(open).toMatchObject({ number: 2, voters: [LI] });
    expect(open?.counted).toBeUndefined();
  });

  it('come with the leader’s decisions where the chair is recused, and not the chair’s', async () => {
    const desk = await journey.deskAt('opened');
    await convene(desk);
    await score(desk, [LI, CHAIR]);
    await desk.client.scoring.closeRound({ ...desk.sit(CHAIR), reason: '周五未评' });
    const on = desk.on(LI, BASE_B);
    expect((await desk.client.deliberation.decisions(on)).mayDecide).toBe(true);
    expect((await desk.client.deliberation.decisions({ ...on, submissionId: BASE_A })).mayDecide).toBe(false);
    const { mayRecord } = await desk.client.minutes.note({ ...on, kind: 'discussion', text: '由李一主持。' });
    expect(mayRecord).toBe(true);
    expect((await desk.client.minutes.get(desk.on(LI, BASE_A))).mayRecord).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import { BASE_A, BASE_B, CHAIR, LI, SECRETARY, WANG } from '../../../../support/journey/small-review.ts';
import { freeze } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();

type Member = typeof LI;
type Threshold = 'majority' | 'two-thirds';
type Vote = 'for' | 'against' | 'abstain';

const move = (desk: Desk, member: Member, threshold: Threshold = 'majority') =>
  desk.client.minutes.move({ ...desk.on(member, BASE_A), text: '建议延长整改期。', threshold });

const vote = (desk: Desk, member: Member, given: Vote, memberId?: Member, number = 1) =>
  desk.client.minutes.vote({ ...desk.on(member, BASE_A), number, vote: given, memberId });

const close = (desk: Desk, member: Member, number = 1) =>
  desk.client.minutes.closeMotion({ ...desk.on(member, BASE_A), number });

describe('a motion', () => {
  it('is voted on openly and carried by more than half of those entitled', async () => {
    const desk = await journey.deskAt('closed');
    const opened = await move(desk, LI);
    expect(opened.motions).toMatchObject([
      {
        number: 1,
        movedBy: '李一',
        threshold: 'majority',
        votes: [],
        entitled: 3,
        closedAt: null,
        carried: null,
      },
    ]);
    await vote(desk, LI, 'for');
    const seen = await vote(desk, WANG, 'for');
    expect(seen.motions[0]).toMatchObject({
      ownVote: 'for',
      votes: [{ member: LI }, { member: WANG, name: '王三', vote: 'for' }],
    });
    expect((await desk.client.minutes.get(desk.on(CHAIR, BASE_A))).motions[0]?.ownVote).toBeUndefined();
    expect(await codeOf(close(desk, LI))).toBe('not-allowed');
    const { motions } = await close(desk, CHAIR);
    expect(motions[0]).toMatchObject({ carried: true, entitled: 3 });
    expect(motions[0]?.closedAt).not.toBeNull();
  });

  it('is not carried by half of the votes given, and two thirds may be of two', async () => {
    const desk = await journey.deskAt('closed');
    await move(desk, LI);
    await vote(desk, LI, 'for');
    expect((await close(desk, CHAIR)).motions[0]?.carried).toBe(false);
    await move(desk, SECRETARY, 'two-thirds');
    for (const member of [LI, WANG]) await vote(desk, member, 'for', undefined, 2);
    await vote(desk, CHAIR, 'against', undefined, 2);
    expect((await close(desk, SECRETARY, 2)).motions[1]).toMatchObject({
      number: 2,
      carried: true,
      movedBy: '赵秘书',
    });
  });

  it('takes one vote of each, and none from whoever does not judge', async () => {
    const desk = await journey.deskAt('closed');
    await move(desk, LI);
    await vote(desk, LI, 'for');
    expect(await codeOf(vote(desk, LI, 'against'))).toBe('already-voted');
    expect(await codeOf(vote(desk, SECRETARY, 'for'))).toBe('not-allowed');
    expect(await codeOf(vote(desk, WANG, 'for', undefined, 2))).toBe('not-found');
    const other = { ...desk.on(WANG, BASE_B), number: 1, vote: 'for' as const };
    expect(await codeOf(desk.client.minutes.vote(other))).toBe('not-found');
  });

  it('takes a show of hands from those who keep the record, who are named', async () => {
    const desk = await journey.deskAt('closed');
    await move(desk, SECRETARY);
    expect(await codeOf(vote(desk, LI, 'for', WANG))).toBe('not-allowed');
    expect(await codeOf(vote(desk, SECRETARY, 'for', SECRETARY))).toBe('not-allowed');
    await vote(desk, SECRETARY, 'for', WANG);
    expect(await codeOf(vote(desk, CHAIR, 'against', WANG))).toBe('already-voted');
    // The own vote is nobody's record of it, however it is asked for.
    await vote(desk, CHAIR, 'abstain', CHAIR);
    const { motions } = await desk.client.minutes.get(desk.on(LI, BASE_A));
    expect(motions[0]?.votes).toEqual([
      { member: CHAIR, name: '陈主任', vote: 'abstain' },
      { member: WANG, name: '王三', vote: 'for', recordedBy: '赵秘书' },
    ]);
  });

  it('is over when it is closed', async () => {
    const desk = await journey.deskAt('closed');
    await move(desk, LI);
    await close(desk, CHAIR);
    expect(await codeOf(vote(desk, LI, 'for'))).toBe('motion-closed');
    expect(await codeOf(close(desk, SECRETARY))).toBe('motion-closed');
  });

  it('counts those who are entitled when it is closed', async () => {
    const desk = await journey.deskAt('closed');
    await move(desk, LI);
    await vote(desk, LI, 'for');
    await vote(desk, WANG, 'for');
    await desk.client.convening.recuse({ ...desk.on(WANG, BASE_A), memberId: WANG, reason: '亲属任职' });
    const [open] = (await desk.client.minutes.get(desk.on(CHAIR, BASE_A))).motions;
    expect(open).toMatchObject({ entitled: 2, votes: [{ member: LI }] });
    expect((await close(desk, CHAIR)).motions[0]).toMatchObject({ entitled: 2, carried: false });
    const kept = desk.workspace.reads.prepare<[], number>('SELECT count(*) FROM motion_vote').pluck().get();
    expect(kept).toBe(2);
  });

  it('left open when the opinions are frozen takes no vote and no end', async () => {
    const desk = await journey.deskAt('closed');
    await move(desk, LI);
    await freeze(desk);
    expect(await codeOf(vote(desk, LI, 'for'))).toBe('opinion-frozen');
    expect(await codeOf(close(desk, CHAIR))).toBe('opinion-frozen');
  });
});

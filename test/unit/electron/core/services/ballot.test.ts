import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  CHAIR,
  LI,
  REVIEW,
  SECRETARY,
  SMALL_REVIEW,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

/** Nobody chairs: the panel elects. */
const journey = useJourney({
  review: {
    roster: SMALL_REVIEW.roster.map((each) => (each.id === CHAIR ? { ...each, role: 'member' } : each)),
  },
});
const reviewId = REVIEW;

const open = (desk: Desk, by = LI) => desk.client.convening.openBallot(desk.sit(by));
const vote = (desk: Desk, by: typeof LI, candidate: typeof LI, ballot = 1) =>
  desk.client.convening.vote({ ...desk.sit(by), ballot, candidate });
const close = (desk: Desk, by = LI) => desk.client.convening.closeBallot(desk.sit(by));

describe('an election of the chair', () => {
  it('is needed where nobody chairs, and gives a chair with the count in the record', async () => {
    const desk = await journey.deskAt('convened');
    const { chair } = await desk.client.panel.get({ reviewId });
    expect(chair).toEqual({ member: null, how: null });
    expect(await codeOf(close(desk))).toBe('not-found');
    expect(await open(desk)).toMatchObject({ ballot: 1 });
    expect(await codeOf(open(desk))).toBe('ballot-open');
    await vote(desk, LI, WANG);
    await vote(desk, WANG, LI);
    await vote(desk, CHAIR, WANG);
    expect(await close(desk, SECRETARY)).toMatchObject({ elected: WANG, runOff: [] });
    const after = await desk.client.panel.get({ reviewId });
    expect(after.chair).toEqual({
      member: WANG,
      how: 'elected',
      reason: '第1轮无记名投票，共3票：李一1票，陈主任0票，王三2票。',
    });
    expect(after.members.find(({ id }) => id === WANG)?.role).toBe('chair');
    expect(await codeOf(close(desk))).toBe('ballot-closed');
    expect(await codeOf(vote(desk, LI, LI))).toBe('ballot-closed');
  });

  it('is decided by a run-off where nobody has more than half', async () => {
    const desk = await journey.deskAt('convened');
    await open(desk);
    await vote(desk, LI, WANG);
    await vote(desk, WANG, LI);
    expect(await close(desk)).toMatchObject({ elected: null, runOff: [LI, WANG] });
    await open(desk, CHAIR);
    const { ballot } = await desk.client.panel.get({ reviewId });
    expect(ballot).toMatchObject({ number: 2, candidates: [LI, WANG], open: true, voted: [], counts: [] });
    expect(await codeOf(vote(desk, CHAIR, CHAIR, 2))).toBe('not-found');
    expect(await codeOf(vote(desk, CHAIR, LI, 1))).toBe('ballot-closed');
    for (const member of [LI, WANG, CHAIR]) await vote(desk, member, LI, 2);
    expect(await close(desk)).toMatchObject({ elected: LI });
    expect(desk.workspace.convening.chair).toMatchObject({ member: LI, how: 'elected' });
  });

  it('takes one vote of each who scores, and no vote is changed', async () => {
    const desk = await journey.deskAt('convened');
    await open(desk);
    await vote(desk, LI, LI);
    expect(await codeOf(vote(desk, LI, WANG))).toBe('already-voted');
    expect(await codeOf(vote(desk, SECRETARY, WANG))).toBe('not-allowed');
    expect(await codeOf(vote(desk, WANG, SECRETARY))).toBe('not-found');
    expect(await codeOf(vote(desk, WANG, LI, 2))).toBe('ballot-closed');
  });

  it('is not counted by a few for all', async () => {
    const desk = await journey.deskAt('convened');
    await open(desk);
    await vote(desk, LI, LI);
    expect(await failureOf(close(desk))).toEqual({ code: 'votes-missing', params: { count: 2 } });
    await vote(desk, WANG, LI);
    expect(await close(desk)).toMatchObject({ elected: LI });
  });

  it('is secret: nothing that is stored or shown ties a voter to a candidate, or tells a count early', async () => {
    const desk = await journey.deskAt('convened');
    await open(desk);
    await vote(desk, LI, WANG);
    await vote(desk, WANG, LI);
    const { ballot } = await desk.client.panel.get({ reviewId });
    expect(ballot).toMatchObject({ voted: [LI, WANG], counts: [] });
    const data = desk.workspace.reads
      .prepare<[], string>("SELECT data FROM activity WHERE event = 'ballot.voted'")
      .pluck()
      .all();
    expect(data).toEqual(['{"ballot":1}', '{"ballot":1}']);
    const columns = desk.workspace.reads
      .prepare<[], { name: string }>("SELECT name FROM pragma_table_info('ballot_voter')")
      .all();
    expect(columns.map(({ name }) => name)).toEqual(['ballot', 'member_id']);
  });

  it('does not end with somebody who was replaced meanwhile', async () => {
    const desk = await journey.deskAt('convened');
    await open(desk);
    for (const member of [LI, CHAIR]) await vote(desk, member, WANG);
    const at = { ...desk.sit(SECRETARY), memberId: WANG, reason: '因病' };
    await desk.client.convening.replaceMember(at);
    expect(await close(desk)).toMatchObject({ elected: null, runOff: [] });
    await open(desk);
    const { ballot } = await desk.client.panel.get({ reviewId });
    expect(ballot?.candidates).toEqual([LI, CHAIR]);
  });
});

describe('where a chair sits', () => {
  const led = useJourney();

  it('only chair or secretary opens an election', async () => {
    const desk = await led.deskAt('convened');
    expect(await codeOf(open(desk, LI))).toBe('not-allowed');
    expect(await codeOf(open(desk, CHAIR))).toBe('none');
  });
});

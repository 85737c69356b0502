import { describe, expect, it } from 'vitest';
import { asMemberId } from '../../../../../shared/domain/ids.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  CHAIR,
  LI,
  PLAN,
  REVIEW,
  SECRETARY,
  SUBMISSIONS,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { fillSheet, pinOf, settle, trustBureau } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();
const reviewId = REVIEW;
const FIRST = asMemberId('added-01');

const QIAN = {
  name: '钱四',
  role: 'member' as const,
  expertise: '财务',
  organisation: '某会计师事务所',
};

const add = (desk: Desk, by: typeof LI | null, member: object = {}, reason = '名单外增补') =>
  desk.client.convening.addMember({
    reviewId,
    ...(by === null ? {} : { session: desk.sit(by).session }),
    member: { ...QIAN, ...member },
    reason,
  });

const replace = (desk: Desk, by: typeof LI, about: typeof LI, successor: object | null = QIAN) =>
  desk.client.convening.replaceMember({
    ...desk.sit(by),
    memberId: about,
    ...(successor ? { successor: { ...QIAN, ...successor } } : {}),
    reason: '临时有事',
  });

describe('a member is added', () => {
  it('from the desk while nobody has a seat, later by chair or secretary only', async () => {
    const desk = await journey.deskAt('opened');
    expect(await codeOf(add(desk, null))).toBe('stage-not-reached');
    await trustBureau(desk);
    expect((await add(desk, null)).memberId).toBe(FIRST);
    await settle(desk, CHAIR);
    expect(await codeOf(add(desk, null))).toBe('seat-required');
    expect((await add(desk, CHAIR, { name: '孙五' })).memberId).toBe('added-02');
    await settle(desk, LI);
    expect(await codeOf(add(desk, LI))).toBe('not-allowed');
    const { members } = await desk.client.panel.get({ reviewId });
    expect(members.filter(({ added }) => added).map(({ name, standing }) => [name, standing])).toEqual([
      ['钱四', 'absent'],
      ['孙五', 'absent'],
    ]);
  });

  it('and goes through everything that the others went through', async () => {
    const desk = await journey.deskAt('convened');
    await add(desk, SECRETARY);
    const take = () => desk.client.seats.create({ reviewId, memberId: FIRST, pin: 'long enough' });
    expect(await codeOf(take())).toBe('not-signed-in');
    await settle(desk, FIRST);
    await fillSheet(desk, LI, BASE_A);
    expect(await codeOf(desk.client.scoring.sheet(desk.on(FIRST, BASE_A)))).toBe('none');
    const { members } = await desk.client.scoring.progress(desk.sit(CHAIR));
    expect(members.map(({ name }) => name)).toContain('钱四');
  });

  it('with a reason, and only as the scheme knows people', async () => {
    const desk = await journey.deskAt('convened');
    expect(await codeOf(add(desk, CHAIR, {}, '  '))).toBe('reason-required');
    const refused = (member: object) => failureOf(add(desk, CHAIR, member));
    expect(await refused({ capacity: 'finance' })).toMatchObject({ params: { field: 'capacity' } });
    expect(await refused({ parts: ['money'] })).toMatchObject({ params: { field: 'parts' } });
    expect(await refused({ role: 'chair' })).toEqual({ code: 'input-invalid', params: { field: 'role' } });
  });

  it('not as an expert once the round is closed', async () => {
    const desk = await journey.deskAt('closed');
    expect(await codeOf(add(desk, CHAIR))).toBe('round-closed');
    expect(await codeOf(add(desk, CHAIR, { role: 'secretary' }))).toBe('none');
  });
});

describe('a member is replaced', () => {
  it('by those who may settle it, never by the own hand', async () => {
    const desk = await journey.deskAt('convened');
    expect(await codeOf(replace(desk, LI, WANG))).toBe('not-allowed');
    expect(await codeOf(replace(desk, CHAIR, CHAIR))).toBe('not-allowed');
    expect(await codeOf(replace(desk, CHAIR, LI, { role: 'chair' }))).toBe('input-invalid');
    expect(await codeOf(replace(desk, CHAIR, asMemberId('m-nobody')))).toBe('not-found');
    expect((await replace(desk, CHAIR, LI)).successorId).toBe(FIRST);
    expect((await replace(desk, SECRETARY, WANG, null)).successorId).toBeNull();
    const { former, members } = await desk.client.panel.get({ reviewId });
    expect(former).toEqual([
      { id: LI, name: '李一', reason: '临时有事', successor: FIRST },
      { id: WANG, name: '王三', reason: '临时有事', successor: null },
    ]);
    expect(members.map(({ id }) => id)).toEqual([CHAIR, SECRETARY, FIRST]);
  });

  it('and can do nothing any more: the seat is gone with every session and handle', async () => {
    const desk = await journey.deskAt('convened');
    const mine = desk.sit(LI);
    const { file } = await desk.client.materials.open({ ...desk.on(LI, BASE_A), materialId: PLAN });
    expect(desk.core.files.open(file)).not.toBeNull();
    await replace(desk, CHAIR, LI);
    expect(desk.core.files.open(file)).toBeNull();
    expect(await codeOf(desk.client.scoring.submissions(mine))).toBe('seat-required');
    const at = { reviewId, memberId: LI };
    expect(await codeOf(desk.client.panel.signIn(at))).toBe('not-found');
    expect(await codeOf(desk.client.seats.take({ ...at, pin: pinOf(LI) }))).toBe('not-found');
    expect(await codeOf(desk.client.seats.create({ ...at, pin: 'long enough' }))).toBe('not-found');
    // Nor with a session that was begun behind the desk's back.
    const session = desk.core.context.sessions.start({ reviewId, member: LI });
    expect(await codeOf(desk.client.scoring.submissions({ reviewId, session }))).toBe('seat-required');
  });

  it('with all entries kept and none of them counted; the successor scores anew', async () => {
    const desk = await journey.deskAt('scored');
    await replace(desk, CHAIR, LI);
    const close = (reason?: string) =>
      codeOf(desk.client.scoring.closeRound({ ...desk.sit(CHAIR), ...(reason ? { reason } : {}) }));
    await settle(desk, FIRST);
    const sheet = await desk.client.scoring.sheet(desk.on(FIRST, BASE_A));
    expect(sheet.entries).toEqual([]);
    expect(await close()).toBe('sheets-missing');
    for (const submission of SUBMISSIONS) {
      await fillSheet(desk, FIRST, submission);
      await desk.client.scoring.submit(desk.on(FIRST, submission));
    }
    expect(await close()).toBe('none');
    const { submissions } = await desk.client.deliberation.overview(desk.sit(CHAIR));
    expect(submissions[0]?.scores?.memberTotals.map(({ member }) => member)).toEqual([FIRST, CHAIR, WANG]);
    const kept = desk.workspace.reads
      .prepare("SELECT count(*) FROM sheet WHERE member_id = 'm-li' AND submitted_at IS NOT NULL")
      .pluck()
      .get();
    expect(kept).toBe(2);
    const { rows } = await desk.client.activity.list({ reviewId, limit: 500 });
    // What was done stays under the name of the one who did it.
    expect(rows.some((row) => row.actorName === '李一' && row.event === 'sheet.submitted')).toBe(true);
  });

  it('until the round is closed', async () => {
    const desk = await journey.deskAt('closed');
    expect(await codeOf(replace(desk, CHAIR, LI))).toBe('round-closed');
  });
});

describe('a package without a roster', () => {
  const empty = useJourney({ review: { roster: [] } });

  it('has its panel entered at the desk, with at most one chair', async () => {
    const desk = await empty.deskAt('opened');
    await trustBureau(desk);
    const summary = () => desk.client.reviews.summary({ reviewId });
    expect((await summary()).stages[1]).toMatchObject({ stage: 'panel', state: 'not-yet' });
    const chair = (await add(desk, null, { name: '周一', role: 'chair' })).memberId;
    expect(await codeOf(add(desk, null, { name: '吴二', role: 'chair' }))).toBe('input-invalid');
    const second = (await add(desk, null, { name: '吴二' })).memberId;
    for (const member of [chair, second]) await settle(desk, member);
    expect((await summary()).stages[1]).toMatchObject({ state: 'done', done: 2, total: 2 });
    for (const member of [chair, second])
      for (const submission of SUBMISSIONS) {
        await fillSheet(desk, member, submission);
        await desk.client.scoring.submit(desk.on(member, submission));
      }
    expect(await codeOf(desk.client.scoring.closeRound(desk.sit(chair)))).toBe('none');
  });
});

import { describe, expect, it } from 'vitest';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  PLAN,
  REVIEW,
  SECRETARY,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { declare, seat, settle, trustBureau, undertake } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

/** 李一 stands in the staff list of the first submission. */
const journey = useJourney({
  submission: {
    applicant: { name: '甲基地运营公司', legalRepresentative: '周七' },
    coBuilders: ['绍兴无关研究院'],
    staff: [{ name: '李 一', organisation: '绍兴无关研究院' }],
  },
});
const reviewId = REVIEW;

const seated = async () => {
  const desk = await journey.deskAt('opened');
  await trustBureau(desk);
  for (const member of [CHAIR, WANG, SECRETARY]) await settle(desk, member);
  await seat(desk, LI);
  await undertake(desk, LI);
  return desk;
};

type Desk = Awaited<ReturnType<typeof seated>>;

const open = (desk: Desk, submission = BASE_A) =>
  desk.client.materials.open({ ...desk.on(LI, submission), materialId: PLAN });

describe('the declaration', () => {
  it('shows every submission with those behind it, and what looks alike', async () => {
    const desk = await seated();
    const { declaredAt, submissions } = await desk.client.convening.declaration(desk.sit(LI));
    expect(declaredAt).toBeNull();
    expect(submissions[0]).toMatchObject({
      id: BASE_A,
      applicant: '甲基地运营公司',
      legalRepresentative: '周七',
      coBuilders: ['绍兴无关研究院'],
      recused: false,
      hints: [{ kind: 'name', ofMember: '李一', ofSubmission: '李 一', state: 'open', mayDismiss: false }],
    });
    expect(submissions[1]).toMatchObject({ id: BASE_B, hints: [], coBuilders: [] });
  });

  it('speaks of every submission once, and of a recusal with its reason', async () => {
    const desk = await seated();
    const say = (...relations: { submissionId: string; recused: boolean; statement: string }[]) =>
      codeOf(desk.client.convening.declare({ ...desk.sit(LI), relations }));
    const none = (submissionId: string) => ({ submissionId, recused: false, statement: '' });
    expect(await say(none(BASE_A))).toBe('input-invalid');
    expect(await say(none(BASE_A), none(BASE_A))).toBe('input-invalid');
    expect(await say(none(BASE_A), none('base-c'))).toBe('input-invalid');
    expect(await say({ ...none(BASE_A), recused: true, statement: ' ' }, none(BASE_B))).toBe(
      'reason-required',
    );
    expect(await codeOf(open(desk, BASE_B))).toBe('declaration-missing');
    expect(await say({ ...none(BASE_A), recused: true, statement: '曾任顾问' }, none(BASE_B))).toBe('none');
    expect(await say(none(BASE_A), none(BASE_B))).toBe('already-done');
    const own = await desk.client.convening.declaration(desk.sit(LI));
    expect(own.submissions.map(({ recused, statement }) => [recused, statement])).toEqual([
      [true, '曾任顾问'],
      [false, ''],
    ]);
    expect(await failureOf(open(desk))).toEqual({
      code: 'recused',
      params: { name: '李一', submission: '甲基地' },
    });
    expect(await codeOf(open(desk, BASE_B))).toBe('none');
  });

  it('keeps a recusal that was ordered before', async () => {
    const desk = await seated();
    const order = { ...desk.sit(CHAIR), memberId: LI, submissionId: BASE_A, reason: '姓名在人员名单中' };
    await desk.client.convening.recuse(order);
    await declare(desk, LI);
    expect(await codeOf(open(desk))).toBe('recused');
    expect(desk.workspace.convening.recusals).toEqual([
      { member: LI, submission: BASE_A, cause: 'ordered', reason: '姓名在人员名单中' },
    ]);
  });
});

describe('a conflict hint', () => {
  it('keeps the submission closed until it is settled, and is settled by nobody for oneself', async () => {
    const desk = await seated();
    await declare(desk, LI);
    expect(await failureOf(open(desk))).toEqual({
      code: 'hint-open',
      params: { name: '李一', submission: '甲基地' },
    });
    const { convening, panel } = desk.client;
    const openHints = async () =>
      (await panel.get({ reviewId })).members.find(({ id }) => id === LI)?.openHints;
    const { scoring } = desk.client;
    const waiting = async () => (await scoring.submissions(desk.sit(LI))).waiting;
    expect([await openHints(), await waiting()]).toEqual([1, 1]);
    // The submission is named all the same: what is closed is its sheet.
    const { submissions } = await scoring.submissions(desk.sit(LI));
    expect(submissions.map(({ id, waits }) => [id, waits])).toEqual([
      [BASE_A, true],
      [BASE_B, false],
    ]);
    expect(await codeOf(scoring.sheet(desk.on(LI, BASE_A)))).toBe('hint-open');
    expect((await scoring.submissions(desk.sit(WANG))).waiting).toBe(0);
    const dismiss = (by: typeof LI, change: object = {}) =>
      codeOf(
        convening.dismissHint({
          ...desk.sit(by),
          memberId: LI,
          submissionId: BASE_A,
          hint: 'name:李 一',
          reason: '同名，不是同一人',
          ...change,
        }),
      );
    expect(await dismiss(LI)).toBe('not-allowed');
    expect(await dismiss(WANG)).toBe('not-allowed');
    expect(await dismiss(CHAIR, { hint: 'name:周七' })).toBe('not-found');
    expect(await dismiss(CHAIR, { submissionId: BASE_B })).toBe('not-found');
    expect(await dismiss(CHAIR, { reason: '  ' })).toBe('reason-required');
    expect(await dismiss(SECRETARY)).toBe('none');
    expect(await dismiss(CHAIR)).toBe('already-done');
    expect([await openHints(), await waiting()]).toEqual([0, 0]);
    expect(await codeOf(open(desk))).toBe('none');
    const { hints } = await convening.hints(desk.sit(CHAIR));
    expect(hints).toMatchObject([
      { memberName: '李一', state: 'dismissed', reason: '同名，不是同一人', dismissedBy: '赵秘书' },
    ]);
  });

  it('is shown to those who may settle it and to the person, not to others', async () => {
    const desk = await seated();
    const count = async (member: typeof LI) =>
      (await desk.client.convening.hints(desk.sit(member))).hints.map(({ mayDismiss }) => mayDismiss);
    expect(await count(CHAIR)).toEqual([true]);
    expect(await count(SECRETARY)).toEqual([true]);
    expect(await count(LI)).toEqual([false]);
    expect(await count(WANG)).toEqual([]);
  });

  it('is settled by a recusal', async () => {
    const desk = await seated();
    await declare(desk, LI, [BASE_A]);
    const { hints } = await desk.client.convening.hints(desk.sit(CHAIR));
    expect(hints).toMatchObject([{ state: 'recused', mayDismiss: false }]);
    expect(await codeOf(open(desk))).toBe('recused');
  });
});

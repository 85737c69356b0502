import { describe, expect, it } from 'vitest';
import { iterateActivity } from '../../../../../electron/core/store/rows/activity-rows.ts';
import { failureOf } from '../../../../support/journey/failures.ts';
import {
  ACCIDENT,
  ADVICE,
  decide,
  decideAll,
  MIXED_SCHEME,
  scoreMixed,
  SPACE,
} from '../../../../support/journey/mixed-review.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  REVIEW,
  SECRETARY,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { signAll, writeOpinions } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney({ scheme: MIXED_SCHEME });

const closedDesk = async () => {
  const desk = await journey.deskAt('convened');
  await scoreMixed(desk);
  return desk;
};

describe('the panel’s decisions', () => {
  it('are closed to everybody while the round is open', async () => {
    const desk = await journey.deskAt('convened');
    expect(await failureOf(desk.client.deliberation.decisions(desk.on(CHAIR, BASE_A)))).toMatchObject({
      code: 'round-open',
    });
  });

  it('show every subject with what members marked and why a choice would need words', async () => {
    const desk = await closedDesk();
    const view = await desk.client.deliberation.decisions(desk.on(LI, BASE_A));
    expect(view.mayDecide).toBe(false);
    expect(view.subjects.map((subject) => [subject.id, subject.kind])).toEqual([
      [SPACE, 'condition'],
      [ACCIDENT, 'veto'],
      [ADVICE, 'conclusion'],
    ]);
    const [space] = view.subjects;
    expect(space?.marks.map((mark) => mark.choice)).toEqual(['met', 'met', 'met']);
    expect(space?.measures[0]).toMatchObject({ words: '不低于200平方米', meets: null });
    expect(Object.fromEntries(space?.choices.map((each) => [each.id, each.reasonNeeded]) ?? [])).toEqual({
      met: undefined,
      'not-met': 'against-members',
      'to-verify': 'against-members',
    });
  });

  it('are recorded by the chair only, with before and after in the log', async () => {
    const desk = await closedDesk();
    const input = { subject: ADVICE, choice: 'yes', reason: '', values: [], revision: 0 };
    for (const member of [LI, SECRETARY])
      expect(
        await failureOf(desk.client.deliberation.decide({ ...desk.on(member, BASE_A), ...input })),
      ).toMatchObject({ code: 'not-allowed' });
    await decide(desk, BASE_A, SPACE, 'met', { values: [{ measure: 'area', verified: '204.5' }] });
    const view = await decide(desk, BASE_A, SPACE, 'not-met', { reason: '其中40平方米不能用于服务' });
    expect(view.subjects[0]?.decision).toMatchObject({ choice: 'not-met', decidedBy: '陈主任' });
    const events = [...iterateActivity(desk.workspace.reads)].filter(
      ({ event }) => event === 'decision.recorded',
    );
    expect(events.map(({ data }) => data)).toMatchObject([
      { before: null, after: { choice: 'met', values: [{ measure: 'area', verified: '204.5' }] } },
      { before: { choice: 'met' }, after: { choice: 'not-met', reason: '其中40平方米不能用于服务' } },
    ]);
  });

  it('are the acting chair’s where the chair is recused, and rest on the sheets that still count', async () => {
    const desk = await closedDesk();
    await desk.client.convening.recuse({ ...desk.on(CHAIR, BASE_B), memberId: CHAIR, reason: '亲属任职' });
    const input = { subject: SPACE, choice: 'met', reason: '', values: [], revision: 0 };
    const decideAs = (member: typeof LI) =>
      failureOf(desk.client.deliberation.decide({ ...desk.on(member, BASE_B), ...input }));
    expect(await decideAs(LI)).toMatchObject({ code: 'not-allowed' });
    const acting = { ...desk.on(SECRETARY, BASE_B), memberId: LI, reason: '组长回避' };
    await desk.client.convening.appointActingChair(acting);
    expect(await decideAs(CHAIR)).toMatchObject({ code: 'recused' });
    expect(await decideAs(WANG)).toMatchObject({ code: 'not-allowed' });
    expect(await decideAs(LI)).toMatchObject({ code: 'none' });
    const { mayDecide, subjects } = await desk.client.deliberation.decisions(desk.on(LI, BASE_B));
    expect(mayDecide).toBe(true);
    expect(subjects[0]?.decision).toMatchObject({ decidedBy: '李一' });
    expect(subjects[0]?.marks.map((mark) => mark.member)).toEqual([LI, WANG]);
    // What the chair leads is still the chair's.
    expect((await desk.client.deliberation.decisions(desk.on(LI, BASE_A))).mayDecide).toBe(false);
  });

  it('are counted in the overview where they stand in the way, as they are now', async () => {
    const desk = await closedDesk();
    const gates = async () =>
      (await desk.client.deliberation.overview(desk.sit(WANG))).submissions.map((each) => each.gates);
    const none = { notMet: 0, toVerify: 0, established: 0, referred: 0 };
    expect(await gates()).toEqual([none, none]);
    await decide(desk, BASE_A, SPACE, 'not-met', { reason: '只有180平方米' });
    await decide(desk, BASE_B, ACCIDENT, 'established', { reason: '有事故通报' });
    expect(await gates()).toEqual([
      { ...none, notMet: 1 },
      { ...none, established: 1 },
    ]);
    await decide(desk, BASE_A, SPACE, 'to-verify', { reason: '待补测绘报告' });
    await decide(desk, BASE_B, ACCIDENT, 'referred', { reason: '由主管部门认定' });
    expect(await gates()).toEqual([
      { ...none, toVerify: 1 },
      { ...none, referred: 1 },
    ]);
  });

  it('refuse a second window’s older view', async () => {
    const desk = await closedDesk();
    await decide(desk, BASE_A, SPACE, 'met');
    const again = { subject: SPACE, choice: 'met', reason: '', values: [], revision: 0 };
    expect(
      await failureOf(desk.client.deliberation.decide({ ...desk.on(CHAIR, BASE_A), ...again })),
    ).toMatchObject({ code: 'decision-changed-elsewhere' });
  });

  it('block a favourable conclusion past a hard condition, and say by what', async () => {
    const desk = await closedDesk();
    await decide(desk, BASE_A, SPACE, 'not-met', { reason: '只有180平方米' });
    expect(await failureOf(decide(desk, BASE_A, ADVICE, 'yes'))).toMatchObject({
      code: 'decision-blocked',
      params: { subject: '场地条件' },
    });
    const { subjects } = await desk.client.deliberation.decisions(desk.on(CHAIR, BASE_A));
    expect(subjects.at(-1)?.choices[0]?.blockedBy).toEqual([{ id: SPACE, title: { zh: '场地条件' } }]);
  });

  it('come before the opinion: it cannot be drafted, written or frozen without them', async () => {
    const desk = await closedDesk();
    for (const work of [
      () => desk.client.opinions.list(desk.sit(CHAIR)),
      () => writeOpinions(desk),
      () => desk.client.opinions.freeze(desk.sit(CHAIR)),
    ])
      expect(await failureOf(work())).toMatchObject({
        code: 'decision-missing',
        params: { submission: '甲基地', subject: '场地条件', count: 3 },
      });
    const waiting = await desk.client.reviews.summary({ reviewId: REVIEW });
    expect(waiting.stages.find((each) => each.stage === 'deliberation')).toMatchObject({ done: 0, total: 6 });
    await decideAll(desk);
    const { stages } = await desk.client.reviews.summary({ reviewId: REVIEW });
    expect(stages.find((each) => each.stage === 'deliberation')?.state).toBe('done');
    await writeOpinions(desk);
    await desk.client.opinions.freeze(desk.sit(CHAIR));
  });

  it('hold still once frozen, and open again with the opinion', async () => {
    const desk = await closedDesk();
    await decideAll(desk);
    await writeOpinions(desk);
    await desk.client.opinions.freeze(desk.sit(CHAIR));
    expect(await failureOf(decide(desk, BASE_B, ADVICE, 'no', { reason: '重新考虑' }))).toMatchObject({
      code: 'opinion-frozen',
    });
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '更正一处认定' });
    await decide(desk, BASE_B, ADVICE, 'no', { reason: '重新考虑' });
    const { subjects } = await desk.client.deliberation.decisions(desk.on(CHAIR, BASE_B));
    expect(subjects.at(-1)?.decision?.choice).toBe('no');
  });

  it('are in the results, and change their digest', async () => {
    const desk = await closedDesk();
    await decideAll(desk);
    await writeOpinions(desk);
    const { shortCode } = await desk.client.opinions.freeze(desk.sit(CHAIR));
    await signAll(desk);
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '补充理由' });
    await decide(desk, BASE_A, ADVICE, 'yes', { reason: '与国内同类基地相比突出' });
    const again = await desk.client.opinions.freeze(desk.sit(CHAIR));
    expect(again.shortCode).not.toBe(shortCode);
  });
});

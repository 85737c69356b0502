import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  CHAIR,
  LI,
  REVIEW,
  SECRETARY,
  SMALL_SCHEME,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { scoreAll } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const source = { article: '第九条', quote: '由3人以上单数组成' };
const journey = useJourney({
  scheme: {
    ...SMALL_SCHEME,
    panelRules: [
      { kind: 'size', atLeast: 3, hardness: 'hard', source },
      { kind: 'odd', hardness: 'soft', source },
    ],
  },
});
const reviewId = REVIEW;

const recuse = (desk: Desk, memberId: typeof LI) =>
  desk.client.convening.recuse({ ...desk.sit(memberId), memberId, submissionId: BASE_A, reason: '曾任职' });

const override = (desk: Desk, by: typeof LI, change: object = {}) =>
  codeOf(
    desk.client.convening.overrideRule({
      ...desk.sit(by),
      rule: '1-size',
      submissionId: BASE_A,
      reason: '一人回避，其余专业齐全',
      ...change,
    }),
  );

const close = (desk: Desk) => desk.client.scoring.closeRound(desk.sit(CHAIR));

describe('the composition of the panel', () => {
  it('is shown as met for those who came', async () => {
    const desk = await journey.deskAt('convened');
    const { rules } = await desk.client.panel.get({ reviewId });
    expect(rules).toMatchObject([
      { id: '1-size', state: 'met', atLeast: 3, found: 3, hardness: 'hard', source },
      { id: '2-odd', state: 'met', found: 3, hardness: 'soft' },
    ]);
  });

  it('is checked again for a submission from which somebody is recused, and keeps the round open', async () => {
    const desk = await journey.deskAt('convened');
    await scoreAll(desk);
    await recuse(desk, WANG);
    const { rules } = await desk.client.panel.get({ reviewId });
    expect(rules.map(({ id, submissionId, state }) => [id, submissionId, state])).toEqual([
      ['1-size', undefined, 'met'],
      ['2-odd', undefined, 'met'],
      ['1-size', BASE_A, 'not-met'],
      ['2-odd', BASE_A, 'not-met'],
    ]);
    expect(await failureOf(close(desk))).toEqual({
      code: 'panel-rule-unmet',
      params: { rule: '甲基地：专家不少于3人，现为2人' },
    });
    expect(await override(desk, LI)).toBe('not-allowed');
    expect(await override(desk, CHAIR, { rule: '9-size' })).toBe('not-found');
    expect(await override(desk, CHAIR, { submissionId: undefined })).toBe('already-done');
    expect(await override(desk, CHAIR, { reason: ' ' })).toBe('reason-required');
    expect(await override(desk, SECRETARY)).toBe('none');
    expect(await override(desk, CHAIR)).toBe('already-done');
    // The soft rule warns and keeps nobody from going on.
    await close(desk);
    const after = await desk.client.panel.get({ reviewId });
    expect(after.rules[2]).toMatchObject({ state: 'overridden', reason: '一人回避，其余专业齐全' });
  });

  it('says where nobody is left to judge', async () => {
    const desk = await journey.deskAt('convened');
    for (const member of [LI, WANG, CHAIR]) await recuse(desk, member);
    const { submissions } = await desk.client.panel.get({ reviewId });
    expect(submissions[0]).toMatchObject({ judges: 0, covered: false, leader: null });
    expect(submissions[1]).toMatchObject({ judges: 3, covered: true, leader: CHAIR });
  });
});

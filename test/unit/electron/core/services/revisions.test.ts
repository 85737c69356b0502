import { describe, expect, it } from 'vitest';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import {
  BASE_A,
  BONUS,
  CHAIR,
  LI,
  OUTPUT,
  SECRETARY,
  SITE,
  STAFF,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { closeRound } from '../../../../support/journey/steps.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { asIndicatorId, type IndicatorId } from '../../../../../shared/domain/ids.ts';
import { resultsFileSchema } from '../../../../../shared/formats/results-file.ts';
import { writeResultsDocument } from '../../../../../electron/core/services/results-document.ts';
import { listCountedSheets } from '../../../../../electron/core/services/revealed-sheets.ts';
import { recomputeResults } from '../../../../../electron/core/verify/verify-results.ts';

const journey = useJourney();

interface Change {
  readonly points?: number;
  readonly comment?: string;
  readonly reason?: string;
  readonly revision?: number;
  readonly choice?: string;
}

const revise = (desk: Desk, indicatorId: IndicatorId, change: Change = {}, member = LI) => {
  const { points = 900, comment = '', reason = '听了说明', revision = 0, ...more } = change;
  return desk.client.corrections.revise({
    ...desk.on(member, BASE_A),
    indicatorId,
    points: asPoints(points),
    comment,
    reason,
    revision,
    ...more,
  });
};

const pointsOf = (desk: Desk, indicator: IndicatorId, member = LI) =>
  listCountedSheets(desk.workspace, BASE_A)
    .find((sheet) => sheet.member === member)
    ?.entries.find((entry) => entry.indicator === indicator)?.points;

describe('a revision after deliberation', () => {
  it('keeps both values with the reason, and the figures follow', async () => {
    const desk = await journey.deskAt('closed');
    await revise(desk, SITE, { points: 850, reason: ' 图纸与现场不符 ' });
    await revise(desk, SITE, { points: 900, comment: '重新量过', revision: 1 });
    expect(pointsOf(desk, SITE)).toBe(900);
    const { revisions } = await desk.client.corrections.revisions(desk.on(WANG, BASE_A));
    expect(revisions).toEqual([
      {
        member: LI,
        memberName: '李一',
        indicator: SITE,
        indicatorTitle: { zh: '场地面积' },
        cause: 'deliberation',
        reason: '图纸与现场不符',
        before: { points: 1000, comment: '' },
        after: { points: 850, comment: '' },
      },
      expect.objectContaining({
        before: { points: 850, comment: '' },
        after: { points: 900, comment: '重新量过' },
      }),
    ]);
    const own = await desk.client.scoring.sheet(desk.on(LI, BASE_A));
    expect(own.totals.total).toBe(900 + 700 + 1550);
    const { rows } = await desk.client.activity.list({ reviewId: desk.workspace.reviewId, limit: 1 });
    expect(rows[0]).toMatchObject({ event: 'entry.revised', actor: LI });
  });

  it('is for the own sheet, between the closing of the round and the freeze', async () => {
    const scored = await journey.deskAt('scored');
    expect(await codeOf(revise(scored, SITE))).toBe('round-open');
    expect(await codeOf(scored.client.corrections.revisions(scored.on(LI, BASE_A)))).toBe('round-open');
    const desk = await journey.deskAt('closed');
    expect(await codeOf(revise(desk, SITE, {}, SECRETARY))).toBe('not-allowed');
    expect(await codeOf(revise(desk, asIndicatorId('other')))).toBe('not-found');
    const frozen = await journey.deskAt('frozen');
    expect(await codeOf(revise(frozen, SITE))).toBe('opinion-frozen');
  });

  it('wants a reason, a lawful judgement, and nothing left missing', async () => {
    const desk = await journey.deskAt('closed');
    expect(await codeOf(revise(desk, SITE, { reason: '  ' }))).toBe('reason-required');
    expect(await codeOf(revise(desk, SITE, { points: 1250 }))).toBe('points-out-of-range');
    expect(await codeOf(revise(desk, STAFF, { points: 650 }))).toBe('points-off-step');
    expect(await codeOf(revise(desk, SITE, { choice: 'good' }))).toBe('choice-unlawful');
    expect(await codeOf(revise(desk, OUTPUT, { points: 1550 }))).toBe('input-invalid');
    expect(await failureOf(revise(desk, BONUS, { points: 100, comment: '获奖' }))).toEqual({
      code: 'sheet-incomplete',
      params: { count: 1, indicator: BONUS, missing: 'evidence' },
    });
    expect(await codeOf(revise(desk, BONUS, { points: 200, comment: '' }, CHAIR))).toBe('sheet-incomplete');
    await revise(desk, BONUS, { points: 0, comment: '' }, CHAIR);
    expect(pointsOf(desk, BONUS, CHAIR)).toBe(0);
    expect(pointsOf(desk, SITE)).toBe(1000);
  });

  it('is refused over a revision that the window has not seen', async () => {
    const desk = await journey.deskAt('closed');
    await revise(desk, SITE);
    expect(await codeOf(revise(desk, SITE, { points: 800 }))).toBe('entry-changed-elsewhere');
    expect(await codeOf(revise(desk, SITE, { points: 800, revision: 2 }))).toBe('entry-changed-elsewhere');
    await revise(desk, SITE, { points: 800, revision: 1 });
    expect(pointsOf(desk, SITE)).toBe(800);
  });

  it('needs a sheet that was handed in', async () => {
    const desk = await journey.deskAt('scored');
    await desk.client.corrections.requestUnlock({ ...desk.on(LI, BASE_A), reason: '更正' });
    await desk.client.corrections.answerUnlock({
      ...desk.on(CHAIR, BASE_A),
      memberId: LI,
      granted: true,
      answer: '',
    });
    await desk.client.scoring.closeRound({ ...desk.sit(CHAIR), reason: '李一离席' });
    expect(await codeOf(revise(desk, SITE))).toBe('sheet-not-submitted');
  });

  it('is in the results in both causes, which recompute', async () => {
    const desk = await journey.deskAt('scored');
    await desk.client.corrections.requestUnlock({ ...desk.on(LI, BASE_A), reason: '更正' });
    await desk.client.corrections.answerUnlock({
      ...desk.on(CHAIR, BASE_A),
      memberId: LI,
      granted: true,
      answer: '',
    });
    const { revision = 0 } =
      (await desk.client.scoring.sheet(desk.on(LI, BASE_A))).entries.find(
        (entry) => entry.indicator === SITE,
      ) ?? {};
    await desk.client.scoring.save({
      ...desk.at(LI, BASE_A, SITE),
      points: asPoints(950),
      comment: '',
      revision,
    });
    await desk.client.scoring.submit(desk.on(LI, BASE_A));
    await closeRound(desk);
    await revise(desk, SITE, { points: 900, revision: 1 });
    const results = resultsFileSchema.parse(JSON.parse(writeResultsDocument(desk.workspace).text));
    const [first] = results.submissions;
    expect(first?.revisions.map(({ cause, before, after }) => [cause, before.points, after.points])).toEqual([
      ['unlock', 1000, 950],
      ['deliberation', 950, 900],
    ]);
    const sheet = first?.sheets.find(({ member }) => member === LI);
    expect(sheet?.entries.find(({ indicator }) => indicator === SITE)?.points).toBe(900);
    expect(recomputeResults(results, 'results.json').map(({ verdict }) => verdict)).toEqual([
      'valid',
      'valid',
      'valid',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  REVIEW,
  SECRETARY,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { fillSheet } from '../../../../support/journey/steps.ts';
import type { Desk } from '../../../../support/journey/desk.ts';

const journey = useJourney();

const hand = async (desk: Desk, member: typeof LI, submission: typeof BASE_A): Promise<void> => {
  await fillSheet(desk, member, submission);
  await desk.client.scoring.submit(desk.on(member, submission));
};
const close = (desk: Desk, reason?: string) =>
  desk.client.scoring.closeRound({ ...desk.sit(CHAIR), ...(reason === undefined ? {} : { reason }) });

describe('the round', () => {
  it('is closed by the chair when every sheet is in, once', async () => {
    const desk = await journey.deskAt('scored');
    for (const other of [LI, SECRETARY])
      expect(await codeOf(desk.client.scoring.closeRound(desk.sit(other)))).toBe('not-allowed');
    const { savedAt } = await close(desk);
    expect(await codeOf(close(desk))).toBe('round-closed');
    const overview = await desk.client.deliberation.overview(desk.sit(LI));
    expect(overview).toMatchObject({ closedAt: savedAt });
    expect(overview.closeReason).toBeUndefined();
  });

  it('is closed without a sheet only with a reason, and that sheet is no zero', async () => {
    const desk = await journey.deskAt('convened');
    for (const submission of [BASE_A, BASE_B]) await hand(desk, LI, submission);
    await hand(desk, CHAIR, BASE_A);
    await hand(desk, CHAIR, BASE_B);
    await hand(desk, WANG, BASE_A);
    // Scored in part, never handed in.
    await fillSheet(desk, WANG, BASE_B);
    expect(await failureOf(close(desk))).toEqual({ code: 'sheets-missing', params: { count: 1 } });
    expect(await codeOf(close(desk, '   '))).toBe('sheets-missing');
    await close(desk, ' 王三因事离席 ');
    const overview = await desk.client.deliberation.overview(desk.sit(LI));
    expect(overview.closeReason).toBe('王三因事离席');
    const members = (id: string) =>
      overview.submissions.find((each) => each.id === id)?.scores?.memberTotals.map((each) => each.member);
    expect(members(BASE_A)).toEqual([CHAIR, LI, WANG]);
    expect(members(BASE_B)).toEqual([CHAIR, LI]);
  });

  it('is never closed over a submission that nobody scored', async () => {
    const desk = await journey.deskAt('convened');
    expect(await failureOf(close(desk, '赶时间'))).toEqual({ code: 'sheets-missing', params: { count: 6 } });
    for (const member of [LI, CHAIR, WANG]) await hand(desk, member, BASE_A);
    expect(await failureOf(close(desk, '赶时间'))).toEqual({ code: 'sheets-missing', params: { count: 3 } });
    expect(await codeOf(desk.client.deliberation.overview(desk.sit(CHAIR)))).toBe('round-open');
    await hand(desk, WANG, BASE_B);
    expect(await codeOf(close(desk, '赶时间'))).toBe('none');
  });

  it('keeps what was asked for before it opened', async () => {
    const desk = await journey.deskAt('scored');
    for (const member of [LI, CHAIR, SECRETARY]) {
      const seat = desk.sit(member);
      expect(await codeOf(desk.client.deliberation.overview(seat))).toBe('round-open');
      expect(await codeOf(desk.client.opinions.list(seat))).toBe('round-open');
      const on = desk.on(member, BASE_A);
      expect(await codeOf(desk.client.deliberation.matrix(on))).toBe('round-open');
      expect(await codeOf(desk.client.deliberation.decisions(on))).toBe('round-open');
      expect(await codeOf(desk.client.minutes.get(on))).toBe('round-open');
      expect(await codeOf(desk.client.opinions.get(on))).toBe('round-open');
      expect(await codeOf(desk.client.opinions.preview(on))).toBe('round-open');
    }
    const section = { ...desk.on(CHAIR, BASE_A), section: 'advice', text: '早' };
    expect(await codeOf(desk.client.opinions.saveSection(section))).toBe('round-open');
    expect(await codeOf(desk.client.opinions.freeze(desk.sit(CHAIR)))).toBe('round-open');
  });

  it('shows chair and secretary progress, never points', async () => {
    const desk = await journey.deskAt('convened');
    await hand(desk, LI, BASE_A);
    await fillSheet(desk, WANG, BASE_A);
    const progress = await desk.client.scoring.progress(desk.sit(SECRETARY));
    expect(progress).toEqual(await desk.client.scoring.progress(desk.sit(CHAIR)));
    const sheets = (a: object, b: object) => [
      { submissionId: BASE_A, count: 4, toReconsider: 0, ...a },
      { submissionId: BASE_B, count: 4, toReconsider: 0, ...b },
    ];
    const none = { done: 0, submitted: false };
    expect(progress).toEqual({
      roundClosed: false,
      members: [
        { id: LI, name: '李一', sheets: sheets({ done: 4, submitted: true }, none) },
        { id: CHAIR, name: '陈主任', sheets: sheets(none, none) },
        { id: WANG, name: '王三', sheets: sheets({ done: 4, submitted: false }, none) },
      ],
    });
    expect(await codeOf(desk.client.scoring.progress(desk.sit(LI)))).toBe('not-allowed');
    const { submissions } = await desk.client.scoring.submissions(desk.sit(WANG));
    expect(submissions.map(({ done, submittedAt }) => ({ done, submittedAt }))).toEqual([
      { done: 4, submittedAt: null },
      { done: 0, submittedAt: null },
    ]);
    expect((await desk.client.reviews.summary({ reviewId: REVIEW })).next).toBe('scoring');
  });
});

describe('the matrix', () => {
  it('gives exact figures by the recipe, ranks, spread and every revealed entry', async () => {
    const desk = await journey.deskAt('closed');
    const { submissions, members, method, decimals, agreement } = await desk.client.deliberation.overview(
      desk.sit(WANG),
    );
    expect({ method, decimals, members: members.map((each) => each.id) }).toEqual({
      method: 'mean',
      decimals: 2,
      members: [LI, CHAIR, WANG],
    });
    const [first, second] = submissions;
    // (10+7+15.5) (11+6+16+2.5) (12+1+17) = 32.5 35.5 30; mean of 98/3, of the base 95.5/3, of the bonus 2.5/3.
    expect(first).toMatchObject({
      id: BASE_A,
      scores: {
        rank: 1,
        tied: false,
        total: '32.67',
        base: '31.83',
        bonus: '0.83',
        untrimmedTotal: '32.67',
        trimmed: false,
        memberTotals: [
          { member: CHAIR, base: 3300, bonus: 250, total: 3550 },
          { member: LI, base: 3250, bonus: 0, total: 3250 },
          { member: WANG, base: 3000, bonus: 0, total: 3000 },
        ],
        parts: [],
        // 35.5, 32.5 and 30 lie 17/6, −1/6 and −16/6 from their mean: 546/36/3 = 5.055…, whose root is 2.248….
        spread: { range: 550, deviation: '2.25', outlier: CHAIR },
      },
      recused: [],
      flags: 2,
      unexplained: 2,
      revisions: 0,
    });
    // Two submissions are too few to agree about.
    expect(agreement).toBeUndefined();
    // Everybody gave half a point less.
    expect(second).toMatchObject({ id: BASE_B, scores: { rank: 2, tied: false, total: '32.17' } });
    const { groups } = await desk.client.deliberation.matrix(desk.on(WANG, BASE_A));
    const indicators = groups.flatMap((group) => group.indicators);
    expect(
      indicators.map(({ id, score }) => ({ id, mean: score?.mean, range: score?.range, flag: score?.flag })),
    ).toEqual([
      { id: 'site', mean: '11.00', range: 200, flag: undefined },
      // 7, 6, 1 of 8: more than three tenths apart, and the 1 is farthest from the mean.
      { id: 'staff', mean: '4.67', range: 600, flag: { outlier: WANG, explained: false } },
      { id: 'output', mean: '16.17', range: 150, flag: undefined },
      { id: 'bonus', mean: '0.83', range: 250, flag: { outlier: CHAIR, explained: false } },
    ]);
    const bonus = indicators.at(-1)?.cells.find((cell) => cell.member === CHAIR);
    expect(bonus).toMatchObject({ points: 250, comment: '获省级表彰' });
    expect(bonus?.evidence.map((link) => link.kind)).toEqual(['page', 'attachment']);
  });

  it('lets every seat open the evidence of a counted sheet', async () => {
    const desk = await journey.deskAt('closed');
    const { groups } = await desk.client.deliberation.matrix(desk.on(LI, BASE_A));
    const link = groups
      .flatMap((group) => group.indicators.flatMap((indicator) => indicator.cells))
      .flatMap((cell) => cell.evidence)
      .find((each) => each.kind === 'attachment');
    if (link?.kind !== 'attachment') throw new Error('no attachment');
    for (const member of [LI, CHAIR, SECRETARY]) {
      const opened = { ...desk.on(member, BASE_A), sha256: link.sha256 };
      expect(await codeOf(desk.client.materials.openAttachment(opened))).toBe('none');
    }
  });
});

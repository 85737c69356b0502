import { describe, expect, it } from 'vitest';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { IndicatorId, MemberId } from '../../../../../shared/domain/ids.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  CHAIR,
  LI,
  OUTPUT,
  SITE,
  SMALL_REVIEW,
  SMALL_SCHEME,
  STAFF,
  SUBMISSIONS,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const [conditions, results] = SMALL_SCHEME.groups;
const part = (id: string) => ({
  id,
  title: { zh: id },
  source: { article: '第六条', quote: '本条为测试而写。' },
});

/** Li judges the research track, Wang the investment track, the chair both. */
const PARTS: Readonly<Record<string, readonly string[]>> = { [LI]: ['research'], [WANG]: ['investment'] };
const journey = useJourney({
  scheme: {
    ...SMALL_SCHEME,
    parts: [part('research'), part('investment')],
    groups: [
      { ...conditions, part: 'research' },
      { ...results, part: 'investment' },
    ],
  },
  review: { roster: SMALL_REVIEW.roster.map((member) => ({ ...member, parts: PARTS[member.id] })) },
});

const give = async (desk: Desk, member: MemberId, points: readonly (readonly [IndicatorId, number])[]) => {
  for (const submission of SUBMISSIONS) {
    for (const [indicator, hundredths] of points)
      await desk.client.scoring.save({
        ...desk.at(member, submission, indicator),
        points: asPoints(hundredths),
        comment: '',
        revision: 0,
      });
    await desk.client.scoring.submit(desk.on(member, submission));
  }
};

const RESEARCH = [
  [SITE, 1000],
  [STAFF, 600],
] as const;

describe('tracks', () => {
  it('give each member the rows that the member judges, and no others', async () => {
    const desk = await journey.deskAt('convened');
    const rowsOf = async (member: MemberId) => {
      const { groups, parts } = await desk.client.scoring.sheet(desk.on(member, BASE_A));
      return [
        parts.map(({ id }) => id),
        groups.flatMap((group) => group.indicators.map((indicator) => indicator.id)),
      ];
    };
    expect(await rowsOf(LI)).toEqual([['research'], [SITE, STAFF]]);
    expect(await rowsOf(WANG)).toEqual([['investment'], [OUTPUT]]);
    expect(await rowsOf(CHAIR)).toEqual([
      ['research', 'investment'],
      [SITE, STAFF, OUTPUT],
    ]);
    const stranger = { ...desk.at(LI, BASE_A, OUTPUT), points: asPoints(500), comment: '', revision: 0 };
    expect(await codeOf(desk.client.scoring.save(stranger))).toBe('not-found');
  });

  it('do not let the round end while a track has no sheet, whatever the reason', async () => {
    const desk = await journey.deskAt('convened');
    await give(desk, LI, RESEARCH);
    const close = (reason?: string) => desk.client.scoring.closeRound({ ...desk.sit(CHAIR), reason });
    expect(await failureOf(close('赶时间'))).toEqual({ code: 'sheets-missing', params: { count: 4 } });
    await give(desk, WANG, [[OUTPUT, 1500]]);
    expect(await codeOf(close('组长只主持，不评分'))).toBe('none');
  });

  it('are averaged each over its own members and then added up', async () => {
    const desk = await journey.deskAt('convened');
    await give(desk, LI, RESEARCH);
    await give(desk, WANG, [[OUTPUT, 1500]]);
    await give(desk, CHAIR, [
      [SITE, 1100],
      [STAFF, 700],
      [OUTPUT, 1000],
    ]);
    await desk.client.scoring.closeRound(desk.sit(CHAIR));
    const { submissions } = await desk.client.deliberation.overview(desk.sit(LI));
    // Research (16 + 18) / 2, investment (15 + 10) / 2.
    expect(submissions[0]?.scores).toMatchObject({
      total: '29.50',
      parts: [
        { id: 'research', sheets: 2, total: '17.00' },
        { id: 'investment', sheets: 2, total: '12.50' },
      ],
    });
  });
});

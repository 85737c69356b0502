import { describe, expect, it } from 'vitest';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import {
  fillMixedSheet,
  INCOME,
  judge,
  MIXED_SCHEME,
  RULES,
  SAFETY,
  scoreMixed,
  SPACE,
  TEAM,
} from '../../../../support/journey/mixed-review.ts';
import { BASE_A, LI } from '../../../../support/journey/small-review.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney({ scheme: MIXED_SCHEME });

describe('a sheet of every mode', () => {
  it('gives each row what its mode needs to be judged', async () => {
    const desk = await journey.deskAt('convened');
    const sheet = await desk.client.scoring.sheet(desk.on(LI, BASE_A));
    const rows = sheet.groups.flatMap((group) => group.indicators);
    expect(rows.slice(0, 5).map((row) => row.mode)).toEqual([
      'condition',
      'judgement',
      'levels',
      'bands',
      'deduct',
    ]);
    expect(sheet).toMatchObject({ scored: true, parts: [], totals: { done: 0, count: 9 } });
    expect(sheet.missing.slice(0, 3)).toEqual([
      { indicator: SPACE, missing: 'choice' },
      { indicator: TEAM, missing: 'choice' },
      { indicator: RULES, missing: 'points' },
    ]);
  });

  it('keeps choice, value and words over a restart, and the log has them', async () => {
    const desk = await journey.deskAt('convened');
    await fillMixedSheet(desk, LI, BASE_A);
    await desk.restart();
    const { entries, missing, totals } = await desk.client.scoring.sheet(desk.on(LI, BASE_A));
    const entryOf = (id: string) => entries.find((entry) => entry.indicator === id);
    expect(entryOf(SPACE)).toMatchObject({ points: null, choice: 'met' });
    expect(entryOf(RULES)).toMatchObject({ points: 600, choice: 'partial' });
    expect(entryOf(INCOME)).toMatchObject({ points: 1000, measured: '128.5' });
    expect(missing).toEqual([]);
    // 6 + 10 + 9.5 beside the small scheme's 10 + 7 + 15.5; the condition and the factor add nothing.
    expect(totals).toMatchObject({ base: 5800, done: 9, count: 9 });
  });

  it('takes a choice back', async () => {
    const desk = await journey.deskAt('convened');
    await judge(desk, LI, BASE_A, SPACE, { points: null, choice: 'not-met', comment: '太小' });
    const { entry } = await judge(desk, LI, BASE_A, SPACE, { points: null });
    expect(entry).not.toHaveProperty('choice');
    expect(entry.revision).toBe(2);
  });

  it('saves nothing unlawful', async () => {
    const desk = await journey.deskAt('convened');
    const refused = [
      [SPACE, { points: null, choice: 'good' }],
      [SPACE, { points: asPoints(100) }],
      [RULES, { points: asPoints(700), choice: 'partial' }],
      [SAFETY, { points: asPoints(900), measured: '3' }],
      [TEAM, { points: null, choice: 'good', target: '别处' }],
    ] as const;
    for (const [indicator, given] of refused)
      expect(await codeOf(judge(desk, LI, BASE_A, indicator, given))).toBe('choice-unlawful');
    expect((await desk.client.scoring.sheet(desk.on(LI, BASE_A))).entries).toEqual([]);
  });

  it('is revealed with choices and tallies beside the points', async () => {
    const desk = await journey.deskAt('convened');
    await scoreMixed(desk);
    const { submissions } = await desk.client.deliberation.overview(desk.sit(LI));
    const [first] = submissions;
    expect(first).toMatchObject({ decided: 0, subjects: 3 });
    const { groups } = await desk.client.deliberation.matrix(desk.on(LI, BASE_A));
    const rows = groups.flatMap((group) => group.indicators);
    expect(rows[0]).toMatchObject({ mode: 'condition', tally: [{ choice: 'met', count: 3 }] });
    expect(rows[0]?.score).toBeUndefined();
    expect(rows[1]?.tally).toEqual([{ choice: 'good', title: { zh: '好' }, count: 3 }]);
    expect(rows[2]?.score).toMatchObject({ maxPoints: 1000, mean: '6.00' });
    expect(first?.scores).toMatchObject({ parts: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { codeOf } from '../../../../support/journey/failures.ts';
import { BASE_A, BASE_B, CHAIR, LI, PLAN, SITE, WANG } from '../../../../support/journey/small-review.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();

describe('from a figure to what it rests on', () => {
  it('leads to the entries, their evidence, the numbers and the policy', async () => {
    const desk = await journey.deskAt('closed');
    const trail = await desk.client.trace.figure({ ...desk.on(CHAIR, BASE_A), key: `mean:${SITE}` });
    const opinion = await desk.client.deliberation.matrix(desk.on(CHAIR, BASE_A));
    const row = opinion.groups.flatMap((group) => group.indicators).find(({ id }) => id === SITE);
    expect(trail).toMatchObject({
      text: row?.score?.mean,
      rows: [{ id: SITE, source: { article: '第一条' }, claim: '1860平方米' }],
      materials: expect.arrayContaining([{ id: PLAN, title: '平面图' }]) as unknown,
    });
    expect(trail.recipe).toContain('算术平均');
    expect(trail.rows[0]?.cells).toHaveLength(3);
    expect(trail.members.map(({ id }) => id)).toEqual([LI, CHAIR, WANG]);
  });

  it('leads from the total to every row with points', async () => {
    const desk = await journey.deskAt('closed');
    const { rows } = await desk.client.trace.figure({ ...desk.on(LI, BASE_A), key: 'total' });
    expect(rows.map(({ id }) => id)).toEqual(['site', 'staff', 'output', 'bonus']);
    const claimed = await desk.client.trace.figure({ ...desk.on(LI, BASE_A), key: `claim:${SITE}` });
    expect(claimed).toMatchObject({ text: '1860平方米', recipe: '' });
  });

  it('says what there is not, and nothing before the sheets lie open', async () => {
    const desk = await journey.deskAt('closed');
    const ask = (key: string) => desk.client.trace.figure({ ...desk.on(LI, BASE_A), key });
    expect(await codeOf(ask('mean:nothing'))).toBe('not-found');
    const open = await journey.deskAt('scored');
    expect(await codeOf(open.client.trace.figure({ ...open.on(LI, BASE_A), key: 'total' }))).toBe(
      'round-open',
    );
  });
});

describe('from a page back to what uses it', () => {
  const pin = { materialId: PLAN, page: 1, note: '总平面' };

  it('shows the own entries alone while the round is open', async () => {
    const desk = await journey.deskAt('convened');
    for (const member of [LI, WANG])
      await desk.client.scoring.pinPage({ ...desk.at(member, BASE_A, SITE), ...pin });
    const usesOf = async (member: typeof LI) =>
      (await desk.client.trace.uses({ ...desk.on(member, BASE_A), materialId: PLAN })).uses;
    expect(await usesOf(LI)).toMatchObject([
      { page: 1, note: '总平面', indicator: SITE, indicatorTitle: { zh: '场地面积' }, memberName: '李一' },
    ]);
    expect(await usesOf(CHAIR)).toEqual([]);
    expect((await desk.client.trace.uses({ ...desk.on(LI, BASE_B), materialId: PLAN })).uses).toEqual([]);
  });

  it('is everybody’s once the round is closed', async () => {
    const desk = await journey.deskAt('closed');
    const { uses } = await desk.client.trace.uses({ ...desk.on(WANG, BASE_A), materialId: PLAN });
    // the chair's pages of the bonus
    expect(uses).toMatchObject([{ member: CHAIR, memberName: '陈主任', page: 2, note: '见第二页' }]);
  });
});

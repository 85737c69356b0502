import { describe, expect, it } from 'vitest';
import { acceptOnSite } from '../../../../support/journey/accept-on-site.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { BASE_A, LI, SITE, STAFF } from '../../../../support/journey/small-review.ts';
import { fillSheet } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { aSeatLaptop, bringBack } from '../../../../support/laptops/carry.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';

const journey = useJourney();

const sheetOf = (desk: Desk) => desk.client.scoring.sheet(desk.on(LI, BASE_A));

const give = async (desk: Desk, points: number) => {
  const { entries } = await sheetOf(desk);
  const revision = entries.find(({ indicator }) => indicator === SITE)?.revision ?? 0;
  await desk.client.scoring.save({
    ...desk.at(LI, BASE_A, SITE),
    points: asPoints(points),
    comment: '',
    revision,
  });
};

const keep = async (desk: Desk) => {
  const { reconsiderations } = await sheetOf(desk);
  const id = reconsiderations.findLast(({ settled }) => settled === null)?.id ?? 0;
  await desk.client.corrections.reconsider({ ...desk.on(LI, BASE_A), id, outcome: 'kept', reason: '核对' });
};

const statesAt = async (desk: Desk) =>
  (await sheetOf(desk)).reconsiderations.map(({ indicator, what, before, settled }) => [
    indicator,
    what,
    before.points,
    settled?.outcome ?? 'open',
  ]);

const WHAT = '场地面积：1860平方米 → 1802平方米';

describe('a sheet from another laptop', () => {
  it('is marked at the host where it rests on a value that changed there meanwhile', async () => {
    const host = await journey.deskAt('convened');
    const laptop = await aSeatLaptop(host, LI);
    await fillSheet(laptop, LI, BASE_A);
    await laptop.client.scoring.submit(laptop.on(LI, BASE_A));
    await acceptOnSite(host, `value:${SITE}`, '1802');
    await acceptOnSite(host, `value:${STAFF}`, '24');
    await bringBack(laptop, LI, host);
    expect(await statesAt(host)).toEqual([[SITE, WHAT, 1000, 'open']]);
    await bringBack(laptop, LI, host);
    expect(await statesAt(host)).toHaveLength(1);
    await keep(host);
    expect(await statesAt(host)).toEqual([[SITE, WHAT, 1000, 'kept']]);
  });

  it('is marked again only where it brings a judgement that nobody looked at', async () => {
    const host = await journey.deskAt('convened');
    await give(host, 1000);
    const laptop = await aSeatLaptop(host, LI);
    await acceptOnSite(host, `value:${SITE}`, '1802');
    await give(laptop, 900);
    await bringBack(laptop, LI, host);
    expect(await statesAt(host)).toEqual([[SITE, WHAT, 1000, 'open']]);
    await keep(host);
    await give(laptop, 800);
    await bringBack(laptop, LI, host);
    expect(await statesAt(host)).toEqual([
      [SITE, WHAT, 1000, 'kept'],
      [SITE, WHAT, 800, 'open'],
    ]);
  });
});

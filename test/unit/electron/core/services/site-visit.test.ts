import { describe, expect, it } from 'vitest';
import { aVisit } from '../../../../support/journey/a-visit.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  PLAN,
  SECRETARY,
  SITE,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { freeze } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();
const AREA = `value:${SITE}`;

describe('a site visit', () => {
  it('gives the checklist before it is begun, and begins with its head', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    const before = await visit.now();
    expect(before).toMatchObject({
      begun: false,
      header: null,
      closed: null,
      mayRecord: true,
      mayClose: false,
    });
    expect(
      before.items.map(({ id, claim, claimed, materials }) => [id, claim, claimed, materials.length]),
    ).toEqual([
      [AREA, '1860平方米', '1860', 1],
      ['material:site:site-proof', undefined, undefined, 1],
      ['value:staff', '24人', '24', 0],
    ]);
    expect(before.items[1]?.materials).toEqual([{ id: PLAN, title: '平面图' }]);
    expect(await codeOf(visit.record(AREA, {}))).toBe('visit-not-begun');
    expect(await visit.begin()).toMatchObject({
      begun: true,
      header: { place: '柯桥区创业路1号', revision: 1, recorded: { by: '李一' } },
    });
    expect((await aVisit(desk, LI, BASE_B).now()).begun).toBe(false);
  });

  it('keeps every record of an item, and refuses a change that was not seen', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    await visit.begin();
    await visit.record(AREA, { verified: '1802', note: '按内墙量' });
    const { items } = await aVisit(desk, WANG, BASE_A).record(AREA, {
      verdict: 'differs',
      verified: '1802',
      accepted: '1802',
    });
    expect(items[0]).toMatchObject({
      revision: 2,
      record: { verdict: 'differs', verified: '1802', accepted: '1802', note: '', recorded: { by: '王三' } },
      earlier: [{ verdict: 'confirmed', verified: '1802', note: '按内墙量', recorded: { by: '李一' } }],
    });
    expect(await codeOf(visit.record(AREA, { revision: 1 }))).toBe('entry-changed-elsewhere');
    expect(await codeOf(visit.begin({ revision: 0 }))).toBe('entry-changed-elsewhere');
    await desk.restart();
    expect((await aVisit(desk, CHAIR, BASE_A).now()).items[0]?.earlier).toHaveLength(1);
  });

  it('takes values of numbers only, and asks for words where a value does not speak for itself', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    await visit.begin();
    const document = 'material:site:site-proof';
    expect(await codeOf(visit.record(document, { verified: '1' }))).toBe('input-invalid');
    expect(await codeOf(visit.record(AREA, { verdict: 'differs' }))).toBe('reason-required');
    expect(await codeOf(visit.record(AREA, { accepted: '1700' }))).toBe('reason-required');
    expect(await codeOf(visit.record('value:nothing', {}))).toBe('not-found');
    const { items } = await visit.record(AREA, { accepted: '1700', note: '以房产证为准' });
    expect(items[0]?.record).toMatchObject({ accepted: '1700' });
  });

  it('holds parts under numbers that are never given twice, and keeps what is taken out', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    const on = desk.on(LI, BASE_A);
    await visit.begin();
    await visit.find('门口堆放杂物');
    const { findings } = await visit.find('面积小于填报');
    expect(findings.map(({ number, fact }) => [number, fact])).toEqual([
      [1, '门口堆放杂物'],
      [2, '面积小于填报'],
    ]);
    const gone = await desk.client.siteVisit.withdraw({ ...on, subject: 'finding:2', reason: '重复' });
    expect(gone.findings.map(({ number }) => number)).toEqual([1]);
    expect((await visit.find('标识不清')).findings.map(({ number }) => number)).toEqual([1, 3]);
    const again = desk.client.siteVisit.withdraw({ ...on, subject: 'finding:2', reason: '重复' });
    expect(await codeOf(again)).toBe('not-found');
    const empty = desk.client.siteVisit.withdraw({ ...on, subject: 'finding:1', reason: ' ' });
    expect(await codeOf(empty)).toBe('reason-required');
    const sample = { name: '显微镜', serial: 'A-01', place: '二楼', outcome: 'found', note: '' } as const;
    await desk.client.siteVisit.saveSample({ ...on, ...sample, revision: 0 });
    const changed = await desk.client.siteVisit.saveSample({
      ...on,
      ...sample,
      number: 1,
      outcome: 'differs',
      revision: 1,
    });
    expect(changed.samples).toMatchObject([{ number: 1, outcome: 'differs', revision: 2 }]);
    const unknown = desk.client.siteVisit.saveSample({ ...on, ...sample, number: 9, revision: 0 });
    expect(await codeOf(unknown)).toBe('not-found');
  });

  it('lets the panel add items, which are recorded like the others, and meetings and interviews', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, SECRETARY, BASE_A);
    const on = desk.on(SECRETARY, BASE_A);
    await visit.begin();
    await desk.client.siteVisit.addItem({ ...on, title: ' 消防通道 ', indicatorId: SITE });
    const { items } = await visit.record('added:1', { note: '畅通' });
    expect(items.at(-1)).toMatchObject({
      id: 'added:1',
      kind: 'added',
      title: { zh: '消防通道' },
      indicator: SITE,
      record: { verdict: 'confirmed', note: '畅通' },
    });
    const strange = desk.client.siteVisit.addItem({
      ...on,
      title: '其他',
      indicatorId: 'no-such',
    });
    expect(await codeOf(strange)).toBe('not-found');
    await desk.client.siteVisit.withdraw({ ...on, subject: 'added:1', reason: '并入场地' });
    expect(await codeOf(visit.record('added:1', {}))).toBe('not-found');
    await desk.client.siteVisit.saveMeeting({
      ...on,
      kind: 'opening',
      time: '9:30',
      attendees: '全体',
      notes: '说明程序',
      revision: 0,
    });
    const said = await desk.client.siteVisit.saveInterview({
      ...on,
      person: '吴工',
      position: '工程师',
      words: '设备去年到位',
      revision: 0,
    });
    expect(said).toMatchObject({
      meetings: [{ kind: 'opening', time: '9:30', revision: 1 }],
      interviews: [{ number: 1, person: '吴工' }],
    });
  });

  it('is closed by whoever leads or keeps the record, and opened again with a reason', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    await visit.begin();
    expect(await codeOf(desk.client.siteVisit.close(desk.on(LI, BASE_A)))).toBe('not-allowed');
    const closed = await desk.client.siteVisit.close(desk.on(CHAIR, BASE_A));
    expect(closed).toMatchObject({ closed: { by: '陈主任' }, mayRecord: false, mayClose: true });
    expect(await codeOf(visit.record(AREA, {}))).toBe('visit-closed');
    expect(await codeOf(visit.begin())).toBe('visit-closed');
    expect(await codeOf(desk.client.siteVisit.close(desk.on(CHAIR, BASE_A)))).toBe('visit-closed');
    const reopen = (reason: string) =>
      desk.client.siteVisit.reopen({ ...desk.on(SECRETARY, BASE_A), reason });
    expect(await codeOf(reopen(' '))).toBe('reason-required');
    expect(await reopen('补测一间')).toMatchObject({ closed: null, mayRecord: true });
    expect(await codeOf(reopen('再开'))).toBe('already-done');
    await visit.record(AREA, {});
    expect((await desk.client.siteVisit.close(desk.on(SECRETARY, BASE_A))).closed).toMatchObject({
      by: '赵秘书',
    });
  });

  it('goes on after the round was closed, and ends with the freeze', async () => {
    const desk = await journey.deskAt('closed');
    const visit = aVisit(desk, LI, BASE_A);
    await visit.begin();
    await visit.record(AREA, { verified: '1802' });
    await freeze(desk);
    expect(await codeOf(visit.record(AREA, { verified: '1900' }))).toBe('opinion-frozen');
    expect(await codeOf(visit.acknowledge())).toBe('opinion-frozen');
    expect(await visit.now()).toMatchObject({ frozen: true, mayRecord: false, mayClose: false });
  });
});

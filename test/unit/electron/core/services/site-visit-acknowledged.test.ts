import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { judgesHands } from '../../../../../electron/core/papers/paper-catalogue.ts';
import { modelVisitPaper } from '../../../../../electron/core/services/visit-paper-model.ts';
import { readRecordedVisit } from '../../../../../electron/core/services/visit-access.ts';
import { iterateActivity } from '../../../../../electron/core/store/rows/activity-rows.ts';
import { aVisit } from '../../../../support/journey/a-visit.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import { BASE_A, CHAIR, LI, SECRETARY, SITE, WANG } from '../../../../support/journey/small-review.ts';
import { aTinyPng } from '../../../../support/journey/tiny-files.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();
const AREA = `value:${SITE}`;

const readPaper = async (desk: Desk): Promise<Buffer> => {
  const { file } = await desk.client.siteVisit.paper(desk.on(LI, BASE_A));
  const source = desk.core.files.open(file);
  return source ? await buffer(source.stream()) : Buffer.alloc(0);
};

const modelOf = ({ workspace }: Desk) => {
  const submission = workspace.review.submissions.find(({ id }) => id === BASE_A);
  if (!submission) throw new Error('no submission');
  return modelVisitPaper(readRecordedVisit(workspace, submission)).model;
};

describe('the applicant’s acknowledgement', () => {
  it('is of the facts as they stand, and says so when they have changed since', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    expect(await codeOf(visit.acknowledge())).toBe('visit-not-begun');
    await visit.begin();
    await visit.record(AREA, { verified: '1802' });
    expect((await visit.acknowledge('无异议')).acknowledgement).toMatchObject({
      name: '周明',
      capacity: '总经理',
      remarks: '无异议',
      current: true,
      recorded: { by: '李一' },
    });
    expect(modelOf(desk)).toMatchObject({ isDraft: false, acknowledgement: { name: '周明　总经理' } });
    const { photos } = await visit.photograph('visit', aTinyPng(3));
    expect((await visit.now()).acknowledgement).toMatchObject({ current: false });
    const changed = modelOf(desk);
    expect(changed.isDraft).toBe(true);
    expect(changed.acknowledgement.words.at(-1)).toContain('此后记录有改动');
    // Taken out again, what stands is what was signed.
    await desk.client.siteVisit.removePhoto({
      ...desk.on(LI, BASE_A),
      photoId: photos[0]?.id ?? '',
    });
    expect((await visit.now()).acknowledgement).toMatchObject({ current: true });
    await aVisit(desk, WANG, BASE_A).record(AREA, { verified: '1802' });
    expect((await visit.now()).acknowledgement).toMatchObject({ current: true });
    await visit.record(AREA, { verified: '1803' });
    expect((await visit.now()).acknowledgement).toMatchObject({ current: false });
  });

  it('may be given to a closed record, and needs ink and a name', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, SECRETARY, BASE_A);
    await visit.begin();
    await desk.client.siteVisit.close(desk.on(CHAIR, BASE_A));
    const said = { ...desk.on(SECRETARY, BASE_A), name: '周明', capacity: '', remarks: '' };
    const ink = { width: 100, height: 100, strokes: [] };
    expect(await codeOf(desk.client.siteVisit.acknowledge({ ...said, ink }))).toBe('ink-empty');
    const dotted = {
      ...ink,
      strokes: [
        {
          points: [
            { x: 1, y: 1, pressure: 50 },
            { x: 900, y: 1, pressure: 50 },
          ],
        },
      ],
    };
    expect(await codeOf(desk.client.siteVisit.acknowledge({ ...said, ink: dotted }))).toBe('input-invalid');
    expect(await codeOf(desk.client.siteVisit.acknowledge({ ...said, name: ' ', ink: dotted }))).toBe(
      'input-invalid',
    );
    expect(await visit.acknowledge()).toMatchObject({
      closed: { by: '陈主任' },
      acknowledgement: { current: true },
    });
  });

  it('leaves its ink out of the log', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    await visit.begin();
    await visit.acknowledge('无异议');
    const row = [...iterateActivity(desk.workspace.reads)].at(-1);
    expect(row).toMatchObject({
      event: 'visit.acknowledged',
      data: { after: { name: '周明', remarks: '无异议' } },
    });
    expect(JSON.stringify(row)).not.toContain('strokes');
  });
});

describe('what the applicant is shown', () => {
  it('is the same, to the byte of the paper, whatever was scored', async () => {
    const views = await Promise.all(
      (['convened', 'closed'] as const).map(async (stage) => {
        const desk = await journey.deskAt(stage);
        const visit = aVisit(desk, LI, BASE_A);
        await visit.begin();
        await visit.record(AREA, { verified: '1802', accepted: '1802', verdict: 'differs' });
        const view = await visit.acknowledge('无异议');
        return { view, paper: await readPaper(desk) };
      }),
    );
    const [before, after] = views;
    expect(after?.view).toEqual(before?.view);
    expect(after?.paper.length).toBeGreaterThan(10_000);
    expect(after?.paper.equals(before?.paper ?? Buffer.alloc(0))).toBe(true);
    expect(JSON.stringify(after?.view)).not.toMatch(/points|score/i);
  });
});

describe('the paper', () => {
  it('is an empty form before the visit, with every row of the checklist and a line for everybody', async () => {
    const desk = await journey.deskAt('convened');
    const model = modelOf(desk);
    expect(model.isDraft).toBe(true);
    expect(model.tables.map(({ caption, rows }) => [caption, rows.length])).toEqual([
      ['现场会议', 2],
      ['核查内容', 2],
      ['材料原件核对', 1],
    ]);
    expect(model.tables[1]?.rows[0]).toEqual(['条件', '场地面积', '1860平方米', '', '', '', '']);
    // Whoever leads signs last.
    expect(
      judgesHands(desk.workspace, BASE_A).map(({ member, fieldName }) => [member.name, fieldName]),
    ).toEqual([
      ['李一', 'expert01'],
      ['王三', 'expert02'],
      ['陈主任', 'chair'],
    ]);
    expect(model.notes[0]).toMatch(/^本记录不含评分。/);
    expect((await readPaper(desk)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says what was found, by whom, and which photo shows it', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    await visit.begin();
    await visit.record(AREA, { verdict: 'differs', verified: '1802', accepted: '1800', note: '按内墙线' });
    await visit.photograph('visit', aTinyPng(9));
    await visit.photograph(AREA, aTinyPng(10), '量尺.png');
    await visit.find('面积小于填报');
    const { tables } = modelOf(desk);
    const rows = new Map(tables.map((table) => [table.caption, table.rows]));
    expect(rows.get('核查内容')?.[0]).toEqual([
      '条件',
      '场地面积',
      '1860平方米',
      '1802平方米',
      '1800平方米',
      '不符',
      '按内墙线\n图2\n（李一，5月6日）',
    ]);
    expect(rows.get('现场发现')?.[0]?.slice(1, 4)).toEqual(['不足', '场地应满足服务需要', '面积小于填报']);
    expect(rows.get('照片目录')?.map((row) => row.slice(0, 3))).toEqual([
      ['图1', '现场', 'gate.jpg'],
      ['图2', '场地面积', '量尺.png'],
    ]);
  });

  it('is printed whatever signs somebody typed: the record may be closed already', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    await visit.begin({ place: '二楼\u{1F600}\t东侧\u200D' });
    expect((await readPaper(desk)).length).toBeGreaterThan(10_000);
    expect((await visit.now()).header?.place).toBe('二楼\u{1F600}\t东侧\u200D');
  });
});

import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { BASE_A, BASE_B, CHAIR, LI, REVIEW, SECRETARY } from '../../../../support/journey/small-review.ts';
import { freeze, sign, writeOpinions } from '../../../../support/journey/steps.ts';

const journey = useJourney();

const write = (desk: Desk, text: string, section = 'advice', member = CHAIR) =>
  desk.client.opinions.saveSection({ ...desk.on(member, BASE_A), section, text });

/** Changes what a figure reads behind the services' back: a later stage of the product will do it by revisions. */
const bindElsewhere = (desk: Desk, section: string, key: string, was: string): void =>
  desk.workspace.record((db) =>
    db
      .prepare('UPDATE opinion_section SET bound_at = ? WHERE submission_id = ? AND section_id = ?')
      .run(JSON.stringify({ [key]: was }), BASE_A, section),
  );

describe('an opinion', () => {
  it('is drafted from the data at the first look of one who may edit, and then stands', async () => {
    const desk = await journey.deskAt('closed');
    const seen = await desk.client.opinions.get(desk.on(LI, BASE_A));
    expect(seen.mayEdit).toBe(false);
    expect((await desk.client.opinions.list(desk.sit(LI))).opinions.map((each) => each.drafted)).toEqual([
      false,
      false,
    ]);
    expect(await desk.client.opinions.list(desk.sit(SECRETARY))).toMatchObject({
      frozenAt: null,
      opinions: [
        { submissionId: BASE_A, total: '32.67', drafted: true, faults: 1 },
        { submissionId: BASE_B, total: '32.17', drafted: true, faults: 1 },
      ],
    });
    const drafted = await desk.client.opinions.get(desk.on(CHAIR, BASE_A));
    expect(drafted.sections).toEqual(seen.sections);
    expect(drafted.sections[1]?.text).toContain('{{figure:total}}');
    expect(drafted.faults).toEqual([{ section: 'advice', fault: 'empty' }]);
    expect(drafted.figures).toContainEqual({
      key: 'total',
      text: '32.67',
      label: { zh: '综合得分', en: 'Total score' },
    });
    expect(drafted.figures.find((each) => each.key === 'claim:site')?.text).toBe('1860平方米');
    await desk.restart();
    expect((await desk.client.opinions.get(desk.on(LI, BASE_A))).sections).toEqual(drafted.sections);
    const { rows } = await desk.client.activity.list({ reviewId: REVIEW, limit: 3 });
    expect(rows.filter((row) => row.event === 'opinion.edited')).toHaveLength(1);
  });

  it('is edited by chair and secretary; both texts are in the log', async () => {
    const desk = await journey.deskAt('closed');
    await write(desk, '第一稿');
    const { opinion } = await write(desk, '第二稿，综合得分{{figure:total}}分', 'advice', SECRETARY);
    expect(opinion.faults).toEqual([]);
    const row = desk.workspace.reads
      .prepare<[], { actor: string; event: string; data: string }>(
        'SELECT * FROM activity ORDER BY seq DESC LIMIT 1',
      )
      .get();
    expect(row).toMatchObject({ actor: SECRETARY, event: 'opinion.edited' });
    expect(JSON.parse(row?.data ?? '')).toMatchObject({
      before: '第一稿',
      after: '第二稿，综合得分{{figure:total}}分',
    });
    expect(await codeOf(write(desk, 'x', 'nowhere'))).toBe('not-found');
    expect(await codeOf(write(desk, 'x', 'advice', LI))).toBe('not-allowed');
  });

  it('whose figure has changed is stale until a person confirms it', async () => {
    const desk = await journey.deskAt('closed');
    await writeOpinions(desk);
    await write(desk, '综合得分{{figure:total}}分', 'conclusion');
    bindElsewhere(desk, 'conclusion', 'total', '31.00');
    const stale = await desk.client.opinions.get(desk.on(CHAIR, BASE_A));
    expect(stale.faults).toEqual([{ section: 'conclusion', fault: 'stale' }]);
    expect(stale.sections[1]?.stale).toEqual([{ key: 'total', was: '31.00', now: '32.67' }]);
    expect(await failureOf(desk.client.opinions.freeze(desk.sit(CHAIR)))).toEqual({
      code: 'opinion-stale',
      params: { submission: '甲基地', section: 'conclusion' },
    });
    const { opinion } = await write(desk, '综合得分{{figure:total}}分', 'conclusion');
    expect(opinion.faults).toEqual([]);
    const { rows } = await desk.client.activity.list({ reviewId: REVIEW, limit: 1 });
    expect(rows[0]?.event).toBe('opinion.confirmed');
  });

  it('bound to a figure that there is not cannot be frozen', async () => {
    const desk = await journey.deskAt('closed');
    await writeOpinions(desk);
    const { opinion } = await write(desk, '得分{{figure:mean:nothing}}');
    expect(opinion.sections[2]?.stale).toEqual([{ key: 'mean:nothing', was: null, now: null }]);
    expect(await codeOf(desk.client.opinions.freeze(desk.sit(CHAIR)))).toBe('opinion-stale');
  });

  it('can be looked at as a page by every seat', async () => {
    const desk = await journey.deskAt('closed');
    const { file, pages } = await desk.client.opinions.preview(desk.on(LI, BASE_A));
    expect(pages).toBeGreaterThan(0);
    const bytes = Buffer.concat((await desk.core.files.open(file)?.stream().toArray()) as Uint8Array[]);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const part = await desk.core.files.open(file)?.stream({ start: 1, end: 3 }).toArray();
    expect(Buffer.concat(part as Uint8Array[]).toString()).toBe('PDF');
  });
});

describe('freezing', () => {
  it('waits until every section of every opinion is written', async () => {
    const desk = await journey.deskAt('closed');
    expect(await failureOf(desk.client.opinions.freeze(desk.sit(CHAIR)))).toEqual({
      code: 'opinion-incomplete',
      params: { submission: '甲基地', section: 'advice' },
    });
    await write(desk, '好。');
    expect(await failureOf(desk.client.opinions.freeze(desk.sit(CHAIR)))).toMatchObject({
      params: { submission: '乙基地' },
    });
    expect(await codeOf(freeze(desk))).toBe('none');
  });

  it('fixes texts and documents under a short code that everybody reads', async () => {
    const desk = await journey.deskAt('frozen');
    const list = await desk.client.opinions.list(desk.sit(LI));
    const status = await desk.client.signing.status(desk.sit(LI));
    expect(list.shortCode).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){2}$/);
    expect(status).toMatchObject({ shortCode: list.shortCode, frozenAt: list.frozenAt });
    expect(status.documents.map((each) => each.submissionId)).toEqual([BASE_A, BASE_B]);
    expect(await codeOf(write(desk, '改'))).toBe('opinion-frozen');
    expect(await codeOf(desk.client.opinions.freeze(desk.sit(CHAIR)))).toBe('opinion-frozen');
    const next = await desk.client.reviews.summary({ reviewId: REVIEW });
    expect(next.next).toBe('signing');
  });

  it('in two windows at once happens once', async () => {
    const desk = await journey.deskAt('closed');
    await writeOpinions(desk);
    const both = [1, 2].map(() => codeOf(desk.client.opinions.freeze(desk.sit(CHAIR))));
    expect((await Promise.all(both)).sort()).toEqual(['none', 'opinion-frozen']);
  });

  it('does not fix what was edited while the pages were drawn', async () => {
    const desk = await journey.deskAt('closed');
    await writeOpinions(desk);
    const freezing = codeOf(desk.client.opinions.freeze(desk.sit(CHAIR)));
    // The freeze has read its texts and waits for the faces to load.
    await new Promise((resolve) => setImmediate(resolve));
    await write(desk, '临时改动');
    expect(await freezing).toBe('opinion-stale');
    expect((await desk.client.opinions.list(desk.sit(CHAIR))).frozenAt).toBeNull();
  });

  it('is undone with a reason: signatures are void, and kept', async () => {
    const desk = await journey.deskAt('frozen');
    const first = (await desk.client.opinions.list(desk.sit(CHAIR))).shortCode;
    await sign(desk, LI);
    expect(await codeOf(desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: ' ' }))).toBe(
      'reason-required',
    );
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '补充事实' });
    const status = await desk.client.signing.status(desk.sit(LI));
    expect(status).toMatchObject({ frozenAt: null, documents: [], turn: 'yes' });
    expect(status.signers.map((each) => each.state)).toEqual(['to-sign', 'to-sign', 'to-sign']);
    expect(await codeOf(sign(desk, LI))).toBe('opinion-not-frozen');
    expect(await codeOf(desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '再' }))).toBe(
      'opinion-not-frozen',
    );
    expect(desk.workspace.reads.prepare<[], number>('SELECT count(*) FROM signing_act').pluck().get()).toBe(
      1,
    );
    const row = desk.workspace.reads
      .prepare<[], { data: string }>("SELECT data FROM activity WHERE event = 'opinion.unfrozen'")
      .get();
    expect(JSON.parse(row?.data ?? '')).toMatchObject({ reason: '补充事实', voided: [LI] });
    // Equal data give an equal code; other data another one. Nobody has signed the new documents.
    expect((await desk.client.opinions.freeze(desk.sit(CHAIR))).shortCode).toBe(first);
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '再改' });
    await write(desk, '另一种建议');
    expect((await desk.client.opinions.freeze(desk.sit(CHAIR))).shortCode).not.toBe(first);
    expect((await desk.client.signing.status(desk.sit(LI))).turn).toBe('yes');
  });
});

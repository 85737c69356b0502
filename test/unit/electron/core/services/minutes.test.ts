import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  SECRETARY,
  SITE,
  STAFF,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { freeze } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();

type Member = typeof LI;

const discuss = (desk: Desk, member: Member, text: string, corrects?: number) =>
  desk.client.minutes.note({ ...desk.on(member, BASE_A), kind: 'discussion', text, corrects });

const explain = (desk: Desk, member: Member, text: string, corrects?: number) =>
  desk.client.minutes.note({ ...desk.at(member, BASE_A, STAFF), kind: 'flag', text, corrects });

describe('notes', () => {
  it('of the discussion are the leader’s and the secretary’s to write', async () => {
    const desk = await journey.deskAt('closed');
    await discuss(desk, SECRETARY, '  讨论了人员口径。 ');
    const { notes, mayRecord } = await discuss(desk, CHAIR, '同意按在岗人数计。');
    expect(mayRecord).toBe(true);
    expect(notes).toMatchObject([
      { id: 1, kind: 'discussion', text: '讨论了人员口径。', author: SECRETARY, authorName: '赵秘书' },
      { id: 2, kind: 'discussion', text: '同意按在岗人数计。', author: CHAIR },
    ]);
    expect(await codeOf(discuss(desk, LI, '我也写'))).toBe('not-allowed');
    expect(await desk.client.minutes.get(desk.on(LI, BASE_A))).toMatchObject({ mayRecord: false, notes });
    expect((await desk.client.minutes.get(desk.on(CHAIR, BASE_B))).notes).toEqual([]);
  });

  it('that explain a spread are anybody’s who judges, about a row with points', async () => {
    const desk = await journey.deskAt('closed');
    const { notes } = await explain(desk, LI, '以社保为准');
    expect(notes).toMatchObject([{ kind: 'flag', indicator: STAFF, author: LI }]);
    const about = { ...desk.on(LI, BASE_A), kind: 'flag' as const, text: '说明' };
    expect(await codeOf(desk.client.minutes.note(about))).toBe('input-invalid');
    const unknown = { ...about, indicatorId: 'nothing' as typeof STAFF };
    expect(await codeOf(desk.client.minutes.note(unknown))).toBe('not-found');
    expect(await codeOf(explain(desk, LI, '   '))).toBe('input-invalid');
  });

  it('are corrected by another note, once each, and nothing of the first is lost', async () => {
    const desk = await journey.deskAt('closed');
    await explain(desk, LI, '以社保为准');
    expect(await codeOf(explain(desk, WANG, '不对', 1))).toBe('not-allowed');
    expect(await codeOf(discuss(desk, CHAIR, '不是同一种', 1))).toBe('not-found');
    const { notes } = await explain(desk, LI, '以劳动合同为准', 1);
    expect(notes).toMatchObject([
      { text: '以社保为准' },
      { text: '以劳动合同为准', indicator: STAFF, corrects: 1 },
    ]);
    expect(await codeOf(explain(desk, LI, '再改', 1))).toBe('already-done');
    // Whoever keeps the record may correct anybody's; the row stays the first one's.
    const site = {
      ...desk.at(SECRETARY, BASE_A, SITE),
      kind: 'flag' as const,
      text: '以合同为准',
      corrects: 2,
    };
    expect((await desk.client.minutes.note(site)).notes.at(-1)).toMatchObject({
      indicator: STAFF,
      corrects: 2,
    });
  });
});

describe('queries to the applicant', () => {
  const ask = (desk: Desk, member: Member, submission: typeof BASE_A, text: string) =>
    desk.client.minutes.ask({ ...desk.on(member, submission), text });

  it('are numbered within the review and keep every answer', async () => {
    const desk = await journey.deskAt('closed');
    await ask(desk, LI, BASE_A, '在岗人数如何统计？');
    const { queries } = await ask(desk, SECRETARY, BASE_B, '场地是否自有？');
    expect(queries).toMatchObject([{ number: 2, askedBy: '赵秘书', answers: [] }]);
    const first = { ...desk.on(SECRETARY, BASE_A), number: 1 };
    expect(await codeOf(desk.client.minutes.answer({ ...first, ...desk.sit(WANG), text: '24人' }))).toBe(
      'not-allowed',
    );
    await desk.client.minutes.answer({ ...first, text: '24人' });
    const answered = await desk.client.minutes.answer({ ...first, text: '更正：22人' });
    expect(answered.queries).toMatchObject([
      { number: 1, answers: [{ text: '24人', recordedBy: '赵秘书' }, { text: '更正：22人' }] },
    ]);
    const strange = { ...desk.on(SECRETARY, BASE_B), number: 1, text: '24人' };
    expect(await codeOf(desk.client.minutes.answer(strange))).toBe('not-found');
  });
});

describe('the minutes', () => {
  it('are closed while the round is open', async () => {
    const desk = await journey.deskAt('scored');
    for (const member of [LI, CHAIR, SECRETARY]) {
      const on = desk.on(member, BASE_A);
      expect(await codeOf(desk.client.minutes.get(on))).toBe('round-open');
      expect(await codeOf(desk.client.minutes.ask({ ...on, text: '？' }))).toBe('round-open');
      expect(await codeOf(discuss(desk, member, '早'))).toBe('round-open');
    }
  });

  it('are closed to a recused member, in every call', async () => {
    const desk = await journey.deskAt('closed');
    await desk.client.convening.recuse({ ...desk.on(LI, BASE_A), memberId: LI, reason: '亲属任职' });
    await discuss(desk, CHAIR, '只给其他人看');
    const on = desk.on(LI, BASE_A);
    const { minutes } = desk.client;
    const motion = { ...on, number: 1 };
    const calls = [
      () => minutes.get(on),
      () => explain(desk, LI, '说明'),
      () => minutes.ask({ ...on, text: '？' }),
      () => minutes.answer({ ...motion, text: '！' }),
      () => minutes.move({ ...on, text: '动议', threshold: 'majority' }),
      () => minutes.vote({ ...motion, vote: 'for' }),
      () => minutes.closeMotion(motion),
    ];
    for (const call of calls) expect(await codeOf(call())).toBe('recused');
  });

  it('hold still under a freeze, in the database too, and open again with the opinion', async () => {
    const desk = await journey.deskAt('closed');
    await discuss(desk, CHAIR, '冻结之前');
    await freeze(desk);
    expect((await desk.client.minutes.get(desk.on(LI, BASE_A))).frozen).toBe(true);
    const on = desk.on(CHAIR, BASE_A);
    for (const change of [
      () => discuss(desk, CHAIR, '冻结之后'),
      () => desk.client.minutes.ask({ ...on, text: '？' }),
      () => desk.client.minutes.move({ ...on, text: '动议', threshold: 'majority' }),
    ])
      expect(await codeOf(change())).toBe('opinion-frozen');
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '补充' });
    expect((await discuss(desk, CHAIR, '解冻之后')).notes).toHaveLength(2);
  });

  it('write each change into the log with what stood before', async () => {
    const desk = await journey.deskAt('closed');
    await explain(desk, LI, '以社保为准');
    await explain(desk, LI, '以劳动合同为准', 1);
    const rows = desk.workspace.reads
      .prepare<[], string>("SELECT data FROM activity WHERE event = 'note.added' ORDER BY seq")
      .pluck()
      .all()
      .map((data) => JSON.parse(data) as unknown);
    expect(rows).toEqual([
      { submission: BASE_A, kind: 'flag', indicator: STAFF, before: null, after: '以社保为准' },
      {
        submission: BASE_A,
        kind: 'flag',
        indicator: STAFF,
        corrects: 1,
        before: '以社保为准',
        after: '以劳动合同为准',
      },
    ]);
    const { rows: shown } = await desk.client.activity.list({ reviewId: desk.workspace.reviewId, limit: 1 });
    expect(shown).toMatchObject([{ event: 'note.added', actor: LI, subject: '甲基地' }]);
    expect(JSON.stringify(shown)).not.toContain('社保');
  });
});

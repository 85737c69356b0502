import { describe, expect, it } from 'vitest';
import { toCanonicalJson } from '../../../../../electron/core/formats/canonical-json.ts';
import { writeResultsDocument } from '../../../../../electron/core/services/results-document.ts';
import { writeMinutes } from '../../../../../electron/core/services/return-minutes.ts';
import { checkMinutes, MINUTES_PATH } from '../../../../../electron/core/verify/verify-minutes.ts';
import { minutesFileSchema, type MinutesFile } from '../../../../../shared/formats/minutes-file.ts';
import { resultsFileSchema, type ResultsFile } from '../../../../../shared/formats/results-file.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  SECRETARY,
  STAFF,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { closeRound, fillSheet, scoreAll } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();

/** A recusal lifted again, one that stands, a request refused; then everything that can be said in deliberation. */
const talk = async (desk: Desk): Promise<void> => {
  const { client } = desk;
  const recusal = { ...desk.on(CHAIR, BASE_B), memberId: WANG, reason: '曾任该单位顾问' };
  await client.convening.recuse(recusal);
  await client.convening.liftRecusal({ ...recusal, reason: '核实后无关系' });
  await scoreAll(desk);
  await client.corrections.requestUnlock({ ...desk.on(WANG, BASE_A), reason: '笔误' });
  await client.corrections.answerUnlock({
    ...desk.on(CHAIR, BASE_A),
    memberId: WANG,
    granted: false,
    answer: '无须修改',
  });
  await closeRound(desk);
  await client.convening.recuse({ ...desk.on(LI, BASE_B), memberId: LI, reason: '亲属任职' });
  await client.minutes.note({ ...desk.at(LI, BASE_A, STAFF), kind: 'flag', text: '以社保为准' });
  await client.minutes.ask({ ...desk.on(LI, BASE_A), text: '在岗人数？' });
  await client.minutes.answer({ ...desk.on(SECRETARY, BASE_A), number: 1, text: '24人' });
  await client.minutes.move({ ...desk.on(LI, BASE_A), text: '建议延长整改期。', threshold: 'two-thirds' });
  const motion = { ...desk.on(CHAIR, BASE_A), number: 1 };
  await client.minutes.vote({ ...motion, vote: 'for' });
  await client.minutes.vote({ ...motion, vote: 'for', memberId: WANG });
  await client.minutes.closeMotion(motion);
  await client.minutes.move({ ...desk.on(CHAIR, BASE_B), text: '另行讨论。', threshold: 'majority' });
};

interface Made {
  readonly results: ResultsFile;
  readonly text: string;
  readonly minutes: MinutesFile;
}

let once: Promise<Made> | undefined;

const makeOnce = async (): Promise<Made> => {
  const desk = await journey.deskAt('convened');
  await talk(desk);
  const results = resultsFileSchema.parse(JSON.parse(writeResultsDocument(desk.workspace).text));
  const text = toCanonicalJson(writeMinutes(desk.workspace));
  return { results, text, minutes: minutesFileSchema.parse(JSON.parse(text)) };
};

const make = (): Promise<Made> => (once ??= makeOnce());

const check = (results: ResultsFile, document: unknown) =>
  checkMinutes({ read: async () => Buffer.from(JSON.stringify(document)) }, results);

const faultsIn = async ({ results, minutes }: Made, change: Partial<MinutesFile>): Promise<unknown> =>
  (await check(results, { ...minutes, ...change }))
    .filter(({ verdict }) => verdict === 'invalid')
    .map(({ name, subject, reason, params }) => {
      expect([name, subject]).toEqual(['minutes', MINUTES_PATH]);
      return { reason, ...params };
    });

describe('data/minutes.json', () => {
  it('holds how the panel came to sit and all that was said, and is found in order', async () => {
    const { results, text, minutes } = await make();
    expect(JSON.parse(text)).toEqual(minutes);
    expect(await check(results, minutes)).toMatchObject([
      { verdict: 'valid', params: { notes: 1, queries: 1, motions: 2 } },
    ]);
    expect(minutes.people.map(({ member, role, sits }) => [member, role, sits])).toEqual([
      [LI, 'member', true],
      [CHAIR, 'chair', true],
      [WANG, 'member', true],
      [SECRETARY, 'secretary', true],
    ]);
    for (const { signedInAt, undertaking, declaration } of minutes.people) {
      expect(signedInAt).toBeDefined();
      expect(undertaking?.textSha256).toMatch(/^[0-9a-f]{64}$/);
      expect(declaration?.relations.map(({ submission }) => submission)).toEqual([BASE_A, BASE_B]);
    }
    expect(minutes.recusals).toMatchObject([
      {
        member: WANG,
        submission: BASE_B,
        cause: 'ordered',
        by: CHAIR,
        lifted: { reason: '核实后无关系', by: CHAIR },
      },
      { member: LI, submission: BASE_B, cause: 'declared', by: LI },
    ]);
    expect(minutes.recusals[1]?.lifted).toBeUndefined();
    expect(minutes.unlocks).toMatchObject([
      {
        member: WANG,
        submission: BASE_A,
        reason: '笔误',
        answer: { granted: false, words: '无须修改', by: CHAIR },
      },
    ]);
    expect(minutes.round).toMatchObject({ by: CHAIR });
    expect(minutes.notes).toMatchObject([{ kind: 'flag', indicator: STAFF, by: LI }]);
    expect(minutes.queries).toMatchObject([
      { number: 1, by: LI, answers: [{ text: '24人', by: SECRETARY }] },
    ]);
    expect(minutes.motions).toMatchObject([
      {
        number: 1,
        votes: [{ member: CHAIR }, { member: WANG, by: CHAIR }],
        closed: { entitled: [LI, CHAIR, WANG], carried: true },
      },
      { number: 2, submission: BASE_B, votes: [] },
    ]);
    expect(minutes.motions[1]?.closed).toBeUndefined();
  });

  it('holds a sheet as it had been handed in before it was opened again', async () => {
    const desk = await journey.deskAt('convened');
    await fillSheet(desk, LI, BASE_A);
    await desk.client.scoring.submit(desk.on(LI, BASE_A));
    await desk.client.corrections.requestUnlock({ ...desk.on(LI, BASE_A), reason: '笔误' });
    await desk.client.corrections.answerUnlock({
      ...desk.on(CHAIR, BASE_A),
      memberId: LI,
      granted: true,
      answer: '',
    });
    await desk.client.scoring.submit(desk.on(LI, BASE_A));
    for (const [member, submission] of [
      [CHAIR, BASE_A],
      [CHAIR, BASE_B],
    ] as const) {
      await fillSheet(desk, member, submission);
      await desk.client.scoring.submit(desk.on(member, submission));
    }
    await desk.client.scoring.closeRound({ ...desk.sit(CHAIR), reason: '其他人未到' });
    const minutes = minutesFileSchema.parse(JSON.parse(toCanonicalJson(writeMinutes(desk.workspace))));
    expect(minutes.unlocks[0]?.answer?.entries?.map(({ points }) => points)).toEqual([0, 1550, 1000, 700]);
    expect(minutes.round.reason).toBe('其他人未到');
  });

  it('is of this review, its people and its submissions', async () => {
    const made = await make();
    const { minutes, results } = made;
    const other = { ...results, review: { ...results.review, id: 'other' as typeof results.review.id } };
    expect(await check(other, minutes)).toMatchObject([
      { verdict: 'invalid', reason: 'return-of-other-review' },
    ]);
    const [note] = minutes.notes;
    if (!note) throw new Error('a note was made');
    expect(await faultsIn(made, { notes: [{ ...note, by: 'nobody' }] })).toEqual([
      { reason: 'member-unknown', member: 'nobody' },
    ]);
    expect(await faultsIn(made, { notes: [{ ...note, submission: 'base-z' as typeof BASE_A }] })).toEqual([
      { reason: 'submission-unknown', submission: 'base-z' },
    ]);
    // A member of the results who did not come into the minutes.
    expect(await faultsIn(made, { people: minutes.people.filter(({ member }) => member !== WANG) })).toEqual([
      { reason: 'member-unknown', member: WANG },
    ]);
  });

  it('says the same as the results about who is recused', async () => {
    const made = await make();
    const recusals = made.minutes.recusals.slice(0, 1);
    expect(await faultsIn(made, { recusals })).toEqual([{ reason: 'recusals-differ' }]);
    const lifted = made.minutes.recusals.map(({ lifted: _lifted, ...each }) => each);
    expect(await faultsIn(made, { recusals: lifted })).toEqual([{ reason: 'recusals-differ' }]);
  });

  it('counts its own votes', async () => {
    const made = await make();
    const [motion, open] = made.minutes.motions;
    if (!motion?.closed || !open) throw new Error('two motions were put');
    const rejected = { ...motion, closed: { ...motion.closed, carried: false } };
    expect(await faultsIn(made, { motions: [rejected, open] })).toEqual([
      { reason: 'outcome-differs', number: 1 },
    ]);
    const shorn = { ...motion, votes: motion.votes.slice(1) };
    expect(await faultsIn(made, { motions: [shorn, open] })).toEqual([
      { reason: 'outcome-differs', number: 1 },
    ]);
  });

  it('keeps its format', async () => {
    const { results, minutes } = await make();
    const [query] = minutes.queries;
    expect(await codeOf(check(results, { ...minutes, format: 'paneldesk/minutes/9' }))).toBe(
      'format-version-newer',
    );
    expect(await codeOf(check(results, { ...minutes, queries: [query, query] }))).toBe('format-invalid');
    expect(await codeOf(check(results, { ...minutes, round: undefined }))).toBe('format-invalid');
  });
});

import { describe, expect, it } from 'vitest';
import { iterateActivity } from '../../../../../electron/core/store/rows/activity-rows.ts';
import { verifyPdf } from '../../../../../electron/core/signing/verify-pdf.ts';
import type { MemberId } from '../../../../../shared/domain/ids.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import {
  BASE_A,
  BASE_B,
  CHAIR,
  LI,
  REVIEW,
  SECRETARY,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { AGREE, createReturn, listAwaiting, sign } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();

const listFor = async (desk: Desk, member: MemberId) =>
  (await desk.client.papers.list(desk.sit(member))).papers;
const idsFor = async (desk: Desk, member: MemberId) => (await listFor(desk, member)).map(({ id }) => id);

const bytesOf = async (desk: Desk, member: MemberId, paper: string): Promise<Uint8Array> => {
  const { file } = await desk.client.papers.open({ ...desk.sit(member), paper });
  return Buffer.concat((await desk.core.files.open(file)?.stream().toArray()) as Uint8Array[]);
};

const signersOf = async (desk: Desk, paper: string, member: MemberId = CHAIR) =>
  (await listFor(desk, member))
    .find(({ id }) => id === paper)
    ?.signers.map(({ name, how }) => `${name} ${how ?? '-'}`);

const signWithPapers = async (desk: Desk, member: MemberId, said = AGREE) =>
  sign(desk, member, said, await listAwaiting(desk, member));

const OWN = (member: MemberId) => [
  `undertaking/${member}`,
  `recusal/${member}`,
  `score-sheet/${BASE_A}/${member}`,
  `score-sheet/${BASE_B}/${member}`,
];

describe('the papers of a review', () => {
  it('are there from the moment on at which there is something to print', async () => {
    const convened = await journey.deskAt('convened');
    expect(await idsFor(convened, LI)).toEqual(['sign-in', `undertaking/${LI}`, `recusal/${LI}`]);
    const closed = await journey.deskAt('closed');
    const [first] = await listFor(closed, LI);
    expect(first).toMatchObject({ kind: 'sign-in', state: 'preview', awaitsOwn: false });
    const frozen = await journey.deskAt('frozen');
    const ids = await idsFor(frozen, CHAIR);
    expect(ids.at(-1)).toBe('report');
    expect(ids.filter((id) => id.includes(BASE_A))).toEqual([
      ...[LI, CHAIR, WANG].map((member) => `score-sheet/${BASE_A}/${member}`),
      `score-summary/${BASE_A}`,
      `minutes/${BASE_A}`,
      `opinion/${BASE_A}`,
    ]);
    expect((await listFor(frozen, LI)).every(({ state }) => state === 'fixed')).toBe(true);
  });

  it('show declarations and undertakings of others to those who convene only', async () => {
    const desk = await journey.deskAt('convened');
    expect(await idsFor(desk, SECRETARY)).toContain(`recusal/${LI}`);
    expect(await idsFor(desk, CHAIR)).toContain(`undertaking/${WANG}`);
    const foreign = desk.client.papers.open({ ...desk.sit(WANG), paper: `recusal/${LI}` });
    expect(await codeOf(foreign)).toBe('not-found');
  });

  it('of a submission are not for whoever is recused from it, nor what binds it with others', async () => {
    const desk = await journey.deskAt('convened');
    await desk.client.convening.recuse({
      ...desk.sit(WANG),
      memberId: WANG,
      submissionId: BASE_B,
      reason: '曾任顾问',
    });
    expect((await idsFor(desk, WANG)).some((id) => id.includes(BASE_B) || id === 'report')).toBe(false);
  });

  it('look after the freeze as they looked before, and keep their bytes', async () => {
    const desk = await journey.deskAt('frozen');
    const paper = `score-summary/${BASE_A}`;
    const shown = await bytesOf(desk, LI, paper);
    expect(Buffer.compare(shown, await bytesOf(desk, CHAIR, paper))).toBe(0);
    await desk.restart();
    expect(Buffer.compare(shown, await bytesOf(desk, LI, paper))).toBe(0);
  });
});

describe('one ink and PIN', () => {
  it('signs the opinions and every paper that waits for the member', async () => {
    const desk = await journey.deskAt('frozen');
    const awaiting = await listAwaiting(desk, LI);
    expect([...awaiting].sort()).toEqual(
      ['sign-in', ...OWN(LI), `score-summary/${BASE_A}`, `score-summary/${BASE_B}`].sort(),
    );
    expect(await sign(desk, LI, AGREE, awaiting)).toEqual({ signed: 2, stated: 0, papers: 7 });
    expect(await listAwaiting(desk, LI)).toEqual([]);
    const pdf = await bytesOf(desk, LI, `score-sheet/${BASE_A}/${LI}`);
    expect((await verifyPdf(pdf)).signatures).toMatchObject([{ signerName: '李一', verdict: 'valid' }]);
    const last = [...iterateActivity(desk.workspace.reads)].at(-1);
    expect(JSON.stringify(last?.data)).toContain(`score-summary/${BASE_A}`);
  });

  it('leaves joint papers to whoever leads until the others have spoken', async () => {
    const desk = await journey.deskAt('frozen');
    expect(await listAwaiting(desk, CHAIR)).toEqual(
      expect.arrayContaining(['sign-in', ...OWN(CHAIR)].map((id) => id)),
    );
    expect(await listAwaiting(desk, CHAIR)).not.toContain(`score-summary/${BASE_A}`);
    for (const member of [LI, WANG]) await signWithPapers(desk, member);
    expect(await listAwaiting(desk, CHAIR)).toContain(`minutes/${BASE_A}`);
    await signWithPapers(desk, CHAIR);
    expect(await signersOf(desk, `score-summary/${BASE_A}`)).toEqual(['李一 key', '王三 key', '陈主任 key']);
    const { signatures, verdict } = await verifyPdf(await bytesOf(desk, CHAIR, `score-summary/${BASE_A}`));
    expect([signatures.at(-1)?.fieldName, verdict]).toEqual(['chair', 'valid']);
  });

  it('does not sign joint papers of an opinion that is refused', async () => {
    const desk = await journey.deskAt('frozen');
    const said = [
      { submissionId: BASE_A, outcome: 'refuse' as const, text: '程序不合规' },
      { submissionId: BASE_B, outcome: 'agree' as const, text: '' },
    ];
    const awaiting = await listAwaiting(desk, LI);
    expect(await failureOf(sign(desk, LI, said, awaiting))).toEqual({
      code: 'papers-changed',
      params: { paper: `score-summary/${BASE_A}` },
    });
    expect(await listAwaiting(desk, LI)).toEqual(awaiting);
    const lawful = awaiting.filter((id) => id !== `score-summary/${BASE_A}`);
    // Those, and the refusal with its reasons.
    expect(await sign(desk, LI, said, lawful)).toEqual({ signed: 1, stated: 1, papers: 7 });
    expect(await listAwaiting(desk, LI)).toEqual([]);
    expect(await signersOf(desk, `dissent/${BASE_A}/${LI}`)).toEqual(['李一 key']);
  });

  it('signs nothing that was not the member’s to sign', async () => {
    const desk = await journey.deskAt('frozen');
    const of = (paper: string) => codeOf(sign(desk, LI, AGREE, [paper]));
    expect(await of(`undertaking/${WANG}`)).toBe('papers-changed');
    expect(await of('report')).toBe('papers-changed');
    expect(await of('no-such-paper')).toBe('papers-changed');
    expect(await codeOf(sign(desk, LI, [], []))).toBe('input-invalid');
  });

  it('of a secretary signs papers without a word to any opinion', async () => {
    const desk = await journey.deskAt('frozen');
    const awaiting = await listAwaiting(desk, SECRETARY);
    expect([...awaiting].sort()).toEqual(
      [
        'sign-in',
        `undertaking/${SECRETARY}`,
        `recusal/${SECRETARY}`,
        `minutes/${BASE_A}`,
        `minutes/${BASE_B}`,
      ].sort(),
    );
    expect(await sign(desk, SECRETARY, [], awaiting)).toEqual({ signed: 0, stated: 0, papers: 5 });
    const { rows } = await desk.client.activity.list({ reviewId: REVIEW, limit: 1 });
    expect(rows[0]?.event).toBe('paper.signed');
  });

  it('twice at the same moment signs once', async () => {
    const desk = await journey.deskAt('frozen');
    const own = [`undertaking/${LI}`];
    const both = await Promise.all([sign(desk, LI, [], own), sign(desk, LI, [], own)].map(codeOf));
    expect(both.sort()).toEqual(['entry-changed-elsewhere', 'none']);
  });
});

describe('a change after signing', () => {
  it('voids papers with the opinions, and all are signed anew', async () => {
    const desk = await journey.deskAt('frozen');
    const awaiting = await listAwaiting(desk, LI);
    await sign(desk, LI, AGREE, awaiting);
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '面积有误' });
    expect((await listFor(desk, LI)).every(({ signers }) => signers.every(({ how }) => how === null))).toBe(
      true,
    );
    await desk.client.opinions.freeze(desk.sit(CHAIR));
    expect(await listAwaiting(desk, LI)).toEqual(awaiting);
    expect(await sign(desk, LI, AGREE, awaiting)).toMatchObject({ papers: 7 });
  });

  it('is not possible for papers once they were handed over', async () => {
    const desk = await journey.deskAt('returned');
    expect(await listAwaiting(desk, SECRETARY)).toEqual([]);
    expect(new Set((await listFor(desk, SECRETARY)).map(({ state }) => state))).toEqual(new Set(['filed']));
    expect(await codeOf(sign(desk, SECRETARY, [], ['sign-in']))).toBe('papers-changed');
  });
});

describe('a refusal that the chair wrote down', () => {
  it('is a paper that the chair signs', async () => {
    const desk = await journey.deskAt('frozen');
    await desk.client.signing.recordRefusal({
      ...desk.sit(CHAIR),
      memberId: WANG,
      submissionIds: [BASE_A, BASE_B],
      outcome: 'refused',
      text: '认为材料不足',
    });
    await sign(desk, LI);
    const awaiting = await listAwaiting(desk, CHAIR);
    expect(awaiting).toContain(`dissent/${BASE_A}/${WANG}`);
    await sign(desk, CHAIR, AGREE, awaiting);
    expect(await signersOf(desk, `dissent/${BASE_A}/${WANG}`)).toEqual(['陈主任 key']);
  });
});

describe('the bound report', () => {
  it('is previewed after the freeze, signed by handing over, and stays as it was handed over', async () => {
    const desk = await journey.deskAt('signed');
    expect(await signersOf(desk, 'report')).toEqual(['陈主任 -']);
    const preview = await bytesOf(desk, SECRETARY, 'report');
    expect((await verifyPdf(preview)).signatures).toEqual([]);
    const { contents } = await createReturn(desk);
    const filed = await bytesOf(desk, SECRETARY, 'report');
    expect((await verifyPdf(filed)).signatures).toMatchObject([{ fieldName: 'chair', verdict: 'valid' }]);
    expect(contents.find(({ name }) => name === 'report.pdf')?.bytes).toBe(filed.length);
    expect(await signersOf(desk, 'report')).toEqual(['陈主任 key']);
    await createReturn(desk);
    expect(Buffer.compare(await bytesOf(desk, SECRETARY, 'report'), filed)).toBe(0);
  });
});

import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
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
import { createReturn, sign } from '../../../../support/journey/steps.ts';
import { aTinyPng } from '../../../../support/journey/tiny-files.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();

type Signature = Parameters<Desk['client']['papers']['attachScan']>[0]['signatures'][number];

const penned = (paper: string, memberId: MemberId, outcome: Signature['outcome'] = 'agree', text = '') => ({
  paper,
  memberId,
  outcome,
  text,
});

const attach = async (
  desk: Desk,
  by: MemberId,
  signatures: Signature[],
  file: { readonly name: string; readonly bytes: Uint8Array } = { name: '签字页.png', bytes: aTinyPng(90) },
) =>
  desk.client.papers.attachScan({
    ...desk.sit(by),
    file: await desk.core.files.receive(file.name, Readable.from([file.bytes])),
    name: file.name,
    signatures,
  });

const BOTH = [BASE_A, BASE_B].map((id) => `opinion/${id}`);

const stateOf = async (desk: Desk, member: MemberId) =>
  (await desk.client.signing.status(desk.sit(LI))).signers
    .find((each) => each.member === member)
    ?.outcomes.map(({ state }) => state);

describe('a scan of what was signed with a pen', () => {
  it('counts like a signature by key, and a return can be made', async () => {
    const desk = await journey.deskAt('frozen');
    await sign(desk, LI);
    await attach(
      desk,
      SECRETARY,
      BOTH.map((paper) => penned(paper, WANG)),
    );
    expect(await stateOf(desk, WANG)).toEqual(['signed', 'signed']);
    await sign(desk, CHAIR);
    const receipt = await createReturn(desk);
    expect(receipt.contents.filter(({ name }) => name.startsWith('scans/'))).toHaveLength(1);
    const [opinion] = (await desk.client.papers.list(desk.sit(LI))).papers.filter(({ id }) => id === BOTH[0]);
    const pen = opinion?.signers.find(({ member }) => member === WANG);
    expect(pen).toMatchObject({ how: 'scan' });
    const shown = await desk.client.papers.openScan({ ...desk.sit(LI), sha256: pen?.scan ?? '' });
    expect(shown).toMatchObject({ name: '签字页.png', mediaType: 'image/png' });
  });

  it('of one sheet with all signatures is put here at once, whoever leads being last', async () => {
    const desk = await journey.deskAt('frozen');
    const all = BOTH.flatMap((paper) => [CHAIR, LI, WANG].map((member) => penned(paper, member)));
    await attach(desk, SECRETARY, all);
    expect(await stateOf(desk, CHAIR)).toEqual(['signed', 'signed']);
  });

  it('has to wait like the chair’s key does', async () => {
    const desk = await journey.deskAt('frozen');
    const early = attach(desk, CHAIR, [penned(BOTH[0] ?? '', CHAIR)]);
    expect(await failureOf(early)).toEqual({ code: 'chair-signs-last', params: { count: 2 } });
  });

  it('with a dissent carries its words, as written down by whoever put it here', async () => {
    const desk = await journey.deskAt('frozen');
    const [paper = ''] = BOTH;
    expect(await codeOf(attach(desk, CHAIR, [penned(paper, WANG, 'dissent')]))).toBe('reason-required');
    await attach(desk, CHAIR, [penned(paper, WANG, 'dissent', '面积不实')]);
    expect(await stateOf(desk, WANG)).toEqual(['signed-with-dissent', 'to-sign']);
    expect((await desk.client.papers.list(desk.sit(CHAIR))).papers.map(({ id }) => id)).toContain(
      `dissent/${BASE_A}/${WANG}`,
    );
  });

  it('may be of any paper, once', async () => {
    const desk = await journey.deskAt('frozen');
    const papers = [penned('sign-in', WANG), penned(`undertaking/${WANG}`, WANG)];
    await attach(desk, WANG, papers);
    expect(await codeOf(attach(desk, WANG, papers))).toBe('already-signed');
    expect(await codeOf(sign(desk, WANG, undefined, ['sign-in']))).toBe('papers-changed');
    const { papers: list } = await desk.client.papers.list(desk.sit(SECRETARY));
    const own = list.find(({ id }) => id === `undertaking/${WANG}`);
    expect(own?.signers).toMatchObject([{ member: WANG, how: 'scan' }]);
  });

  it('is put here by the member, by whoever leads, or by the secretary', async () => {
    const desk = await journey.deskAt('frozen');
    const signature = [penned(BOTH[0] ?? '', WANG)];
    expect(await codeOf(attach(desk, LI, signature))).toBe('not-allowed');
    expect(await codeOf(attach(desk, WANG, signature))).toBe('none');
  });

  it('names only papers that the member signs', async () => {
    const desk = await journey.deskAt('frozen');
    expect(await codeOf(attach(desk, SECRETARY, [penned(BOTH[0] ?? '', SECRETARY)]))).toBe('not-allowed');
    expect(await codeOf(attach(desk, SECRETARY, [penned('report', CHAIR)]))).toBe('not-found');
    expect(await codeOf(attach(desk, SECRETARY, [penned(BOTH[0] ?? '', LI, 'refuse', 'x')]))).toBe(
      'input-invalid',
    );
    expect(
      await codeOf(attach(desk, SECRETARY, [penned(BOTH[0] ?? '', LI), penned(BOTH[0] ?? '', LI)])),
    ).toBe('already-signed');
  });

  it('is a PDF or a picture, whatever its name says', async () => {
    const desk = await journey.deskAt('frozen');
    const as = (name: string, bytes: Uint8Array) =>
      codeOf(attach(desk, SECRETARY, [penned(BOTH[0] ?? '', LI)], { name, bytes }));
    expect(await as('签字页.pdf', aTinyPng(90))).toBe('scan-not-readable');
    expect(await as('签字页.exe', Buffer.from('MZ'))).toBe('scan-not-readable');
    expect(await as('签字页.png', new Uint8Array())).toBe('scan-not-readable');
    expect(await stateOf(desk, LI)).toEqual(['to-sign', 'to-sign']);
    expect(await as('签字页.pdf', Buffer.from('%PDF-1.4\n%%EOF'))).toBe('none');
  });

  it('is void with the freeze, and no longer possible once handed over', async () => {
    const desk = await journey.deskAt('frozen');
    await attach(desk, LI, [penned(BOTH[0] ?? '', LI)]);
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '有误' });
    expect(await codeOf(attach(desk, LI, [penned(BOTH[0] ?? '', LI)]))).toBe('opinion-not-frozen');
    const returned = await journey.deskAt('returned');
    expect(await codeOf(attach(returned, WANG, [penned('sign-in', WANG)]))).toBe('already-done');
    const { rows } = await desk.client.activity.list({ reviewId: REVIEW, limit: 2 });
    expect(rows.map(({ event }) => event)).toEqual(['opinion.unfrozen', 'paper.scan-attached']);
  });
});

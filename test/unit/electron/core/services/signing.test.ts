import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../../../electron/core/signing/verify-pdf.ts';
import type { MemberId } from '../../../../../shared/domain/ids.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { BASE_A, BASE_B, CHAIR, LI, REVIEW, WANG } from '../../../../support/journey/small-review.ts';
import { AGREE, anInk, pinOf, sign } from '../../../../support/journey/steps.ts';

const journey = useJourney();

const statesOf = async (desk: Desk) =>
  (await desk.client.signing.status(desk.sit(LI))).signers.map(({ member, state }) => `${member} ${state}`);

const documentOf = async (desk: Desk, submission: typeof BASE_A): Promise<Uint8Array> => {
  const { file } = await desk.client.signing.document(desk.on(LI, submission));
  return Buffer.concat((await desk.core.files.open(file)?.stream().toArray()) as Uint8Array[]);
};
const eventsOf = async (desk: Desk, limit: number): Promise<string[]> =>
  (await desk.client.activity.list({ reviewId: REVIEW, limit })).rows.map((row) => row.event);

describe('signing', () => {
  it('goes from member to member, the chair last, and every document carries every signature', async () => {
    const desk = await journey.deskAt('frozen');
    const turn = async (member: MemberId) => (await desk.client.signing.status(desk.sit(member))).turn;
    expect([await turn(LI), await turn(CHAIR)]).toEqual(['yes', 'chair-waits']);
    expect(await failureOf(sign(desk, CHAIR))).toEqual({ code: 'chair-signs-last', params: { count: 2 } });
    expect(await sign(desk, WANG)).toMatchObject({ signed: 2, stated: 0 });
    expect(await codeOf(sign(desk, WANG))).toBe('already-signed');
    expect(await turn(WANG)).toBe('signed');
    expect(await failureOf(sign(desk, CHAIR))).toMatchObject({ params: { count: 1 } });
    await sign(desk, LI);
    expect(await turn(CHAIR)).toBe('yes');
    await desk.restart();
    await sign(desk, CHAIR);
    // Shown in the order of the paper, not in that of signing.
    expect(await statesOf(desk)).toEqual([`${LI} done`, `${WANG} done`, `${CHAIR} done`]);
    for (const submission of [BASE_A, BASE_B]) {
      const verdict = await verifyPdf(await documentOf(desk, submission));
      expect(verdict.signatures.map(({ fieldName, verdict: each }) => [fieldName, each])).toEqual([
        ['expert02', 'valid'],
        ['expert01', 'valid'],
        ['chair', 'valid'],
      ]);
    }
    expect((await desk.client.reviews.summary({ reviewId: REVIEW })).next).toBe('return');
  });

  it('needs ink that is more than a slip of the pen, and the own PIN', async () => {
    const desk = await journey.deskAt('frozen');
    const call =
      (ink: ReturnType<typeof anInk>, pin = pinOf(LI)) =>
      async () => {
        for await (const _ of await desk.client.signing.sign({ ...desk.sit(LI), pin, ink, said: AGREE }));
      };
    const dot = { width: 1000, height: 500, strokes: [{ points: [{ x: 1, y: 1, pressure: 50 }] }] };
    expect(await codeOf(call({ ...anInk('x'), strokes: [] })())).toBe('ink-empty');
    expect(await codeOf(call(dot)())).toBe('ink-empty');
    expect(await failureOf(call(anInk('x'), pinOf(WANG))())).toEqual({
      code: 'pin-wrong',
      params: { tries: 1 },
    });
    expect(await statesOf(desk)).toEqual([`${LI} to-sign`, `${WANG} to-sign`, `${CHAIR} to-sign`]);
    expect(await eventsOf(desk, 1)).toEqual(['seat.pin-refused']);
  });

  it('by two members at the same moment keeps both documents whole: one of them signs again', async () => {
    const desk = await journey.deskAt('frozen');
    const both = await Promise.all([LI, WANG].map((member) => codeOf(sign(desk, member))));
    expect(both.sort()).toEqual(['entry-changed-elsewhere', 'none']);
    const [waiting] = (await desk.client.signing.status(desk.sit(LI))).signers.filter(
      (each) => each.state === 'to-sign' && each.role === 'member',
    );
    await sign(desk, waiting?.member ?? LI);
    const { signatures } = await verifyPdf(await documentOf(desk, BASE_B));
    expect(signatures.map((each) => each.verdict)).toEqual(['valid', 'valid']);
    const rows = desk.workspace.reads.prepare<[], number>('SELECT count(*) FROM signing_act').pluck().get();
    expect(rows).toBe(2);
  });

  it('twice by one member at the same moment is one signature', async () => {
    const desk = await journey.deskAt('frozen');
    const both = await Promise.all([1, 2].map(() => codeOf(sign(desk, LI))));
    expect(both.sort()).toEqual(['entry-changed-elsewhere', 'none']);
    expect((await verifyPdf(await documentOf(desk, BASE_A))).signatures).toHaveLength(1);
  });

  it('given up half way has signed nothing', async () => {
    const desk = await journey.deskAt('frozen');
    const before = await documentOf(desk, BASE_A);
    const input = { ...desk.sit(LI), pin: pinOf(LI), ink: anInk('x'), said: AGREE };
    for await (const event of await desk.client.signing.sign(input))
      if (event.type === 'progress' && event.progress.done === 1) break;
    const abort = new AbortController();
    const aborted = async () => {
      for await (const event of await desk.client.signing.sign(input, { signal: abort.signal }))
        if (event.type === 'progress') abort.abort();
    };
    expect(await codeOf(aborted())).toBe('cancelled');
    expect(await statesOf(desk)).toEqual([`${LI} to-sign`, `${WANG} to-sign`, `${CHAIR} to-sign`]);
    expect(Buffer.from(await documentOf(desk, BASE_A)).equals(before)).toBe(true);
    expect(await eventsOf(desk, 1)).toEqual(['opinion.frozen']);
    expect(await codeOf(sign(desk, LI))).toBe('none');
  });

  it('of documents that were unfrozen meanwhile does not count', async () => {
    const desk = await journey.deskAt('frozen');
    const signing = codeOf(sign(desk, LI));
    await new Promise((resolve) => setImmediate(resolve));
    await desk.client.opinions.unfreeze({ ...desk.sit(CHAIR), reason: '等等' });
    expect(await signing).toBe('entry-changed-elsewhere');
    expect(desk.workspace.reads.prepare<[], number>('SELECT count(*) FROM signing_act').pluck().get()).toBe(
      0,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPoints, parsePoints } from '../../../../shared/domain/points.ts';
import { isUnsaved, stateOf } from '../../../../renderer/features/scoring/entry-draft.ts';
import type { EntryValue } from '../../../../renderer/ui/judgement/entry-value.ts';
import { EntrySaver, type SendOutcome } from '../../../../renderer/features/scoring/entry-saver.ts';
import { FakeHost, ManualClock, settle } from './fake-host.ts';

const RULE = { mode: 'points', maxPoints: asPoints(500), step: asPoints(50) } as const;
const EMPTY: EntryValue = { points: null, comment: '' };

const aSaver = () => {
  const clock = new ManualClock();
  const host = new FakeHost();
  const saver = new EntrySaver(
    RULE,
    { value: EMPTY, revision: 0 },
    {
      send: host.send,
      now: clock.now,
      schedule: clock.schedule,
      onChange: () => undefined,
    },
  );
  return { clock, host, saver };
};

describe('EntrySaver', () => {
  it('sends nothing before a pause, and everything 600 ms after the first letter however fast the hand', async () => {
    const { clock, host, saver } = aSaver();
    for (let letter = 1; letter <= 7; letter += 1) {
      saver.type({ comment: 'a'.repeat(letter) });
      clock.advance(90);
    }
    await settle();
    expect(host.waiting?.value.comment).toBe('aaaaaaa');
    expect(clock.time).toBe(630);
  });

  it('keeps unlawful points in the field and saves the comment beside them', async () => {
    const { clock, host, saver } = aSaver();
    saver.type({ pointsText: '9', comment: '超出' });
    clock.advance(600);
    await settle();
    expect(host.waiting?.value).toEqual({ points: null, comment: '超出' });
    await host.answer();
    expect(saver.draft.typed.pointsText).toBe('9');
    expect(stateOf(saver.draft)).toBe('unlawful');
  });

  it('takes full-width digits for the number', async () => {
    const { clock, host, saver } = aSaver();
    saver.type({ pointsText: '４．５' });
    clock.advance(600);
    await settle();
    expect(host.waiting?.value.points).toBe(450);
    await host.answer();
    expect(saver.draft.typed.pointsText).toBe('４．５');
    expect(stateOf(saver.draft)).toBe('rest');
  });

  it('keeps what was typed after a failure and brings it through on the retry', async () => {
    const { clock, host, saver } = aSaver();
    saver.type({ pointsText: '4', comment: '好' });
    clock.advance(600);
    await settle();
    await host.fail();
    expect(stateOf(saver.draft)).toBe('failed');
    expect(saver.draft.typed).toMatchObject({ pointsText: '4', comment: '好' });
    void saver.flush();
    await settle();
    await host.answer();
    expect(host.stored).toEqual({ value: { points: 400, comment: '好' }, revision: 1 });
    expect(saver.draft.failure).toBeNull();
  });

  it('recognises its own save whose answer was lost', async () => {
    const { clock, host, saver } = aSaver();
    saver.type({ pointsText: '4' });
    clock.advance(600);
    await settle();
    await host.loseAnswer();
    saver.type({ pointsText: '4.5' });
    clock.advance(600);
    await settle();
    await host.answer();
    await settle();
    await host.answer();
    expect(saver.draft.conflict).toBeNull();
    expect(host.stored.value.points).toBe(450);
  });

  it('recognises it also when further saves failed in between', async () => {
    const { clock, host, saver } = aSaver();
    saver.type({ comment: '甲' });
    clock.advance(600);
    await settle();
    await host.loseAnswer();
    saver.type({ comment: '甲乙' });
    clock.advance(600);
    await settle();
    await host.fail();
    void saver.flush();
    await settle();
    await host.answer();
    await host.answer();
    expect(saver.draft.conflict).toBeNull();
    expect(host.stored.value.comment).toBe('甲乙');
  });

  it('asks a person when somebody else changed the entry, and overwrites only when told', async () => {
    const { clock, host, saver } = aSaver();
    host.stored = { value: { points: asPoints(100), comment: '别处' }, revision: 1 };
    saver.type({ pointsText: '5' });
    clock.advance(600);
    await settle();
    await host.answer();
    expect(stateOf(saver.draft)).toBe('conflict');
    expect(host.stored.value.points).toBe(100);
    saver.type({ comment: '继续写' });
    clock.advance(5_000);
    await settle();
    expect(host.waiting).toBeNull();
    void saver.choose('mine');
    await settle();
    await host.answer();
    expect(host.stored.value).toEqual({ points: 500, comment: '继续写' });
  });

  it('asks also when the change shows while the sheet is read, and never overwrites by the way', () => {
    const { saver } = aSaver();
    saver.type({ comment: '我的' });
    saver.read({ value: { points: asPoints(100), comment: '别处' }, revision: 1 });
    expect(stateOf(saver.draft)).toBe('conflict');
    expect(saver.draft.typed.comment).toBe('我的');
  });

  it('follows the sheet where nothing was typed', () => {
    const { saver } = aSaver();
    saver.read({ value: { points: asPoints(100), comment: '别处' }, revision: 1 });
    expect(saver.draft.typed).toMatchObject({ pointsText: '1', comment: '别处' });
  });

  it('takes over the other value when chosen', async () => {
    const { clock, host, saver } = aSaver();
    host.stored = { value: { points: asPoints(100), comment: '别处' }, revision: 1 };
    saver.type({ pointsText: '5' });
    clock.advance(600);
    await settle();
    await host.answer();
    void saver.choose('theirs');
    await settle();
    expect(saver.draft.typed).toMatchObject({ pointsText: '1', comment: '别处' });
    expect(isUnsaved(saver.draft)).toBe(false);
  });

  it('saves typed text before a change of the evidence and never beside it', async () => {
    const { host, saver } = aSaver();
    saver.type({ comment: '见第三页' });
    let evidenceRuns = 0;
    const change = saver.changeEvidence(() => {
      evidenceRuns += 1;
      host.stored = { ...host.stored, revision: host.stored.revision + 1 };
      return Promise.resolve<SendOutcome>({ kind: 'stored', stored: host.stored });
    });
    await settle();
    expect(evidenceRuns).toBe(0);
    await host.answer();
    await change;
    expect(evidenceRuns).toBe(1);
    expect(saver.draft.stored.revision).toBe(2);
  });

  it('says nothing about the text when evidence failed', async () => {
    const { saver } = aSaver();
    await saver.changeEvidence(() =>
      Promise.resolve<SendOutcome>({ kind: 'failed', failure: { code: 'file-too-large', params: {} } }),
    );
    expect(stateOf(saver.draft)).toBe('rest');
  });
});

const typing = fc.record({
  type: fc.constant('type' as const),
  pointsText: fc.option(fc.constantFrom('', '0', '4', '4.5', '５', '9', '4.2', 'x'), { nil: undefined }),
  comment: fc.option(fc.string({ maxLength: 6 }), { nil: undefined }),
});
const event = fc.oneof(
  { weight: 5, arbitrary: typing },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 700 }) }),
  },
  fc.constantFrom(
    { type: 'answer' as const },
    { type: 'fail' as const },
    { type: 'lose' as const },
    { type: 'flush' as const },
    { type: 'evidence' as const },
  ),
);

describe('EntrySaver under any typing, pauses, answers and failures', () => {
  it('stores at last what was typed last, and never has two calls in flight', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const { clock, host, saver } = aSaver();
        let lastComment = '';
        for (const each of events) {
          switch (each.type) {
            case 'type': {
              const { pointsText, comment } = each;
              if (comment !== undefined) lastComment = comment;
              saver.type({
                ...(pointsText === undefined ? {} : { pointsText }),
                ...(comment === undefined ? {} : { comment }),
              });
              break;
            }
            case 'wait':
              clock.advance(each.ms);
              break;
            case 'answer':
              await host.answer();
              break;
            case 'fail':
              await host.fail();
              break;
            case 'lose':
              await host.loseAnswer();
              break;
            case 'flush':
              void saver.flush();
              break;
            case 'evidence':
              void saver.changeEvidence(host.evidence);
              break;
          }
          await settle();
          expect(saver.draft.typed.comment).toBe(lastComment);
        }
        void saver.flush();
        await settle();
        while (host.waiting) await host.answer();
        expect(host.mostAtOnce).toBeLessThanOrEqual(1);
        expect(saver.draft.conflict).toBeNull();
        expect(host.stored.value.comment).toBe(lastComment);
        const points = parsePoints(saver.draft.typed.pointsText);
        const isLawful = points !== null && points <= RULE.maxPoints && points % RULE.step === 0;
        if (isLawful || saver.draft.typed.pointsText === '') expect(host.stored.value.points).toBe(points);
        expect(isUnsaved(saver.draft)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});

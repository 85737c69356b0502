import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnsaved, stateOf, valueOf } from '../../../../renderer/features/scoring/entry-draft.ts';
import type { EntryRule } from '../../../../renderer/ui/judgement/entry-rule.ts';
import { EntrySaver } from '../../../../renderer/features/scoring/entry-saver.ts';
import { NOTHING_STORED, type StoredEntry } from '../../../../renderer/ui/judgement/entry-value.ts';
import { unlawfulFieldOf, type TypedEntry } from '../../../../renderer/ui/judgement/typed-entry.ts';
import { asPoints } from '../../../../shared/domain/points.ts';
import { aLevelsIndicator } from '../../../support/builders/a-scheme.ts';
import { FakeHost, ManualClock, settle } from './fake-host.ts';

const POINTS = { maxPoints: asPoints(500), step: asPoints(50) };

const RULES: readonly EntryRule[] = [
  { mode: 'deduct', ...POINTS },
  { mode: 'bands', ...POINTS, counted: '1860' },
  aLevelsIndicator(),
  { mode: 'judgement' },
  { mode: 'condition' },
  {
    mode: 'disposition',
    choices: [
      { id: 'keep', targetRequired: false },
      { id: 'merge', targetRequired: true },
    ],
  },
];

const aSaver = (rule: EntryRule, stored: StoredEntry = NOTHING_STORED) => {
  const clock = new ManualClock();
  const host = new FakeHost();
  host.stored = stored;
  const saver = new EntrySaver(rule, stored, {
    send: host.send,
    now: clock.now,
    schedule: clock.schedule,
    onChange: () => undefined,
  });
  return { clock, host, saver };
};

describe('EntrySaver where another value counts meanwhile', () => {
  const counting = (counted: string): EntryRule => ({ mode: 'bands', ...POINTS, counted });

  it('shows it in a field that nobody touched, and saves nothing by that', () => {
    const { saver } = aSaver(counting('1860'));
    saver.read(NOTHING_STORED, counting('1802'));
    expect(saver.draft.typed.measuredText).toBe('1802');
    expect(isUnsaved(saver.draft)).toBe(false);
  });

  it('leaves a value that the member typed as it is', () => {
    const { saver } = aSaver(counting('1860'));
    saver.type({ measuredText: '1850' });
    saver.read(NOTHING_STORED, counting('1802'));
    expect(saver.draft.typed.measuredText).toBe('1850');
    expect(valueOf(saver.draft).measured).toBe('1850');
  });
});

describe('EntrySaver with choices', () => {
  it('asks a person when the mark was changed elsewhere, and keeps both', async () => {
    const { clock, host, saver } = aSaver({ mode: 'condition' });
    host.stored = { value: { points: null, choice: 'not-met', comment: '场地不足' }, revision: 1 };
    saver.type({ choice: 'met' });
    clock.advance(600);
    await settle();
    await host.answer();
    expect(stateOf(saver.draft)).toBe('conflict');
    expect(saver.draft.typed.choice).toBe('met');
    expect(saver.draft.conflict?.value.choice).toBe('not-met');
    void saver.choose('theirs');
    await settle();
    expect(saver.draft.typed).toMatchObject({ choice: 'not-met', comment: '场地不足' });
    expect(isUnsaved(saver.draft)).toBe(false);
  });

  it('follows the sheet field by field where nothing was chosen', () => {
    const { saver } = aSaver({ mode: 'bands', ...POINTS, counted: '1860' });
    saver.read({ value: { points: asPoints(400), measured: '1802', comment: '清单' }, revision: 1 });
    expect(saver.draft.typed).toMatchObject({ pointsText: '4', measuredText: '1802', comment: '清单' });
  });

  it('keeps a value that is no number in its field and saves the points beside it', async () => {
    const { clock, host, saver } = aSaver({ mode: 'bands', ...POINTS, counted: '1860' });
    saver.type({ measuredText: '约1800', pointsText: '4' });
    clock.advance(600);
    await settle();
    await host.answer();
    expect(host.stored.value).toEqual({ points: 400, measured: undefined, comment: '' });
    expect(saver.draft.typed.measuredText).toBe('约1800');
    expect(stateOf(saver.draft)).toBe('unlawful');
  });

  it('changes nothing by looking, whatever is stored', async () => {
    const stored = { value: { points: null, choice: 'merge', target: ' 甲基地 ', comment: '' }, revision: 3 };
    for (const rule of RULES) {
      const { host, saver } = aSaver(rule, stored);
      await saver.flush();
      expect(host.mostAtOnce).toBe(0);
    }
  });
});

const change: fc.Arbitrary<Partial<TypedEntry>> = fc.record(
  {
    pointsText: fc.constantFrom('', '0', '4', '4.5', '９', '4.2', 'x'),
    choice: fc.constantFrom(null, 'good', 'poor', 'met', 'not-met', 'keep', 'merge'),
    target: fc.constantFrom('', '甲基地', ' 乙 '),
    measuredText: fc.constantFrom('', '1860', '1860.0', '1802', '1802.', '多'),
    comment: fc.string({ maxLength: 4 }),
  },
  { requiredKeys: [] },
);

const event = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('type' as const), change }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 700 }) }),
  },
  ...(['answer', 'fail', 'lose', 'flush', 'evidence'] as const).map((type) =>
    fc.record({ type: fc.constant(type) }),
  ),
);

describe('EntrySaver in every mode, under any typing, choosing, pauses, answers and failures', () => {
  it('stores at last what the fields mean, loses no letter and never has two calls in flight', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...RULES),
        fc.array(event, { maxLength: 40 }),
        async (rule, events) => {
          const { clock, host, saver } = aSaver(rule);
          let inFields = saver.draft.typed;
          for (const each of events) {
            if (each.type === 'type') {
              inFields = { ...inFields, ...each.change };
              saver.type(each.change);
            } else if (each.type === 'wait') clock.advance(each.ms);
            else if (each.type === 'answer') await host.answer();
            else if (each.type === 'fail') await host.fail();
            else if (each.type === 'lose') await host.loseAnswer();
            else if (each.type === 'flush') void saver.flush();
            else void saver.changeEvidence(host.evidence);
            await settle();
            expect(saver.draft.typed).toEqual(inFields);
          }
          void saver.flush();
          await settle();
          while (host.waiting) await host.answer();
          expect(host.mostAtOnce).toBeLessThanOrEqual(1);
          expect(saver.draft.conflict).toBeNull();
          expect(host.stored.value).toEqual(valueOf(saver.draft));
          expect(host.stored.value.comment).toBe(inFields.comment);
          if (!unlawfulFieldOf(inFields, rule)) expect(stateOf(saver.draft)).toBe('rest');
        },
      ),
      { numRuns: 1_500 },
    );
  });
});

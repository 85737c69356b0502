import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { asIndicatorId } from '../../shared/domain/ids.ts';
import { asPoints } from '../../shared/domain/points.ts';
import type { Entry } from '../../shared/domain/scoring/sheet.ts';
import {
  applyRevisions,
  diffEntries,
  givenOf,
  type EntryRevision,
  type GivenEntry,
} from '../../shared/domain/scoring/revision.ts';
import { anEvidenceLink, aSheet } from '../support/builders/a-sheet.ts';

const INDICATORS = ['a', 'b', 'c', 'd'].map(asIndicatorId);

const anyGiven: fc.Arbitrary<GivenEntry> = fc
  .record({
    points: fc.option(fc.integer({ min: 0, max: 4 }).map((each) => asPoints(each * 50))),
    choice: fc.option(fc.constantFrom('good', 'poor'), { nil: undefined }),
    target: fc.option(fc.constantFrom('甲', '乙'), { nil: undefined }),
    measured: fc.option(fc.constantFrom('1', '2.5'), { nil: undefined }),
    comment: fc.constantFrom('', '理由'),
  })
  .map(givenOf);

const anyEntries: fc.Arbitrary<readonly Entry[]> = fc.tuple(...INDICATORS.map(() => anyGiven)).map((all) =>
  all.map((given, at) => ({
    indicator: INDICATORS[at] ?? asIndicatorId('a'),
    evidence: at === 0 ? [anEvidenceLink()] : [],
    ...given,
  })),
);

/** What a window would send, one state of the sheet after the other. */
const reviseThrough = (states: readonly (readonly Entry[])[]): readonly EntryRevision[] => {
  const { member, submission } = aSheet();
  return states.slice(1).flatMap((next, at) =>
    diffEntries(states[at] ?? [], next).map((change) => ({
      member,
      submission,
      cause: 'deliberation' as const,
      reason: `${at}`,
      ...change,
    })),
  );
};

describe('revisions', () => {
  test.prop([fc.array(anyEntries, { minLength: 1, maxLength: 5 })])(
    'lead from the first state to the last, whatever came between',
    (states) => {
      const sheet = aSheet({ entries: states[0] ?? [] });
      const revised = applyRevisions(sheet, reviseThrough(states));
      expect(revised.entries.map(givenOf)).toEqual(states.at(-1)?.map(givenOf));
      expect(revised.entries.map(({ evidence }) => evidence)).toEqual(
        sheet.entries.map(({ evidence }) => evidence),
      );
    },
  );

  test.prop([fc.array(anyEntries, { minLength: 2, maxLength: 5 })])(
    'of one entry are a chain: each begins where the one before ended',
    (states) => {
      const chains = Map.groupBy(reviseThrough(states), ({ indicator }) => indicator);
      for (const [indicator, chain] of chains) {
        const first = states[0]?.find((entry) => entry.indicator === indicator);
        let before = first && givenOf(first);
        for (const revision of chain) {
          expect(revision.before).toEqual(before);
          expect(revision.after).not.toEqual(revision.before);
          before = revision.after;
        }
      }
    },
  );

  test.prop([anyEntries])('are none between equal states', (entries) => {
    expect(diffEntries(entries, [...entries].reverse())).toEqual([]);
  });
});

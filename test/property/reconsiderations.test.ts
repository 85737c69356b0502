import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { asClaimedTime, asIndicatorId, asMemberId } from '../../shared/domain/ids.ts';
import { asPoints } from '../../shared/domain/points.ts';
import {
  listReconsiderationResults,
  listWaiting,
  nameCauses,
  type Reconsideration,
} from '../../shared/domain/scoring/reconsideration.ts';
import {
  applyRevisions,
  diffEntries,
  givenOf,
  type EntryRevision,
  type GivenEntry,
} from '../../shared/domain/scoring/revision.ts';
import { listMissingParts } from '../../shared/domain/scoring/sheet-rules.ts';
import { listIndicators } from '../../shared/domain/scheme/scheme-indicators.ts';
import { aSubmission } from '../support/builders/a-review.ts';
import { aScheme } from '../support/builders/a-scheme.ts';
import { anEntry, aSheet } from '../support/builders/a-sheet.ts';

const SCHEME = aScheme();
const INDICATORS = listIndicators(SCHEME).map(({ indicator }) => indicator.id);
const { member: MEMBER, submission: SUBMISSION } = aSheet();
const AT = asClaimedTime('2026-05-06T01:00:00.000Z');

const anyGiven: fc.Arbitrary<GivenEntry> = fc
  .record({
    points: fc.integer({ min: 0, max: 6 }).map((each) => asPoints(each * 50)),
    comment: fc.constantFrom('', '现场量得'),
  })
  .map(givenOf);

const anyReconsideration: fc.Arbitrary<Reconsideration> = fc.record({
  id: fc.integer({ min: 1, max: 1000 }),
  member: fc.constantFrom(MEMBER, asMemberId('m-other')),
  submission: fc.constant(SUBMISSION),
  indicator: fc.constantFrom(...INDICATORS),
  cause: fc.constantFrom('site-visit', 'supplement'),
  what: fc.constantFrom('面积：10 → 9', '面积：10 → 8', '图纸'),
  before: anyGiven,
  raisedAt: fc.constant(AT),
  settled: fc.option(
    fc.record({
      outcome: fc.constantFrom('kept', 'changed'),
      after: anyGiven,
      reason: fc.constantFrom('核对', '不符'),
      at: fc.constant(AT),
    }),
    { nil: undefined },
  ),
});

const anyEntries = fc
  .array(anyGiven, { minLength: INDICATORS.length, maxLength: INDICATORS.length })
  .map((all) =>
    all.map((given, at) => anEntry({ indicator: INDICATORS[at] ?? asIndicatorId('none'), ...given })),
  );

describe('reconsiderations', () => {
  test.prop([anyEntries, fc.array(anyReconsideration)])(
    'only add what has to be looked at, or take away words that are owed',
    (entries, all) => {
      const plain = listMissingParts(SCHEME, aSubmission(), entries);
      const missing = listMissingParts(SCHEME, aSubmission(), entries, all);
      const others = missing.filter((part) => part.missing !== 'reconsideration');
      expect(plain).toEqual(expect.arrayContaining([...others]));
      for (const part of plain.filter(
        (each) =>
          !others.some((other) => other.indicator === each.indicator && other.missing === each.missing),
      ))
        expect(part.missing).toBe('reason');
      expect(
        new Set(
          missing.filter((part) => part.missing === 'reconsideration').map(({ indicator }) => indicator),
        ),
      ).toEqual(listWaiting(all));
    },
  );

  test.prop([
    fc
      .array(anyReconsideration, { maxLength: 12 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
  ])('are the same in the results in whatever order they were raised', ([all, shuffled]) => {
    expect(listReconsiderationResults(shuffled, SUBMISSION)).toEqual(
      listReconsiderationResults(all, SUBMISSION),
    );
  });

  test.prop([anyEntries, anyEntries, fc.array(anyReconsideration)])(
    'name causes and change no value: a chain stays the chain that it was, and nothing is applied twice',
    (first, second, all) => {
      const sheet = aSheet({ entries: second });
      const revisions: readonly EntryRevision[] = diffEntries(first, second).map((change) => ({
        member: sheet.member,
        submission: sheet.submission,
        cause: 'unlock',
        reason: '更正',
        ...change,
      }));
      const named = nameCauses(revisions, all);
      const values = (each: readonly EntryRevision[]) =>
        each.map(({ indicator, before, after }) => [indicator, before, after]);
      expect(values(named)).toEqual(values(revisions));
      expect(applyRevisions(sheet, named).entries.map(givenOf)).toEqual(second.map(givenOf));
    },
  );
});

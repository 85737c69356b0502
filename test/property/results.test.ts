import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { toCanonicalJson } from '../../electron/core/formats/canonical-json.ts';
import { NOTHING_CONVENED } from '../../shared/domain/convening/convening.ts';
import { asSha256, asSubmissionId } from '../../shared/domain/ids.ts';
import { buildResults, computeResults, type ResultsInput } from '../../shared/domain/aggregation/results.ts';
import { flagSpread } from '../../shared/domain/scoring/spread.ts';
import { aPanel, aReview, aSubmission } from '../support/builders/a-review.ts';
import { anyOrderOf, anyScheme, anySheets, anyScoredScheme } from '../support/builders/arbitraries.ts';

const IDS = ['alpha', 'beta', 'gamma'];

/** A review of three submissions, each scored by its own number of members: some are recused. */
const anyInput: fc.Arbitrary<ResultsInput> = anyScheme().chain((scheme) =>
  fc.tuple(...IDS.map((id) => anySheets(scheme, { min: 1, max: 6 }, id))).map((sheets) => ({
    review: aReview({ scheme, submissions: IDS.map((id) => aSubmission({ id })), roster: aPanel(6) }),
    packageDigest: asSha256('ab'.repeat(32)),
    supplements: [],
    schemeDigest: asSha256('cd'.repeat(32)),
    members: aPanel(6),
    sheets: sheets.flat(),
    convening: NOTHING_CONVENED,
    revisions: [],
    reconsiderations: [],
    findings: new Map(),
    decisions: [],
    opinions: [],
  })),
);

/** The same object with its members in the reverse order: JSON from another device. */
const reverseMembers = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reverseMembers)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, each]) => [key, reverseMembers(each)]),
        )
      : value;

describe('results', () => {
  test.prop([
    anyInput.chain((input) => fc.record({ input: fc.constant(input), sheets: anyOrderOf(input.sheets) })),
  ])('are the same bytes from whatever order the sheets came in', ({ input, sheets }) => {
    expect(toCanonicalJson(buildResults({ ...input, sheets }))).toBe(toCanonicalJson(buildResults(input)));
  });

  test.prop([anyInput])('are the same bytes from whatever order the members of objects were in', (input) => {
    const results = buildResults(input);
    expect(toCanonicalJson(reverseMembers(results))).toBe(toCanonicalJson(results));
  });

  test.prop([anyInput])('can be recomputed from what they state', (input) => {
    const results = buildResults(input);
    const sheets = results.submissions.flatMap(({ submission, sheets: own }) =>
      own.map((sheet) => ({ ...sheet, submission, submittedAt: null })),
    );
    const again = computeResults(
      input.review.scheme,
      results.submissions.map((each) => ({ id: each.submission })),
      sheets,
      results.members,
    );
    for (const { submission, computed } of results.submissions)
      expect(toCanonicalJson(again.get(submission))).toBe(toCanonicalJson(computed));
  });

  test.prop([anyInput])('do not let one submission’s sheets into another’s figures', (input) => {
    const beta = asSubmissionId('beta');
    const alone = computeResults(
      input.review.scheme,
      [{ id: beta }],
      input.sheets.filter((sheet) => sheet.submission === beta),
      input.members,
    ).get(beta);
    const among = buildResults(input).submissions.find((each) => each.submission === beta)?.computed;
    expect({ ...among, scores: { ...among?.scores, rank: 1, tied: false } }).toEqual(alone);
  });

  test.prop([
    anyInput.chain((input) =>
      fc.record({
        input: fc.constant(input),
        isHere: fc.array(fc.boolean(), { minLength: input.sheets.length, maxLength: input.sheets.length }),
      }),
    ),
  ])(
    'are the same bytes after sheets of two devices were merged, one way or the other',
    ({ input, isHere }) => {
      const here = input.sheets.filter((_, at) => isHere[at]);
      const there = input.sheets.filter((_, at) => !isHere[at]);
      const bytes = toCanonicalJson(buildResults(input));
      expect(toCanonicalJson(buildResults({ ...input, sheets: [...here, ...there] }))).toBe(bytes);
      expect(toCanonicalJson(buildResults({ ...input, sheets: [...there, ...here] }))).toBe(bytes);
    },
  );
});

describe('spread', () => {
  test.prop([
    anyScoredScheme({ min: 2, max: 7 }).chain(({ scheme, sheets }) =>
      fc.record({ scheme: fc.constant(scheme), sheets: fc.constant(sheets), order: anyOrderOf(sheets) }),
    ),
  ])('flags the same, whoever is read first', ({ scheme, sheets, order }) => {
    expect(flagSpread(scheme, order)).toEqual(flagSpread(scheme, sheets));
  });
});

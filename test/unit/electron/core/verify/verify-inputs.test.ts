import { describe, expect, it } from 'vitest';
import { toCanonicalJson } from '../../../../../electron/core/formats/canonical-json.ts';
import { ACTIVITY_CHAIN_START, nextActivityRow } from '../../../../../electron/core/store/activity-chain.ts';
import type { FileFinding } from '../../../../../electron/core/verify/verify-file.ts';
import { asClaimedTime } from '../../../../../shared/domain/ids.ts';
import {
  edit,
  faultsBesideCodes,
  faultsOf,
  sha256,
  useTamperedReturn,
  type Json,
} from '../../../../support/builders/tampered-return.ts';

const { textOf, jsonOf, verifyWith, withResults } = useTamperedReturn();

/** Entries lie in the order of their ids: the bonus first. */
const QUALITY = 1;
const QUALITY_POINTS = ['submissions', 0, 'sheets', 0, 'entries', QUALITY, 'points'] as const;

describe('results', () => {
  it.each([
    ['a total', ['submissions', 0, 'computed', 'scores', 'total', 'rounded'], '99.00'],
    ['an exact total', ['submissions', 0, 'computed', 'scores', 'total', 'exact'], '9900/1'],
    ['a mean', ['submissions', 0, 'computed', 'scores', 'indicators', 0, 'mean', 'rounded'], '9.99'],
    ['a member’s sum', ['submissions', 0, 'computed', 'scores', 'members', 0, 'total'], 1],
    ['a rank', ['submissions', 0, 'computed', 'scores', 'rank'], 2],
    ['an entry', QUALITY_POINTS, 1000],
  ] as const)('recompute: %s that was changed is found', async (_, place, value) => {
    const faults = faultsOf(await verifyWith(withResults(place, value)));
    expect(faults).toContain('recomputation alpha figures-differ');
  });

  it('are sealed', async () => {
    const results = edit(jsonOf('data/results.json'), ['review', 'title'], '另一个标题');
    expect(faultsOf(await verifyWith({ 'data/results.json': results }))).toEqual([
      'results-digest data/results.json digest-differs',
      // what was signed was printed under the code of other results
      'content-code opinions/alpha.pdf results-not-signed',
      'content-code opinions/beta.pdf results-not-signed',
    ]);
  });

  it('rest on points that the scheme allows', async () => {
    const beyond = await verifyWith(withResults(QUALITY_POINTS, 1050));
    expect(faultsOf(beyond)).toContain('recomputation alpha points-out-of-range');
    const offStep = await verifyWith(withResults(QUALITY_POINTS, 801));
    expect(faultsOf(offStep)).toContain('recomputation alpha points-off-step');
  });

  it('rest on whole sheets of known members', async () => {
    const gap = await verifyWith(withResults(QUALITY_POINTS, null));
    expect(faultsOf(gap)).toContain('recomputation alpha sheet-incomplete');
    const stranger = await verifyWith(withResults(['submissions', 0, 'sheets', 0, 'member'], 'expert-09'));
    expect(faultsOf(stranger)).toContain('recomputation alpha member-unknown');
    const twice = await verifyWith(withResults(['submissions', 0, 'sheets', 0, 'member'], 'expert-02'));
    expect(faultsOf(twice)).toContain('results-format data/results.json format-invalid');
  });

  it('are computed by the scheme that they state', async () => {
    const recipe = await verifyWith(withResults(['recipe', 'method'], 'trimmed-mean'));
    expect(faultsOf(recipe)).toContain('recomputation data/results.json recipe-differs');
    const scheme = await verifyWith(withResults(['schemeFile', 'title', 'zh'], '另一方案'));
    expect(faultsOf(scheme)).toContain('scheme-digest data/results.json digest-differs');
    const digest = await verifyWith(withResults(['scheme', 'sha256'], 'ab'.repeat(32)));
    expect(faultsBesideCodes(digest)).toEqual(['scheme-digest data/results.json digest-differs']);
  });

  it.each([
    ['a later version', ['format'], 'paneldesk/results/2', 'format-version-newer'],
    ['another format', ['format'], 'paneldesk/seal/1', 'format-unknown'],
    ['a total in words', ['submissions', 0, 'computed', 'sheets'], '三', 'format-invalid'],
  ] as const)('are refused as %s', async (_, place, value, reason) => {
    const finding = await verifyWith(withResults(place, value));
    expect(faultsOf(finding)).toEqual([`results-format data/results.json ${reason}`]);
    expect(finding.results).toBeNull();
  });

  it.each([
    ['no JSON', 'format: paneldesk/results/1'],
    ['nothing', ''],
    ['nesting without end', `${'['.repeat(300_000)}${']'.repeat(300_000)}`],
    ['a name that is no Unicode', '{"\\ud800":1}'],
    [
      'a scheme that nests without end',
      `{"format":"paneldesk/results/1","schemeFile":${'['.repeat(300_000)}${']'.repeat(300_000)}}`,
    ],
  ])('are refused with a verdict, not a crash: %s', async (_, text) => {
    const finding = await verifyWith({ 'data/results.json': text });
    expect(faultsOf(finding)).toEqual(['results-format data/results.json format-invalid']);
  });

  it('get a verdict, not a crash, when sums leave the range of points', async () => {
    const finding = await verifyWith(withResults(['schemeFile', 'groups', 0, 'maxPoints'], 1_000_000));
    expect(faultsOf(finding)).toContain('recomputation data/results.json scheme-invalid');
  });
});

describe('a sheet file', () => {
  const PATH = 'data/sheets/alpha/expert-02.json';

  it.each([
    ['points', ['entries', QUALITY, 'points'], 900],
    ['a comment', ['entries', 0, 'comment'], '很好'],
    ['a member', ['member'], 'expert-01'],
    ['a submission', ['submission'], 'beta'],
  ] as const)('with %s changed differs from the results', async (_, place, value) => {
    const faults = faultsOf(await verifyWith({ [PATH]: edit(jsonOf(PATH), place, value) }));
    expect(faults).toEqual([`sheets ${PATH} entries-differ`]);
  });

  it('of another review is refused', async () => {
    expect(faultsOf(await verifyWith({ [PATH]: edit(jsonOf(PATH), ['review'], 'other-review') }))).toEqual([
      `sheets ${PATH} return-of-other-review`,
    ]);
  });

  it('is missed', async () => {
    expect(faultsOf(await verifyWith({ [PATH]: undefined }))).toEqual(['sheets data/sheets bag-rule-broken']);
  });

  it('of nobody is refused', async () => {
    const path = 'data/sheets/alpha/expert-09.json';
    expect(faultsOf(await verifyWith({ [path]: textOf(PATH) }))).toEqual([`listed ${path} file-not-named`]);
  });

  it('speaks of evidence that has to be there', async () => {
    const sha = sha256('photo');
    const link = {
      kind: 'attachment',
      id: 'e1',
      sha256: sha,
      name: 'a.jpg',
      mediaType: 'image/jpeg',
      bytes: 5,
      note: '',
    };
    const change = {
      ...withResults(['submissions', 0, 'sheets', 1, 'entries', 0, 'evidence'], [link]),
      [PATH]: edit(jsonOf(PATH), ['entries', 0, 'evidence'], [link]),
    };
    expect(faultsBesideCodes(await verifyWith(change))).toEqual([
      `evidence data/evidence/${sha} evidence-missing`,
    ]);
    const whole = await verifyWith({ ...change, [`data/evidence/${sha}.jpg`]: 'photo' });
    expect(faultsBesideCodes(whole)).toEqual([]);
    expect(
      faultsBesideCodes(await verifyWith({ ...change, [`data/evidence/${sha}.jpg`]: 'other' })),
    ).toHaveLength(1);
  });
});

describe('the activity log', () => {
  const PATH = 'data/activity-log.jsonl';
  const linesOf = (): string[] => textOf(PATH).trimEnd().split('\n');
  const withLines = (lines: readonly string[]): Promise<FileFinding> =>
    verifyWith({ [PATH]: lines.map((line) => `${line}\n`).join('') });

  it('breaks at a row that was taken out', async () => {
    const finding = await withLines(linesOf().toSpliced(4, 1));
    expect(faultsOf(finding)).toEqual([`activity-log ${PATH} chain-broken`]);
    expect(finding.checks.find((check) => check.name === 'activity-log')?.params).toEqual({ seq: 5 });
  });

  it('breaks at a row that was changed', async () => {
    const lines = linesOf();
    const row = JSON.parse(lines[3] ?? '') as Json;
    const finding = await withLines(lines.with(3, toCanonicalJson({ ...row, actor: 'expert-02' })));
    expect(finding.checks.find((check) => check.name === 'activity-log')?.params).toEqual({ seq: 4 });
  });

  it('breaks where two rows changed places', async () => {
    const lines = linesOf();
    const swapped = lines.with(3, lines[4] ?? '').with(4, lines[3] ?? '');
    expect(faultsOf(await withLines(swapped))).toEqual([`activity-log ${PATH} chain-broken`]);
  });

  it('is missed at its end when it was cut', async () => {
    expect(faultsOf(await withLines(linesOf().slice(0, -1)))).toEqual([`activity-log ${PATH} head-differs`]);
    expect(faultsOf(await withLines([]))).toEqual([`activity-log ${PATH} head-differs`]);
  });

  it('is not another log with a chain of its own', async () => {
    const at = asClaimedTime('2026-04-01T09:00:00Z');
    const row = nextActivityRow(ACTIVITY_CHAIN_START, {
      seq: 1,
      at,
      actor: 'desk',
      event: 'review.imported',
      data: {},
    });
    expect(faultsOf(await withLines([toCanonicalJson(row)]))).toEqual([`activity-log ${PATH} head-differs`]);
  });

  it.each([
    ['no JSON', 'row'],
    ['another shape', '{"seq":1}'],
    ['nesting without end', '['.repeat(300_000) + ']'.repeat(300_000)],
  ])('is refused as %s', async (_, line) => {
    expect(faultsOf(await withLines([line, ...linesOf()]))).toEqual([`activity-log ${PATH} format-invalid`]);
  });

  it('is missed', async () => {
    expect(faultsOf(await verifyWith({ [PATH]: undefined }))).toEqual([
      `activity-log ${PATH} bag-rule-broken`,
    ]);
  });
});

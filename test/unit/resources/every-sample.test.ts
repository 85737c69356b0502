import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requireKnownReferences, requireKnownRoster } from '../../../electron/core/pack/check-references.ts';
import { aggregateSubmission } from '../../../shared/domain/aggregation/aggregation.ts';
import { checkFillings } from '../../../shared/domain/scheme-check/check-fillings.ts';
import { checkCompleteness } from '../../../shared/domain/review/completeness.ts';
import { listDecisionFaults } from '../../../shared/domain/deliberation/decision-rules.ts';
import { listSubjects } from '../../../shared/domain/deliberation/decision-subjects.ts';
import { tabulateFigures } from '../../../shared/domain/opinion/figures.ts';
import { readMeasures } from '../../../shared/domain/scheme/measures.ts';
import { schemeOfSheet, schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { listFigureKeys } from '../../../shared/domain/opinion/opinion.ts';
import { checkPanel } from '../../../shared/domain/review/panel-rules.ts';
import { isScoring } from '../../../shared/domain/review/review.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { listMissingParts, requireLawfulJudgement } from '../../../shared/domain/scoring/sheet-rules.ts';
import { isInventedCreditCode } from './credit-code.ts';
import { listLostKeys } from './lost-keys.ts';
import {
  ALL_SAMPLES,
  listTables,
  readMarks,
  readMaterials,
  readPublishedScheme,
  readReview,
  readScheme,
  readSubmission,
  RESOURCES,
} from './read-sample.ts';
import { countSurePages } from './sample-pages.ts';
import { decisionsOf, sheetsOf } from './sample-sheets.ts';
import { findWrongRows, findWrongTotals } from './table-sums.ts';

/** Required evidence that a sample leaves out on purpose. */
const PLANTED_GAPS: Readonly<Record<string, readonly string[]>> = {
  'yuecheng-chips': ['tax-proof'],
  'yanliu-optoelectronics': ['audit'],
};

/** Applicants that are not registered yet, so that they have no credit code. */
const UNREGISTERED = ['chengguang-sensing'];

const SUBMISSIONS = ALL_SAMPLES.flatMap((sample) =>
  readReview(sample).submissions.map((id) => [sample, id] as const),
);

it('there is a sample for every built-in scheme, and each stands in a folder of its own', () => {
  const schemes = readdirSync(`${RESOURCES}schemes`).filter((name) => name.endsWith('.yaml'));
  expect(ALL_SAMPLES).toEqual(schemes.map((name) => name.replace('.yaml', '')).sort());
  const named = SUBMISSIONS.map(([, id]) => id);
  expect(named.filter((id, at) => named.indexOf(id) !== at)).toEqual([]);
});

it('a key that its reader drops is noticed', () => {
  const written = { a: [{ comment: 'x', commnet: 'y' }], b: 1 };
  expect(listLostKeys(written, { a: [{ comment: 'x', evidence: [] }], b: 2 })).toEqual(['a.0.commnet']);
});

it.each(ALL_SAMPLES)('review of %s: its slots and its panel are as the scheme asks', (sample) => {
  const published = readPublishedScheme(sample);
  const { roster, slots, ...review } = readReview(sample);
  expect(review.scheme).toBe(published.id);
  expect(checkFillings(published, slots)).toEqual([]);
  const scheme = readScheme(sample);
  expect(() => requireKnownRoster(scheme, roster, 'review.yaml')).not.toThrow();
  expect(checkPanel(scheme, roster)).toEqual([]);
  const roles = roster.map(({ role }) => role);
  expect(roles).toEqual(['chair', 'member', 'member', 'member', 'member', 'secretary']);
});

describe.each(SUBMISSIONS)('%s: %s as it was handed in', (sample, id) => {
  const scheme = readScheme(sample);
  const submission = readSubmission(sample, id);
  const { documents, photos } = readMaterials(sample, id);
  const own = schemeOfSubmission(scheme, submission);
  const indicators = listIndicators(own).map(({ indicator }) => indicator);

  it('speaks of indicators, measures and evidence of the scheme only', () => {
    expect(submission.id).toBe(id);
    expect(() => requireKnownReferences(scheme, submission, id)).not.toThrow();
  });

  it('describes exactly the files that it lists, and says of each that it is invented', () => {
    const described = [...documents, ...photos].map(({ file, title }) => `${file} ${title}`);
    expect(submission.materials.map(({ file, title }) => `${file} ${title}`).sort()).toEqual(
      described.sort(),
    );
    expect(documents.filter((each) => !JSON.stringify(each.blocks.at(-1)).includes('虚构'))).toEqual([]);
    expect(photos.filter((each) => !each.captions.at(-1)?.includes('虚构'))).toEqual([]);
  });

  it('adds up in every table', () => {
    const faults = documents.flatMap((each) => {
      const tables = listTables(each);
      return [...findWrongTotals(tables), ...tables.flatMap(findWrongRows)].map((f) => `${each.file}: ${f}`);
    });
    expect(faults).toEqual([]);
  });

  it('claims everything that is owed once, with a number wherever one is asked for', () => {
    const claims = submission.claims.map((claim) => `${claim.indicator} ${claim.measure ?? ''}`);
    expect(claims.filter((claim, at) => claims.indexOf(claim) !== at)).toEqual([]);
    const asked = indicators.filter(({ mode, unit }) => mode === 'bands' || unit !== undefined);
    const silent = asked.filter((indicator) => {
      const claim = submission.claims.find((each) => each.indicator === indicator.id);
      return claim?.value === undefined || (indicator.unit !== undefined && claim.unit !== indicator.unit);
    });
    expect(silent.map((indicator) => indicator.id)).toEqual([]);
    const unread = indicators.flatMap((indicator) =>
      indicator.mode === 'condition'
        ? readMeasures(indicator, submission).filter(({ meets }) => meets === null)
        : [],
    );
    expect(unread.map(({ measure }) => measure.id)).toEqual([]);
  });

  it('lacks no claim and no evidence but for the planted gap', () => {
    const open = checkCompleteness(own, submission).filter((each) => !each.complete);
    expect(open.filter((each) => !each.hasClaim).map((each) => each.indicator)).toEqual([]);
    const unmet = open.flatMap((each) => each.requirements.filter(({ metBy }) => metBy.length === 0));
    expect(unmet.map((state) => state.requirement.id)).toEqual(PLANTED_GAPS[id] ?? []);
  });

  it('has a credit code of the invented series, or none while it is not registered', () => {
    const { creditCode } = submission.applicant;
    if (UNREGISTERED.includes(id)) expect(creditCode).toBeUndefined();
    else expect(creditCode).toSatisfy(isInventedCreditCode);
  });
});

describe.each(ALL_SAMPLES)('%s: what its experts give', (sample) => {
  const { roster, submissions } = readReview(sample);
  const experts = roster.filter(isScoring);

  it('is one sheet for each expert and submission, and no comment is shared by two experts', async () => {
    const { sheets, decisions, opinions } = await readMarks(sample);
    const strangers = [...decisions, ...opinions].filter((each) => !submissions.includes(each.submission));
    expect(strangers).toEqual([]);
    const expected = submissions.flatMap((id) => experts.map((member) => `${id} ${member.id}`));
    expect(sheets.map((sheet) => `${sheet.submission} ${sheet.member}`)).toEqual(expected);
    const said = new Map<string, string>();
    const shared = sheets.flatMap(({ member, entries }) =>
      entries.filter(({ comment }) => {
        const first = said.get(comment) ?? member;
        said.set(comment, first);
        return comment !== '' && first !== member;
      }),
    );
    expect(shared.map((entry) => entry.comment)).toEqual([]);
  });
});

describe.each(SUBMISSIONS)('%s: what is given for %s', (sample, id) => {
  const scheme = readScheme(sample);
  const { roster } = readReview(sample);
  const submission = readSubmission(sample, id);
  const files = new Map(submission.materials.map((each) => [each.id, each.file]));

  it('is lawful and complete on every sheet', async () => {
    for (const { member, entries } of sheetsOf(await readMarks(sample), id)) {
      const own = schemeOfSheet(scheme, submission, roster.find((each) => each.id === member) ?? {});
      const rows = listIndicators(own).map(({ indicator }) => indicator);
      expect([member, entries.map((each) => each.indicator)]).toEqual([member, rows.map((row) => row.id)]);
      for (const [at, row] of rows.entries()) {
        const entry = entries[at];
        if (entry) requireLawfulJudgement(own, submission, row, entry);
      }
      expect([member, listMissingParts(own, submission, entries)]).toEqual([member, []]);
    }
  });

  it('rests on pages that exist', async () => {
    const links = sheetsOf(await readMarks(sample), id).flatMap((sheet) =>
      sheet.entries.flatMap(({ evidence }) => evidence.filter((link) => link.kind === 'page')),
    );
    expect(links.length).toBeGreaterThan(0);
    const pages = (file: string | undefined) => (file ? countSurePages(sample, id, file) : 0);
    const wrong = links.filter(({ material, page }) => page < 1 || page > pages(files.get(material)));
    expect(wrong.map(({ material, page }) => `${material} ${page}`)).toEqual([]);
  });

  it('leads to lawful decisions about every subject, each taken once', async () => {
    const marks = await readMarks(sample);
    const decisions = decisionsOf(scheme, submission, marks);
    const subjects = listSubjects(scheme, submission).map((subject) => subject.id);
    expect(decisions.map((each) => each.subject).sort()).toEqual([...subjects].sort());
    const faults = listDecisionFaults({ scheme, submission, sheets: sheetsOf(marks, id), decisions });
    expect(faults.map(({ subject, fault }) => `${subject.id} ${fault}`)).toEqual([]);
  });

  it('has an opinion in sections of the scheme, bound to figures that exist', async () => {
    const marks = await readMarks(sample);
    const edited = marks.opinions.filter((opinion) => opinion.submission === id);
    expect(edited).toHaveLength(1);
    const aggregate = aggregateSubmission(scheme, submission, sheetsOf(marks, id), roster);
    const figures = tabulateFigures(scheme, submission, aggregate, decisionsOf(scheme, submission, marks));
    const sections = edited.flatMap((opinion) => Object.entries(opinion.sections));
    const known = scheme.opinion.sections.map((section) => section.id);
    expect(sections.map(([section]) => section).filter((section) => !known.includes(section))).toEqual([]);
    const unbound = sections.flatMap(([, text]) => listFigureKeys(text).filter((key) => !figures.has(key)));
    expect(unbound).toEqual([]);
  });
});

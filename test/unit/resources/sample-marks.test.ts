import { describe, expect, it } from 'vitest';
import { aggregateSubmission } from '../../../shared/domain/aggregation/aggregation.ts';
import { tabulateFigures } from '../../../shared/domain/opinion/figures.ts';
import { resolveRuns } from '../../../shared/domain/opinion/opinion.ts';
import { formatHundredths, rational } from '../../../shared/domain/rational.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { readMarks, readReview, readScheme, readSubmission } from './read-sample.ts';
import { countSurePages } from './sample-pages.ts';
import { sheetsOf } from './sample-sheets.ts';

const SAMPLE = 'shaoxing-pilot-evaluation';
const SUBMISSIONS = ['yueneng-materials', 'yuecheng-chips', 'jishan-biomed'];
const scheme = readScheme(SAMPLE);
const { roster } = readReview(SAMPLE);
const marks = await readMarks(SAMPLE);
const { sheets, opinions } = marks;

describe('the sample marks', () => {
  it('hold one sheet for each scoring member and submission, and one entry for each indicator', () => {
    const members = roster.filter((member) => member.role !== 'secretary');
    const expected = SUBMISSIONS.flatMap((id) => members.map((member) => `${id} ${member.id}`));
    expect(sheets.map((sheet) => `${sheet.submission} ${sheet.member}`)).toEqual(expected);
    const indicators = listIndicators(scheme).map(({ indicator }) => indicator.id);
    for (const sheet of sheets) expect(sheet.entries.map((entry) => entry.indicator)).toEqual(indicators);
  });

  it('stay on the step and within the maximum, with reason and evidence where the scheme asks for them', () => {
    const rules = new Map(listIndicators(scheme).map(({ indicator }) => [String(indicator.id), indicator]));
    const faulty = sheets.flatMap((sheet) =>
      sheet.entries.filter((entry) => {
        const rule = rules.get(entry.indicator);
        const { points } = entry;
        const owed =
          (entry.comment === '' && rule?.reasonRequired) ||
          (entry.evidence.length === 0 && rule?.evidenceRequired);
        if (!rule || !('step' in rule) || points === undefined) return true;
        return points > rule.maxPoints || points % rule.step !== 0 || owed;
      }),
    );
    expect(faulty).toEqual([]);
  });

  it('rest on materials of that indicator and on pages that exist', () => {
    const wrong = sheets.flatMap((sheet) =>
      sheet.entries.flatMap((entry) =>
        entry.evidence.filter((link) => {
          const material = readSubmission(SAMPLE, sheet.submission).materials.find(
            (each) => each.id === link.material,
          );
          return !material || link.page > countSurePages(SAMPLE, sheet.submission, material.file);
        }),
      ),
    );
    expect(wrong).toEqual([]);
    const entries = sheets.flatMap((sheet) => sheet.entries);
    expect(entries.filter((entry) => entry.evidence.length > 0).length).toBeGreaterThan(entries.length / 2);
  });

  it('have the outlier, with its reason', () => {
    const landed = sheets
      .filter((sheet) => sheet.submission === 'yueneng-materials')
      .map((sheet) => sheet.entries.find((entry) => entry.indicator === 'landed-projects'));
    expect(landed.map((entry) => entry?.points)).toEqual([1300, 1350, 1250, 900, 1550]);
    expect(landed[3]?.comment).toContain('意向书');
  });

  it('give totals that differ clearly, so that the order of the three is no accident', () => {
    const totals = SUBMISSIONS.map((id) => {
      const own = sheetsOf(marks, id);
      const { scores } = aggregateSubmission(scheme, {}, own, roster);
      return Number(formatHundredths(scores?.total ?? rational(0), 2));
    });
    expect(totals).toEqual([82.6, 87.5, 61.3]);
  });

  it('bind the opinions to figures that exist', () => {
    expect(opinions.map((opinion) => opinion.submission)).toEqual(SUBMISSIONS);
    for (const { submission: id, sections } of opinions) {
      const own = sheetsOf(marks, id);
      const submission = readSubmission(SAMPLE, id);
      const aggregate = aggregateSubmission(scheme, submission, own, roster);
      const figures = tabulateFigures(scheme, submission, aggregate, []);
      const runs = Object.values(sections).flatMap((text) => resolveRuns(text, figures));
      const bound = runs.filter((run) => run.kind === 'figure');
      expect(bound.length).toBeGreaterThan(2);
      expect(bound.filter((run) => run.text === null)).toEqual([]);
    }
  });
});

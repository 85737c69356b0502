import { describe, expect, it } from 'vitest';
import { aggregateSubmission } from '../../../shared/domain/aggregation.ts';
import { tabulateFigures } from '../../../shared/domain/figures.ts';
import { asClaimedTime, asIndicatorId, asMemberId, asSubmissionId } from '../../../shared/domain/ids.ts';
import { resolveRuns } from '../../../shared/domain/opinion.ts';
import { asPoints } from '../../../shared/domain/points.ts';
import { formatHundredths } from '../../../shared/domain/rational.ts';
import { listIndicators } from '../../../shared/domain/scheme-indicators.ts';
import type { ScoreSheet } from '../../../shared/domain/sheet.ts';
import {
  readMarks,
  readMaterials,
  readReview,
  readScheme,
  readSubmission,
  SAMPLE_IDS,
} from './read-sample.ts';

/** Rows of one table that fill more than an A4 page at any readable size. */
const ROWS_OVER_A_PAGE = 45;

/** Pages that a material has however its text is set: its page breaks, and tables too long for one page. */
const countSurePages = (id: string, file: string): number => {
  const blocks = readMaterials(id).documents.find((each) => each.file === file)?.blocks ?? [];
  const breaks = blocks.filter((block) => block.kind === 'page-break').length;
  const overflows = blocks.filter(
    (block) => block.kind === 'table' && block.rows.length > ROWS_OVER_A_PAGE,
  ).length;
  return 1 + breaks + overflows;
};

const scheme = readScheme();
const { sheets, opinions } = readMarks();

const asSheet = (sheet: (typeof sheets)[number]): ScoreSheet => ({
  member: asMemberId(sheet.member),
  submission: asSubmissionId(sheet.submission),
  entries: sheet.entries.map((entry) => ({
    indicator: asIndicatorId(entry.indicator),
    points: asPoints(Math.round(entry.points * 100)),
    comment: entry.comment ?? '',
    evidence: [],
  })),
  submittedAt: asClaimedTime('2026-04-16T10:00:00+08:00'),
});

describe('the sample marks', () => {
  it('hold one sheet for each scoring member and submission, and one entry for each indicator', () => {
    const members = readReview().roster.filter((member) => member.role !== 'secretary');
    const expected = SAMPLE_IDS.flatMap((id) => members.map((member) => `${id} ${member.id}`));
    expect(sheets.map((sheet) => `${sheet.submission} ${sheet.member}`)).toEqual(expected);
    const indicators = listIndicators(scheme).map(({ indicator }) => indicator.id);
    for (const sheet of sheets) expect(sheet.entries.map((entry) => entry.indicator)).toEqual(indicators);
  });

  it('stay on the step and within the maximum, with reason and evidence where the scheme asks for them', () => {
    const rules = new Map(listIndicators(scheme).map(({ indicator }) => [String(indicator.id), indicator]));
    const faulty = sheets.flatMap((sheet) =>
      sheet.entries.filter((entry) => {
        const rule = rules.get(entry.indicator);
        const points = entry.points * 100;
        const owed =
          (entry.comment === undefined && rule?.reasonRequired) ||
          (!entry.evidence && rule?.evidenceRequired);
        return !rule || points > rule.maxPoints || points % rule.step !== 0 || owed;
      }),
    );
    expect(faulty).toEqual([]);
  });

  it('rest on materials of that indicator and on pages that exist', () => {
    const wrong = sheets.flatMap((sheet) =>
      sheet.entries.flatMap((entry) =>
        (entry.evidence ?? []).filter((link) => {
          const material = readSubmission(sheet.submission).materials.find(
            (each) => each.id === link.material,
          );
          return !material || link.page > countSurePages(sheet.submission, material.file);
        }),
      ),
    );
    expect(wrong).toEqual([]);
    const entries = sheets.flatMap((sheet) => sheet.entries);
    expect(entries.filter((entry) => entry.evidence).length).toBeGreaterThan(entries.length / 2);
  });

  it('have the outlier, with its reason', () => {
    const landed = sheets
      .filter((sheet) => sheet.submission === 'yueneng-materials')
      .map((sheet) => sheet.entries.find((entry) => entry.indicator === 'landed-projects'));
    expect(landed.map((entry) => entry?.points)).toEqual([13, 13.5, 12.5, 9, 15.5]);
    expect(landed[3]?.comment).toContain('意向书');
  });

  it('give totals that differ clearly, so that the order of the three is no accident', () => {
    const totals = SAMPLE_IDS.map((id) => {
      const own = sheets.filter((sheet) => sheet.submission === id).map(asSheet);
      const { total } = aggregateSubmission(scheme, own);
      return Number(formatHundredths(total, 2));
    });
    expect(totals).toEqual([82.6, 87.5, 61.3]);
  });

  it('bind the opinions to figures that exist', () => {
    expect(opinions.map((opinion) => opinion.submission)).toEqual(SAMPLE_IDS);
    for (const { submission: id, sections } of opinions) {
      const own = sheets.filter((sheet) => sheet.submission === id).map(asSheet);
      const submission = { ...readSubmission(id), materials: [] };
      const figures = tabulateFigures(scheme, submission, aggregateSubmission(scheme, own));
      const runs = [sections.facts, sections.suggestions].flatMap((text) => resolveRuns(text, figures));
      const bound = runs.filter((run) => run.kind === 'figure');
      expect(bound.length).toBeGreaterThan(2);
      expect(bound.filter((run) => run.text === null)).toEqual([]);
    }
  });
});

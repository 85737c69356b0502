import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../../shared/domain/review/completeness.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { isInventedCreditCode } from './credit-code.ts';
import { listTables, readMaterials, readReview, readScheme, readSubmission } from './read-sample.ts';
import { findWrongRows, findWrongTotals } from './table-sums.ts';

const SAMPLE = 'shaoxing-pilot-evaluation';
const SUBMISSIONS = ['yueneng-materials', 'yuecheng-chips', 'jishan-biomed'];
const scheme = readScheme(SAMPLE);
const review = readReview(SAMPLE);

describe('the sample review', () => {
  it('lists the three submissions and a panel of one chair, four members and a secretary', () => {
    expect(review.submissions).toEqual(SUBMISSIONS);
    expect(review.scheme).toBe(scheme.id);
    expect(review.roster.map((member) => member.role)).toEqual([
      'chair',
      'member',
      'member',
      'member',
      'member',
      'secretary',
    ]);
  });

  it('has names outside the common characters, one of them outside the basic plane', () => {
    const names = review.roster.map((member) => member.name).join('');
    expect(names).toContain('䶮');
    expect([...names].some((character) => (character.codePointAt(0) ?? 0) > 0xffff)).toBe(true);
  });

  it('gives no member a tie to an applicant', () => {
    const said = JSON.stringify(
      SUBMISSIONS.map((id) => [readSubmission(SAMPLE, id), readMaterials(SAMPLE, id)]),
    );
    const scoring = review.roster.filter((member) => member.role !== 'secretary');
    expect(scoring.flatMap((m) => [m.name, m.organisation]).filter((word) => said.includes(word))).toEqual(
      [],
    );
  });
});

describe.each(SUBMISSIONS)('submission %s', (id) => {
  const submission = readSubmission(SAMPLE, id);
  const { documents, photos } = readMaterials(SAMPLE, id);

  it('describes exactly the files that it lists', () => {
    expect(submission.id).toBe(id);
    const described = new Map([...documents, ...photos].map((each) => [each.file, each.title]));
    expect(new Map(submission.materials.map((each) => [each.file, each.title]))).toEqual(described);
    expect(documents.length).toBeGreaterThanOrEqual(6);
    expect(photos.length).toBeGreaterThanOrEqual(1);
  });

  it('claims every indicator once, in the unit of the scheme', () => {
    const units = listIndicators(scheme).map(({ indicator }) => [indicator.id, indicator.unit]);
    expect(submission.claims.map((claim) => [claim.indicator, claim.unit])).toEqual(units);
    expect(
      submission.claims.filter((claim) => (claim.value === undefined) === (claim.text === undefined)),
    ).toEqual([]);
  });

  it('hands materials in only as evidence that their indicators ask for', () => {
    const asked = new Map(
      listIndicators(scheme).map(({ indicator }) => [
        indicator.id,
        indicator.requiredEvidence.flatMap((requirement) => requirement.anyOf.map((kind) => kind.id)),
      ]),
    );
    for (const material of submission.materials) {
      const kinds = material.indicators.flatMap((indicator) => asked.get(indicator) ?? []);
      expect(material.evidence.filter((kind) => !kinds.includes(kind))).toEqual([]);
    }
  });

  it('lacks nothing that the table asks for, but for the planted gap', () => {
    const open = checkCompleteness(scheme, submission).flatMap((each) =>
      each.requirements.filter((state) => state.metBy.length === 0).map((state) => state.requirement.id),
    );
    expect(open).toEqual(id === 'yuecheng-chips' ? ['tax-proof'] : []);
  });

  it('adds up in every table', () => {
    for (const document of documents) {
      expect([document.file, findWrongTotals(listTables(document))]).toEqual([document.file, []]);
      expect([document.file, listTables(document).flatMap(findWrongRows)]).toEqual([document.file, []]);
    }
  });

  it('says of every document that it is invented', () => {
    expect(documents.filter((each) => !JSON.stringify(each.blocks.at(-1)).includes('虚构'))).toEqual([]);
    expect(photos.filter((each) => !each.captions.at(-1)?.includes('虚构'))).toEqual([]);
  });

  it('has a well-formed credit code and a self-assessment worth reading', () => {
    expect(isInventedCreditCode(submission.applicant.creditCode ?? '')).toBe(true);
    expect(submission.selfAssessment?.length).toBeGreaterThan(300);
    expect(submission.recommenderCheck?.length).toBeGreaterThan(40);
  });
});

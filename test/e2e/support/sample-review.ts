import { join } from 'node:path';
import { readSampleMarks, type SampleMarks } from '../../../electron/cli/demo/sample-marks.ts';
import { readReviewSource } from '../../../electron/core/pack/read-source.ts';
import { listSubjects } from '../../../shared/domain/deliberation/decision-subjects.ts';
import { fillScheme } from '../../../shared/domain/scheme/fill-scheme.ts';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { listChoices } from '../../../shared/domain/scoring/sheet-rules.ts';
import { schemeFileSchema } from '../../../shared/formats/scheme-file.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', '..', 'resources');

export interface SampleReview {
  readonly title: string;
  /** In the roster's order, the chair first. */
  readonly members: readonly RosterMember[];
  readonly parts: readonly string[];
  readonly submissions: readonly { readonly id: string; readonly baseName: string }[];
  readonly marks: SampleMarks;
  /** Whether the scheme has anything that the panel decides beside the sheets. */
  readonly decides: boolean;
  readonly indicatorOf: (id: string) => Indicator;
  /** The digit that chooses, as the screen numbers the answers. */
  readonly digitOf: (submission: string, indicator: string, choice: string) => string;
}

/** What the sample for a scheme says, and what its invented experts think: tests act it out in the window. */
export const readSampleReview = async (scheme: string): Promise<SampleReview> => {
  const folder = join(RESOURCES, 'samples', scheme);
  const source = await readReviewSource(folder, join(RESOURCES, 'schemes'));
  const rules = fillScheme(schemeFileSchema.parse(source.scheme), source.review.slots);
  const indicatorOf = (id: string): Indicator => {
    const found = listIndicators(rules).find(({ indicator }) => indicator.id === id);
    if (!found) throw new Error(`no row ${id} in ${scheme}`);
    return found.indicator;
  };
  return {
    title: source.review.title,
    members: [
      ...source.review.roster.filter((member) => member.role === 'chair'),
      ...source.review.roster.filter((member) => member.role === 'member'),
    ],
    parts: rules.parts.map((part) => part.id),
    submissions: source.submissions.map(({ source: { id, baseName } }) => ({ id, baseName })),
    decides: source.submissions.some(({ source: { type } }) => listSubjects(rules, { type }).length > 0),
    marks: await readSampleMarks(join(folder, 'marks.yaml')),
    indicatorOf,
    digitOf: (submission, indicator, choice) => {
      const found = source.submissions.find((each) => each.source.id === submission);
      const choices = listChoices(rules, { type: found?.source.type }, indicatorOf(indicator));
      return String(choices.indexOf(choice) + 1);
    },
  };
};

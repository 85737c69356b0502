import type { Edition } from '../../../shared/domain/merging/edition.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { Entry } from '../../../shared/domain/scoring/sheet.ts';
import { toCanonicalJson } from '../formats/canonical-json.ts';

/** One own entry of a version that another version has otherwise. */
export interface Difference {
  readonly indicator: string;
  readonly title: string;
  readonly given: string;
}

const nameChoice = (indicator: Indicator, choice: string): string =>
  'levels' in indicator
    ? (indicator.levels.find((level) => level.id === choice)?.title.zh ?? choice)
    : choice;

/** What was given, for the own eyes: the choice or the points, and what was said to it. */
const describe = (indicator: Indicator, entry: Entry | undefined): string => {
  if (!entry) return '';
  const { points, choice, target, measured, comment, absences = [] } = entry;
  const judged =
    choice === undefined ? (points === null ? '' : writePoints(points)) : nameChoice(indicator, choice);
  return [judged, target ?? '', measured ?? '', comment, ...absences.map(({ reason }) => reason)]
    .filter((part) => part !== '')
    .join(' · ');
};

/** Ids of links are names of one workspace: the same page pinned twice is no difference. */
const wordOf = (entry: Entry | undefined): string =>
  entry ? toCanonicalJson({ ...entry, evidence: entry.evidence.map(({ id: _id, ...link }) => link) }) : '';

/** For each version, in the table's order, the entries that are not the same in all of them. */
export const listDifferences = (
  scheme: Scheme,
  versions: readonly Pick<Edition, 'entries'>[],
): readonly Difference[][] => {
  const byVersion = versions.map(({ entries }) => new Map(entries.map((entry) => [entry.indicator, entry])));
  const differing = listIndicators(scheme).filter(
    ({ indicator }) => new Set(byVersion.map((entries) => wordOf(entries.get(indicator.id)))).size > 1,
  );
  return byVersion.map((entries) =>
    differing.map(({ indicator }) => ({
      indicator: indicator.id,
      title: indicator.title.zh,
      given: describe(indicator, entries.get(indicator.id)),
    })),
  );
};

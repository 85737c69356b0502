import type { MemberTotal } from '../../../shared/domain/aggregation/aggregation-totals.ts';
import { isScored } from '../../../shared/domain/scheme/indicator.ts';
import { judgesPart } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { partMaxima } from '../../../shared/domain/aggregation/part-maxima.ts';
import { writePoints, type Points } from '../../../shared/domain/points.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import { listIndicators, schemeMaxima } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { collectPoints } from '../../../shared/domain/scoring/spread.ts';
import type { MatrixTotal } from '../pdf/score-matrix-paper.ts';
import type { ScoreSummaryPaperModel } from '../pdf/score-summary-paper.ts';
import { describeRecipe } from './describe-recipe.ts';
import { headsOver, pathsOfGroups } from './paper-headings.ts';
import { readFigure, type PaperInput } from './paper-input.ts';
import { partEnds, writeMaxima } from './paper-scores.ts';
import { comparableTotals, describeSpread, givenTotals, writeRange } from './summary-spread.ts';
import { writeEntryPoints } from './write-entry-points.ts';

/** What stands where a member judges another part: the row is not theirs, and not empty. */
const NOT_OWN = '—';

type Figure = 'base' | 'bonus' | 'total';

const byMember = (totals: readonly MemberTotal[]): ReadonlyMap<string, MemberTotal> =>
  new Map(totals.map((each) => [each.member, each]));

/** Every member's points for every scored row, subtotals of parts and totals; undefined where nothing has points. */
export const modelSummaryScores = (
  input: PaperInput,
  members: readonly RosterMember[],
): ScoreSummaryPaperModel['scores'] => {
  const { scheme, computation } = input;
  const { scores } = computation.aggregate;
  if (!scores) return undefined;
  const sheets = new Map<string, ReadonlyMap<string, Points | null>>(
    computation.sheets.map((sheet) => [
      sheet.member,
      new Map(sheet.entries.map((entry) => [entry.indicator, entry.points])),
    ]),
  );
  const given = collectPoints(computation.sheets);
  const paths = pathsOfGroups(scheme, false);
  const scored = listIndicators(scheme).flatMap(({ group, indicator }) =>
    isScored(indicator) ? [{ part: group.part, indicator, headings: paths.get(group.id) ?? [] }] : [],
  );
  const parts = new Set(scored.map(({ part }) => part));
  const ends = partEnds(scored.map(({ part }) => part));

  /** Empty without a sheet, a dash where the member does not judge all of `judged`. */
  const cells = (judged: Iterable<string | undefined>, read: (member: string) => Points | null | undefined) =>
    members.map((member) => {
      if (!sheets.has(member.id)) return '';
      return [...judged].every((part) => judgesPart(member, part))
        ? writeEntryPoints(read(member.id))
        : NOT_OWN;
    });
  const all = byMember(scores.members);
  const comparable = comparableTotals(input.review, scores.members);
  const total = (label: string, maximum: string, figure: Figure): MatrixTotal => ({
    label,
    before: [maximum],
    cells: cells(parts, (member) => all.get(member)?.[figure]),
    after: [readFigure(input, figure), writeRange(givenTotals(comparable, (each) => each[figure]))],
  });
  const subtotal = (index: number): { readonly subtotal?: MatrixTotal } => {
    const part = scheme.parts.find((each) => each.id === ends.get(index));
    if (!part) return {};
    const members = scores.parts.find((each) => each.part === part.id)?.members ?? [];
    const own = byMember(members);
    return {
      subtotal: {
        label: `${part.title.zh}小计`,
        before: [writeMaxima(partMaxima(scheme, part.id))],
        cells: cells([part.id], (member) => own.get(member)?.total),
        after: [readFigure(input, `part:${part.id}`), writeRange(givenTotals(members, (each) => each.total))],
      },
    };
  };
  const maxima = schemeMaxima(scheme);
  return {
    heads: headsOver(
      scheme,
      scored.map(({ headings }) => headings),
    ),
    before: [{ title: '满分', width: 18 }],
    after: [
      { title: '平均', width: 18 },
      { title: '极差', width: 14 },
    ],
    expertWidth: 15,
    align: 'right',
    rows: scored.map(({ part, indicator, headings }, index) => ({
      headings,
      indicator: indicator.title.zh,
      before: [writePoints(indicator.maxPoints)],
      cells: cells([part], (member) => sheets.get(member)?.get(indicator.id)),
      after: [readFigure(input, `mean:${indicator.id}`), writeRange(given.get(indicator.id) ?? [])],
      ...subtotal(index),
    })),
    totals: [
      ...(maxima.bonus > 0
        ? [
            total('基础分合计', writePoints(maxima.base), 'base'),
            total('加分', writePoints(maxima.bonus), 'bonus'),
          ]
        : []),
      total('综合得分', writeMaxima(maxima), 'total'),
    ],
    recipe: describeRecipe(scheme, computation.aggregate),
    spread: describeSpread(input.review, scores),
  };
};

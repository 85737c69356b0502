import { isScored, type Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { judgesPart } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Entry } from '../../../shared/domain/scoring/sheet.ts';
import type { ScoreSummaryPaperModel } from '../pdf/score-summary-paper.ts';
import { codeChoices } from './choice-codes.ts';
import { headsOverWords, pathsOfGroups } from './paper-headings.ts';
import { nameDestination } from './paper-destination.ts';
import { readFigure, type PaperInput } from './paper-input.ts';

const NOT_OWN = '—';

type Entries = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/** Where members would have a base go: too long for a column, so it is said below, once for all who say the same. */
const listTargets = (
  indicators: readonly Indicator[],
  entries: Entries,
  members: readonly RosterMember[],
): readonly string[] =>
  indicators.flatMap((indicator) => {
    const names = new Map<string, readonly string[]>();
    for (const member of members) {
      const { choice, target } = entries.get(member.id)?.get(indicator.id) ?? {};
      if (choice === undefined || target === undefined) continue;
      const way = nameDestination(choice, target);
      names.set(way, [...(names.get(way) ?? []), member.name]);
    }
    const ways = [...names].map(([way, named]) => `${named.join('、')}：${way}`);
    return ways.length === 0 ? [] : [`${indicator.title.zh}的去向（专家个人意见）：${ways.join('；')}。`];
  });

/** Every member's mark, level or disposition with tallies and the panel's decision; undefined where there is none. */
export const modelSummaryChoices = (
  input: PaperInput,
  members: readonly RosterMember[],
): ScoreSummaryPaperModel['choices'] => {
  const { scheme, computation } = input;
  const paths = pathsOfGroups(scheme, false);
  const rows = listIndicators(scheme).filter(({ indicator }) => !isScored(indicator));
  if (rows.length === 0) return undefined;
  const indicators = rows.map(({ indicator }) => indicator);
  const codes = codeChoices(indicators);
  const entries: Entries = new Map(
    computation.sheets.map((sheet) => [
      sheet.member,
      new Map(sheet.entries.map((entry) => [entry.indicator, entry])),
    ]),
  );
  const cell = (member: RosterMember, part: string | undefined, indicator: Indicator): string => {
    const own = entries.get(member.id);
    if (!own) return '';
    if (!judgesPart(member, part)) return NOT_OWN;
    const choice = own.get(indicator.id)?.choice;
    return choice === undefined ? '' : codes.shorten(indicator, choice);
  };
  return {
    heads: headsOverWords(
      rows.map(({ group }) => paths.get(group.id) ?? []),
      '评审内容',
    ),
    before: [],
    after: [
      { title: '汇总', width: 36 },
      { title: '专家组认定', width: 24 },
    ],
    expertWidth: 16,
    align: 'center',
    rows: rows.map(({ group, indicator }) => ({
      headings: paths.get(group.id) ?? [],
      indicator: indicator.title.zh,
      before: [],
      cells: members.map((member) => cell(member, group.part, indicator)),
      after: [
        readFigure(input, `tally:${indicator.id}`),
        indicator.mode === 'judgement' ? NOT_OWN : readFigure(input, `decision:${indicator.id}`),
      ],
    })),
    totals: [],
    legend: [...codes.legend, ...listTargets(indicators, entries, members)],
  };
};

import { writeTally } from '../../../shared/domain/deliberation/decision-words.ts';
import type { JudgementIndicator } from '../../../shared/domain/scheme/indicator.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { FactorTable } from '../pdf/factor-table-paper.ts';
import { headsOverWords, pathsOfGroups } from './paper-headings.ts';
import type { PaperInput } from './paper-input.ts';

/** Titles of the levels where all factors have the very same ones. */
const commonLevels = (factors: readonly JudgementIndicator[]): readonly string[] | undefined => {
  const titles = factors.map(({ levels }) => levels.map(({ title }) => title.zh));
  const [first = []] = titles;
  return titles.every((each) => each.join('\n') === first.join('\n')) ? first : undefined;
};

/** 评审要素表; undefined where nothing is judged in words. */
export const modelFactors = ({ scheme, computation }: PaperInput): FactorTable | undefined => {
  const { tallies } = computation.aggregate;
  const paths = pathsOfGroups(scheme, false);
  const factors = listIndicators(scheme).flatMap(({ group, indicator }) =>
    indicator.mode === 'judgement' ? [{ indicator, headings: paths.get(group.id) ?? [] }] : [],
  );
  if (factors.length === 0) return undefined;
  const levels = commonLevels(factors.map(({ indicator }) => indicator));
  return {
    caption: levels ? '评审要素表（单位：人）' : '评审要素表',
    heads: headsOverWords(
      factors.map(({ headings }) => headings),
      '评审要素',
    ),
    levels: levels ?? ['各档人数'],
    rows: factors.map(({ indicator, headings }) => {
      const tally = tallies.get(indicator.id);
      return {
        headings,
        factor: indicator.title.zh,
        counts: levels
          ? indicator.levels.map(({ id }) => String(tally?.get(id) ?? 0))
          : [writeTally(indicator, tally)],
      };
    }),
  };
};

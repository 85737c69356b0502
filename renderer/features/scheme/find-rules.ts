import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { listOpinionRules } from '../../../shared/domain/scheme/opinion-rules.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { IndicatorGroup } from '../../../shared/domain/scheme/indicator-group.ts';
import type { Source } from '../../../shared/domain/scheme/source.ts';
import type { LocalText } from '../../../shared/domain/text.ts';

type Words = string | LocalText | Source | undefined;

/** Full-width and half-width forms, capitals and spaces make no difference. */
const normalise = (text: string): string => text.normalize('NFKC').toLowerCase();

const spell = (words: Words): readonly string[] => {
  if (words === undefined) return [];
  if (typeof words === 'string') return [words];
  return 'quote' in words ? [words.article, words.quote] : [words.zh, words.en ?? ''];
};

const wordsOfIndicator = (indicator: Indicator): readonly Words[] => [
  indicator.title,
  indicator.unit,
  indicator.guidance,
  indicator.source,
  ...indicator.requiredEvidence.flatMap((each) => each.anyOf.map((kind) => kind.title)),
  ...indicator.cautions.map((caution) => caution.text),
  ...(indicator.mode === 'condition'
    ? indicator.measures.flatMap((measure) => [measure.title, measure.words])
    : []),
];

type Matches = (...words: readonly Words[]) => boolean;

const matcherOf = (query: string): Matches => {
  const wanted = normalise(query)
    .split(/\s+/)
    .filter((each) => each !== '');
  return (...words) => {
    const text = normalise(words.flatMap(spell).join('\n'));
    return wanted.every((each) => text.includes(each));
  };
};

/** A heading that matches keeps all of its rows; headings over nothing go. */
const narrowGroups = (groups: readonly IndicatorGroup[], matches: Matches): readonly IndicatorGroup[] => {
  const whole = new Set<string>();
  const narrowed = groups.map((group) => {
    if ((group.parent !== undefined && whole.has(group.parent)) || matches(group.title)) whole.add(group.id);
    return whole.has(group.id)
      ? group
      : { ...group, indicators: group.indicators.filter((each) => matches(...wordsOfIndicator(each))) };
  });
  const parents = new Map(groups.map((group) => [group.id, group.parent]));
  const needed = new Set<string>();
  for (const group of narrowed) {
    if (group.indicators.length === 0) continue;
    for (let id: string | undefined = group.id; id !== undefined; id = parents.get(id)) needed.add(id);
  }
  return narrowed.filter((group) => needed.has(group.id));
};

/** The scheme with only the rules in which every word of the query occurs. An empty query leaves it whole. */
export const narrowToMatches = (scheme: Scheme, query: string): Scheme => {
  if (query.trim() === '') return scheme;
  const matches = matcherOf(query);
  const titled = <Rule extends { readonly title: LocalText; readonly source?: Source | undefined }>(
    rules: readonly Rule[],
  ): readonly Rule[] => rules.filter((rule) => matches(rule.title, rule.source));
  const typeOf = (id: string) => scheme.types.find((type) => type.id === id);
  return {
    ...scheme,
    groups: narrowGroups(scheme.groups, matches),
    grades: scheme.grades.filter((each) =>
      matches(each.title, each.source, each.share?.words, each.share?.source),
    ),
    vetoes: titled(scheme.vetoes),
    conclusions: scheme.conclusions.filter((each) =>
      matches(each.title, each.source, ...each.options.map((option) => option.title)),
    ),
    transitions: scheme.transitions.filter((each) =>
      matches(typeOf(each.type)?.category, typeOf(each.type)?.title, each.target, each.lead, each.source),
    ),
    consequences: scheme.consequences.filter((each) => matches(each.when, each.then, each.source)),
    panelRules: scheme.panelRules.filter((each) =>
      matches(each.source, ...('capacities' in each ? each.capacities.map((one) => one.title) : [])),
    ),
    provisions: titled(scheme.provisions),
    slots: titled(scheme.slots),
    opinion: { sections: titled(listOpinionRules(scheme)) },
  };
};

/** How many rules a scheme has, for saying how many were found. */
export const countRules = (scheme: Scheme): number =>
  [
    scheme.groups.flatMap((group) => group.indicators),
    scheme.grades,
    scheme.vetoes,
    scheme.conclusions,
    scheme.transitions,
    scheme.consequences,
    scheme.panelRules,
    scheme.provisions,
    scheme.slots,
    listOpinionRules(scheme),
  ].reduce((sum, rules) => sum + rules.length, 0);

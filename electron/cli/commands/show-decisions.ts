import { writePoints } from '../../../shared/domain/points.ts';
import type { Capacity, Grade, PanelRule, Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { AggregationRecipe } from '../../../shared/domain/scheme/aggregation-recipe.ts';
import { givesPoints } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { textIn, type LocalText } from '../../../shared/domain/text.ts';
import type { Words } from '../words.ts';
import { indent, showSource, type Section } from './show-source.ts';

export const showRecipe = (words: Words, { method, per, decimals, weights }: AggregationRecipe): string =>
  [
    words.say(`scheme-file:show.method.${method}`),
    words.say(`scheme-file:show.per.${per}`),
    words.say('scheme-file:show.decimals', { count: decimals }),
    ...(weights ? [words.say('scheme-file:show.weights', weights)] : []),
  ].join(words.say('scheme-file:comma'));

const showGrade = (words: Words, { id, title, share, cutOff, source }: Grade): readonly string[] => [
  [
    words.say('scheme-file:show.option', { id, title: textIn(title, words.language) }),
    ...(share ? [share.words] : []),
    ...(cutOff === undefined ? [] : [words.say('scheme-file:show.cutOff', { value: writePoints(cutOff) })]),
  ].join('  '),
  ...indent([source, share?.source].flatMap((each) => (each ? showSource(words, each) : []))),
];

const sayRule = (words: Words, rule: PanelRule): string => {
  const titlesOf = (capacities: readonly Capacity[]): string =>
    capacities
      .map(({ id, title }) =>
        words.say('scheme-file:show.option', { id, title: textIn(title, words.language) }),
      )
      .join(words.say('scheme-file:comma'));
  switch (rule.kind) {
    case 'size':
      return words.say('scheme-file:show.size', { count: rule.atLeast });
    case 'odd':
      return words.say('scheme-file:show.odd');
    case 'capacities':
      return words.say('scheme-file:show.capacities', { titles: titlesOf(rule.capacities) });
    case 'share':
      return words.say('scheme-file:show.panelShare', {
        titles: titlesOf(rule.capacities),
        numerator: rule.numerator,
        denominator: rule.denominator,
      });
  }
};

const showRule = (words: Words, rule: PanelRule): readonly string[] => {
  const soft = rule.hardness === 'soft' ? `  ${words.say('scheme-file:show.soft')}` : '';
  return [`${sayRule(words, rule)}${soft}`, ...indent(showSource(words, rule.source))];
};

const showConclusions = (words: Words, scheme: Scheme): readonly string[] =>
  scheme.conclusions.flatMap(({ id, title, part, options, source }) => {
    const where = scheme.parts.find((each) => each.id === part);
    return [
      [
        words.say('scheme-file:show.option', { id, title: textIn(title, words.language) }),
        ...(where
          ? [words.say('scheme-file:show.inPart', { title: textIn(where.title, words.language) })]
          : []),
      ].join('  '),
      ...indent(
        options.map((option) =>
          words.say(option.favourable ? 'scheme-file:show.favourable' : 'scheme-file:show.option', {
            id: option.id,
            title: textIn(option.title, words.language),
          }),
        ),
      ),
      ...indent(showSource(words, source)),
    ];
  });

const showTransitions = (words: Words, scheme: Scheme): readonly string[] => {
  const types = new Map(scheme.types.map(({ id, title }) => [id, textIn(title, words.language)]));
  return scheme.transitions.flatMap(({ type, disposition, target, lead, source }) => [
    [
      words.say(target ? 'scheme-file:show.transitionTo' : 'scheme-file:show.transition', {
        type: types.get(type) ?? type,
        disposition: words.say(`choices:disposition.${disposition}`),
        target: target ? textIn(target, words.language) : '',
      }),
      ...(lead === undefined ? [] : [words.say('scheme-file:show.lead', { lead })]),
    ].join('  '),
    ...indent(showSource(words, source)),
  ]);
};

const showConsequences = (words: Words, { consequences, grades }: Scheme): readonly string[] => {
  const say = (text: LocalText): string => textIn(text, words.language);
  return consequences.flatMap(({ when, then, trigger, source }) => {
    const grade = grades.find(({ id }) => id === trigger?.grade);
    return [
      words.say('scheme-file:show.consequence', { when: say(when), then: say(then) }),
      ...(trigger && grade
        ? indent([words.say('scheme-file:show.trigger', { times: trigger.times, grade: say(grade.title) })])
        : []),
      ...indent(showSource(words, source)),
    ];
  });
};

/** What follows from the table, and who decides it. */
export const showDecisions = (words: Words, scheme: Scheme): readonly Section[] => [
  { head: 'aggregation', lines: givesPoints(scheme) ? [showRecipe(words, scheme.aggregation)] : [] },
  { head: 'grades', lines: scheme.grades.flatMap((grade) => showGrade(words, grade)) },
  {
    head: 'vetoes',
    lines: scheme.vetoes.flatMap(({ id, title, source }) => [
      words.say('scheme-file:show.option', { id, title: textIn(title, words.language) }),
      ...indent(showSource(words, source)),
    ]),
  },
  { head: 'conclusions', lines: showConclusions(words, scheme) },
  { head: 'transitions', lines: showTransitions(words, scheme) },
  { head: 'consequences', lines: showConsequences(words, scheme) },
  { head: 'panelRules', lines: scheme.panelRules.flatMap((rule) => showRule(words, rule)) },
];

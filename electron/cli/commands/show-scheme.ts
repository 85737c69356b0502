import { writePoints } from '../../../shared/domain/points.ts';
import { listOpinionRules } from '../../../shared/domain/scheme/opinion-rules.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { givesPoints, schemeMaxima } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Source } from '../../../shared/domain/scheme/source.ts';
import { textIn, type LocalText } from '../../../shared/domain/text.ts';
import type { Words } from '../words.ts';
import { showDecisions } from './show-decisions.ts';
import { showGroups } from './show-groups.ts';
import { showSlots } from './show-slots.ts';
import { indent, showSource, type Section } from './show-source.ts';

const showTop = (words: Words, scheme: Scheme): readonly string[] => {
  const { policy } = scheme;
  const maxima = schemeMaxima(scheme);
  const total = `${writePoints(maxima.base)} + ${writePoints(maxima.bonus)}`;
  const title = textIn(scheme.title, words.language);
  return [
    `${scheme.id} ${scheme.version}  ${title}  ${givesPoints(scheme) ? total : words.say('scheme-file:noPoints')}`,
    [
      words.say(`scheme-file:show.kind.${scheme.kind}`),
      words.say('scheme-file:show.policy', { title: policy.title, issuer: policy.issuer }),
      ...(policy.reference === undefined ? [] : [policy.reference]),
      words.say(`scheme-file:show.status.${policy.status}`),
    ].join('  '),
  ];
};

interface Titled {
  readonly id: string;
  readonly title: LocalText;
  readonly category?: LocalText | undefined;
  readonly source?: Source | undefined;
}

const showTitled = (words: Words, list: readonly Titled[]): readonly string[] =>
  list.flatMap(({ id, title, category, source }) => [
    [
      ...(category ? [textIn(category, words.language)] : []),
      words.say('scheme-file:show.option', { id, title: textIn(title, words.language) }),
    ].join('  '),
    ...(source ? indent(showSource(words, source)) : []),
  ]);

/** All of a scheme for a terminal: the table in the order of the print, every rule with its source. */
export const showScheme = (words: Words, scheme: Scheme): readonly string[] => {
  const sections: readonly Section[] = [
    { head: 'parts', lines: showTitled(words, scheme.parts) },
    { head: 'types', lines: showTitled(words, scheme.types) },
    { head: 'table', lines: showGroups(words, scheme) },
    ...showDecisions(words, scheme),
    { head: 'provisions', lines: showTitled(words, scheme.provisions) },
    { head: 'slots', lines: showSlots(words, scheme) },
    { head: 'sections', lines: showTitled(words, listOpinionRules(scheme)) },
  ];
  return [
    ...showTop(words, scheme),
    ...sections
      .filter(({ lines }) => lines.length > 0)
      .flatMap(({ head, lines }) => ['', `[${words.say(`scheme-file:show.head.${head}`)}]`, ...lines]),
  ];
};

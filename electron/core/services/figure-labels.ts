import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { textIn, type LocalText } from '../../../shared/domain/text.ts';

const PLAIN: ReadonlyMap<string, LocalText> = new Map([
  ['total', { zh: '综合得分', en: 'Total score' }],
  ['base', { zh: '基础分', en: 'Base score' }],
  ['bonus', { zh: '加分', en: 'Bonus' }],
  ['untrimmed', { zh: '综合得分（不去高低分）', en: 'Total score (untrimmed)' }],
  ['grade', { zh: '按给定分数线对应的等次', en: 'Grade by the given cut-offs' }],
  ['sheets', { zh: '评审专家人数', en: 'Experts whose sheets count' }],
]);

const SUFFIX: ReadonlyMap<string, Required<LocalText>> = new Map([
  ['mean', { zh: '（平均得分）', en: ' (mean)' }],
  ['group', { zh: '（小计）', en: ' (subtotal)' }],
  ['part', { zh: '（部分小计）', en: ' (subtotal of the part)' }],
  ['claim', { zh: '（填报值）', en: ' (claimed)' }],
  ['verified', { zh: '（核实值）', en: ' (verified)' }],
  ['accepted', { zh: '（认定值）', en: ' (accepted)' }],
  ['tally', { zh: '（专家评判）', en: ' (members’ choices)' }],
  ['decision', { zh: '（专家组认定）', en: ' (panel’s decision)' }],
  ['target', { zh: '（去向）', en: ' (destination)' }],
]);

interface Titled {
  readonly id: string;
  readonly title: LocalText;
}

/** Groups and parts have ids of their own; everything else that a figure can be of shares one list. */
const titled = (scheme: Scheme, kind: string): readonly Titled[] => {
  if (kind === 'group') return scheme.groups;
  if (kind === 'part') return scheme.parts;
  return [
    ...listIndicators(scheme).map(({ indicator }) => indicator),
    ...scheme.vetoes,
    ...scheme.conclusions,
  ];
};

const titleOfMeasure = (owner: Titled | undefined, id: string): LocalText | undefined =>
  owner && 'measures' in owner
    ? (owner.measures as readonly Titled[]).find((measure) => measure.id === id)?.title
    : undefined;

/** What a bound figure is, in words: shown on its chip and in the list from which figures are inserted. */
export const labelFigure = (scheme: Scheme, key: string): LocalText => {
  const [kind = '', id, measure] = key.split(':', 3);
  if (id === undefined) return PLAIN.get(kind) ?? { zh: key };
  const owner = titled(scheme, kind).find((each) => each.id === id);
  const title = (measure === undefined ? undefined : titleOfMeasure(owner, measure)) ?? owner?.title;
  const suffix = SUFFIX.get(kind);
  return title && suffix
    ? { zh: `${title.zh}${suffix.zh}`, en: `${textIn(title, 'en')}${suffix.en}` }
    : { zh: key };
};

import type { Scheme } from '../../../shared/domain/scheme.ts';
import { findIndicator } from '../../../shared/domain/scheme-indicators.ts';
import { asIndicatorId } from '../../../shared/domain/ids.ts';
import { textIn, type LocalText } from '../../../shared/domain/text.ts';

const PLAIN: Readonly<Record<string, Required<LocalText>>> = {
  total: { zh: '综合得分', en: 'Total score' },
  base: { zh: '基础分', en: 'Base score' },
  bonus: { zh: '加分', en: 'Bonus' },
  sheets: { zh: '评分专家人数', en: 'Experts whose sheets count' },
};

const ofIndicator = (scheme: Scheme, id: string): LocalText => findIndicator(scheme, asIndicatorId(id)).title;

const ofGroup = (scheme: Scheme, id: string): LocalText =>
  scheme.groups.find((group) => group.id === id)?.title ?? { zh: id };

const prefix = (title: LocalText, zh: string, en: string): LocalText => ({
  zh: `${title.zh}${zh}`,
  en: `${textIn(title, 'en')}${en}`,
});

/** What a bound figure is, in words: shown on its chip and in the list from which figures are inserted. */
export const labelFigure = (scheme: Scheme, key: string): LocalText => {
  const [kind = '', id] = key.split(':', 2);
  if (id === undefined) return PLAIN[kind] ?? { zh: key };
  if (kind === 'mean') return prefix(ofIndicator(scheme, id), '（平均得分）', ' (mean)');
  if (kind === 'claim') return prefix(ofIndicator(scheme, id), '（填报值）', ' (claimed)');
  return prefix(ofGroup(scheme, id), '（小计）', ' (subtotal)');
};

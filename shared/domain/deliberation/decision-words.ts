import type { DecisionSubject } from './decision-subjects.ts';
import { CONDITION_MARKS, DISPOSITIONS, type Indicator } from '../scheme/indicator.ts';
import type { LocalText } from '../text.ts';

/** Marks, dispositions and states of vetoes as a paper prints them: Chinese only, as the paper is. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['met', '符合'],
  ['not-met', '不符合'],
  ['to-verify', '需核实'],
  ['keep', '保留'],
  ['withdraw', '撤'],
  ['merge', '并'],
  ['convert', '转'],
  ['adjust', '调整'],
  ['not-established', '不成立'],
  ['established', '成立'],
  ['referred', '移送主管部门研究'],
]);

const wordOf = (
  choices: readonly { readonly id: string; readonly title?: LocalText | undefined }[],
  id: string,
) => choices.find((choice) => choice.id === id)?.title?.zh ?? WORDS.get(id) ?? id;

/** What a panel decided, in words. */
export const nameDecision = (subject: Pick<DecisionSubject, 'choices'>, choice: string): string =>
  wordOf(subject.choices, choice);

/** What can be chosen for an indicator, in the order of print; `title` in words. Empty where the mode has points only. */
export const listNamedChoices = (
  indicator: Indicator,
): readonly { readonly id: string; readonly title: string }[] => {
  switch (indicator.mode) {
    case 'levels':
    case 'judgement':
      return indicator.levels.map(({ id, title }) => ({ id, title: title.zh }));
    case 'condition':
      return CONDITION_MARKS.map((id) => ({ id, title: wordOf([], id) }));
    case 'disposition':
      return DISPOSITIONS.map((id) => ({ id, title: wordOf([], id) }));
    case 'points':
    case 'bonus':
    case 'deduct':
    case 'bands':
      return [];
  }
};

/** One member's choice in words. */
export const nameChoice = (indicator: Indicator, choice: string): string =>
  listNamedChoices(indicator).find((each) => each.id === choice)?.title ?? choice;

/** 符合4人，需核实1人; empty where nobody chose. */
export const writeTally = (indicator: Indicator, tally: ReadonlyMap<string, number> | undefined): string =>
  listNamedChoices(indicator)
    .flatMap(({ id, title }) => {
      const count = tally?.get(id) ?? 0;
      return count > 0 ? [`${title}${count}人`] : [];
    })
    .join('，');

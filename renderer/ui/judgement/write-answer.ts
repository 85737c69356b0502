import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { asPoints, writePoints, type Points } from '../../../shared/domain/points.ts';
import type { LocalText } from '../../../shared/domain/text.ts';
import type { EntryValue } from './entry-value.ts';

/** The words that an answer is written with, in the language of the window. */
export interface AnswerWords {
  readonly local: (text: LocalText) => string;
  readonly condition: (mark: string) => string;
  readonly disposition: (id: string) => string;
  readonly points: (points: Points) => string;
  readonly deducted: (points: string) => string;
  readonly measured: (value: string) => string;
}

/** What a member gave: points or the words of a choice, and beside it what belongs to it. `main` null: not given. */
export interface Answer {
  readonly main: string | null;
  /** True where `main` is a number to be set in a column. */
  readonly isFigure: boolean;
  readonly note?: string | undefined;
}

const titleOf = (
  levels: readonly { readonly id: string; readonly title: LocalText }[],
  choice: string | undefined,
  local: AnswerWords['local'],
): string | undefined => {
  const level = levels.find((each) => each.id === choice);
  return level ? local(level.title) : undefined;
};

export const writeAnswer = (words: AnswerWords, indicator: IndicatorView, value: EntryValue): Answer => {
  const { points, choice } = value;
  const figure = { main: points === null ? null : words.points(points), isFigure: true };
  switch (indicator.mode) {
    case 'points':
    case 'bonus':
      return figure;
    case 'deduct':
      return points === null || points >= indicator.maxPoints
        ? figure
        : { ...figure, note: words.deducted(writePoints(asPoints(indicator.maxPoints - points))) };
    case 'levels':
      return { ...figure, note: titleOf(indicator.levels, choice, words.local) };
    case 'bands':
      return value.measured === undefined ? figure : { ...figure, note: words.measured(value.measured) };
    case 'judgement':
      return { main: titleOf(indicator.levels, choice, words.local) ?? null, isFigure: false };
    case 'condition':
      return { main: choice === undefined ? null : words.condition(choice), isFigure: false };
    case 'disposition':
      return {
        main: choice === undefined ? null : words.disposition(choice),
        isFigure: false,
        note: value.target,
      };
  }
};

import { useCallback } from 'react';
import type { SubjectKind } from '../../shared/domain/deliberation/decision-subjects.ts';
import type { IndicatorMode } from '../../shared/domain/scheme/indicator.ts';
import type { LocalText } from '../../shared/domain/text.ts';
import { useChoiceWord } from './choice-words.ts';
import { useLocalText } from './text.ts';

/** Words for a choice: the scheme's own title, or the application's word for a mark, a disposition or a veto's state. */
export type WriteChoice = (
  kind: SubjectKind | IndicatorMode,
  choice: string,
  title: LocalText | undefined,
) => string;

export const useChoiceTitle = (): WriteChoice => {
  const text = useLocalText();
  const condition = useChoiceWord('condition');
  const disposition = useChoiceWord('disposition');
  const veto = useChoiceWord('veto');
  return useCallback(
    (kind, choice, title) => {
      if (title) return text(title);
      switch (kind) {
        case 'condition':
          return condition(choice);
        case 'disposition':
          return disposition(choice);
        case 'veto':
          return veto(choice);
        default:
          return choice;
      }
    },
    [text, condition, disposition, veto],
  );
};

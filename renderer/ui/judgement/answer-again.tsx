import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { choose } from './choose.ts';
import { CommentField } from './comment-field.tsx';
import type { EntryValue } from './entry-value.ts';
import { GivenFields } from './given-fields.tsx';
import { JudgingKeys } from './judging-keys.ts';
import { whyWords } from './owed-words.ts';
import type { TypedEntry } from './typed-entry.ts';

interface AnswerAgainProps {
  readonly indicator: IndicatorView;
  readonly typed: TypedEntry;
  /** What `typed` would be. */
  readonly value: EntryValue;
  readonly onType: (change: Partial<TypedEntry>) => void;
}

/** The fields of an entry that is answered once more, in a dialog: nothing is saved by leaving them, and no digit starts a score. */
export const AnswerAgain = ({ indicator, typed, value, onType }: AnswerAgainProps) => {
  const why = whyWords(indicator, value);
  const owed = typed.comment.trim() === '' ? why : null;
  return (
    <JudgingKeys value={false}>
      <GivenFields
        indicator={indicator}
        typed={typed}
        owed={owed}
        focusRequest={null}
        onType={onType}
        onChoose={(id) => onType(choose(indicator, typed, id))}
        onLeave={() => undefined}
      />
      <CommentField
        indicator={indicator}
        value={typed.comment}
        why={why}
        missing={owed !== null}
        focusRequest={null}
        onText={(comment) => onType({ comment })}
        onLeave={() => undefined}
      />
    </JudgingKeys>
  );
};

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PolicyQuote } from '../policy-quote.tsx';
import { useChoiceWord } from '../choice-words.ts';
import { useLocalText } from '../text.ts';
import { ChoiceList } from './choice-list.tsx';
import type { DispositionView } from './choose.ts';
import type { FocusRequest } from './focus-request.ts';
import type { WhyWords } from './owed-words.ts';
import { TargetField } from './target-field.tsx';
import type { TypedEntry } from './typed-entry.ts';
import { writeArticle } from './write-article.ts';

interface DispositionChoiceProps {
  readonly indicator: DispositionView;
  readonly typed: TypedEntry;
  readonly owed: WhyWords | null;
  readonly focusRequest: FocusRequest | null;
  readonly onChoose: (id: string | null) => void;
  readonly onTarget: (target: string) => void;
  readonly onLeave: () => void;
}

/** 处置意见: only what the policy allows for this type, each with where it leads, who leads it and the words that allow it. */
export const DispositionChoice = (props: DispositionChoiceProps) => {
  const { indicator, typed, focusRequest } = props;
  const { t } = useTranslation();
  const local = useLocalText();
  const word = useChoiceWord('disposition');
  const chosen = indicator.choices.find((choice) => choice.id === typed.choice);
  const detailOf = ({ lead, source }: DispositionView['choices'][number]): ReactNode => (
    <>
      {lead === undefined ? null : <span>{t('scoring:disposition.lead', { lead })}</span>}
      {source.quote === indicator.source.quote ? null : (
        <PolicyQuote quote={source.quote} article={writeArticle(source)} />
      )}
    </>
  );
  return (
    <>
      <ChoiceList
        legend={t('scoring:disposition.legend')}
        shape="list"
        choices={indicator.choices.map((choice) => ({
          id: choice.id,
          label:
            choice.targets.length === 0
              ? word(choice.id)
              : t('scoring:disposition.to', {
                  choice: word(choice.id),
                  targets: choice.targets.map(local).join(t('scoring:required.or')),
                }),
          detail: detailOf(choice),
        }))}
        chosen={typed.choice}
        owed={props.owed}
        focusRequest={focusRequest}
        onChoose={props.onChoose}
      />
      {chosen?.targetRequired ? (
        <TargetField choice={chosen} value={typed.target} onText={props.onTarget} onLeave={props.onLeave} />
      ) : null}
    </>
  );
};

import { useTranslation } from 'react-i18next';
import type { DeskStep } from './desk-step.ts';
import { useChoiceTitle } from '../../../ui/choice-title.ts';
import { useLocalText } from '../../../ui/text.ts';
import type { DecisionDesk } from './use-decision-desk.ts';

/** What the primary button does, or what it waits for; what was just recorded is said aloud. */
export const DecisionHint = ({
  desk,
  step,
}: {
  readonly desk: DecisionDesk;
  readonly step: DeskStep | undefined;
}) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const write = useChoiceTitle();
  const words = (): string => {
    switch (step?.kind) {
      case 'record': {
        const fault = desk.open?.check.fault;
        return fault ? t(`deliberation:fault.${fault}`) : t('deliberation:decisions.hint');
      }
      case 'next-subject':
        return t('deliberation:decisions.hintNext');
      case 'next-submission':
        return t('deliberation:decisions.hintSubmission');
      case 'opinion':
        return desk.view?.frozen ? t('deliberation:decisions.frozen') : t('deliberation:decisions.complete');
      case 'wait':
        return t('deliberation:decisions.waiting');
      case undefined:
        return '';
    }
  };
  const { recorded } = desk;
  const choice = recorded?.choices.find(({ id }) => id === recorded.decision?.choice);
  return (
    <>
      {words()}
      <span className="pd-sr-only" role="status">
        {recorded && choice
          ? t('deliberation:recorded.said', {
              title: text(recorded.title),
              choice: write(recorded.kind, choice.id, choice.title),
            })
          : ''}
      </span>
    </>
  );
};

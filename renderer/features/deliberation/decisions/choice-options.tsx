import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionsView, SubjectView } from '../../../../shared/contract/decisions.ts';
import { useLocalText } from '../../../ui/text.ts';
import { useBlockedWords } from './blocked-words.ts';
import { useChoiceTitle } from '../../../ui/choice-title.ts';
import styles from './decision-form.module.css';

interface ChoiceOptionsProps {
  readonly subject: SubjectView;
  readonly subjects: DecisionsView['subjects'];
  readonly chosen: string | null;
  readonly mayWrite: boolean;
  /** Recording was tried with nothing chosen. */
  readonly missing: boolean;
  readonly onChoose: (choice: string) => void;
}

/** The lawful answers. One that cannot be taken now says why; none is chosen beforehand. */
export const ChoiceOptions = ({
  subject,
  subjects,
  chosen,
  mayWrite,
  missing,
  onChoose,
}: ChoiceOptionsProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const write = useChoiceTitle();
  const writeBlocked = useBlockedWords(subjects);
  const id = useId();
  return (
    <fieldset
      className={styles.choices}
      data-focus="choices"
      aria-describedby={missing ? `${id}-missing` : undefined}
    >
      <legend className={styles.legend}>
        {t('deliberation:decisions.form')}
        <span className="pd-sr-only">{text(subject.title)}</span>
      </legend>
      {subject.choices.map((choice, index) => {
        const blocked = writeBlocked(choice.blockedBy);
        const isBlocked = blocked.length > 0;
        const note = `${id}-${choice.id}`;
        return (
          <label key={choice.id} className={styles.choice} data-blocked={isBlocked || undefined}>
            <input
              type="radio"
              name={id}
              value={choice.id}
              checked={chosen === choice.id}
              // A choice that was taken before it was blocked stays visible as taken.
              disabled={!mayWrite || isBlocked}
              aria-describedby={isBlocked ? note : undefined}
              onChange={() => onChoose(choice.id)}
            />
            <span className={styles.choiceWords}>
              {write(subject.kind, choice.id, choice.title)}
              {isBlocked ? (
                <span className={styles.blocked} id={note}>
                  {blocked.map((why) => (
                    <span key={why}>{why}</span>
                  ))}
                </span>
              ) : null}
            </span>
            {mayWrite && !isBlocked && index < 9 ? <kbd aria-hidden="true">{index + 1}</kbd> : null}
          </label>
        );
      })}
      <p className={styles.missing} id={`${id}-missing`} role="alert">
        {missing ? t('deliberation:fault.choice') : ''}
      </p>
    </fieldset>
  );
};

import { useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';
import styles from './choice-list.module.css';
import { useFocusRequest, type FocusRequest } from './focus-request.ts';
import { useJudgingKeys } from './judging-keys.ts';
import { OwedNote } from './owed-note.tsx';
import type { WhyWords } from './owed-words.ts';

export interface Choice {
  readonly id: string;
  readonly label: ReactNode;
  /** At the end of the line: its points. */
  readonly figure?: ReactNode;
  /** Below, in small type. */
  readonly detail?: ReactNode;
}

interface ChoiceListProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  /** `segments`: side by side, for a few short answers. */
  readonly shape: 'list' | 'segments';
  /** Why the answer owes words that are not written yet. */
  readonly owed: WhyWords | null;
  readonly focusRequest: FocusRequest | null;
  readonly onChoose: (id: string | null) => void;
}

/** One of several answers, none of them chosen beforehand; keys 1…9 choose from anywhere, Backspace on it takes it back. */
export const ChoiceList = (props: ChoiceListProps) => {
  const { legend, choices, chosen, shape, owed, focusRequest, onChoose } = props;
  const { t } = useTranslation();
  const keys = useJudgingKeys();
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  useFocusRequest(focusRequest, 'given', () => {
    const inputs = [...(list.current?.querySelectorAll('input') ?? [])];
    (inputs.find((input) => input.checked) ?? inputs[0])?.focus();
  });
  return (
    <div
      ref={list}
      className={styles.list}
      data-shape={shape}
      role="radiogroup"
      aria-labelledby={`${name}-legend`}
    >
      <p className={styles.head}>
        <span id={`${name}-legend`} className={styles.legend}>
          {legend}
        </span>
        {chosen === null ? null : (
          <button type="button" className={styles.clear} onClick={() => onChoose(null)}>
            {t('scoring:choice.clear')}
          </button>
        )}
      </p>
      <div className={styles.choices}>
        {choices.map(({ id, label, figure, detail }, at) => (
          <label key={id} className={styles.choice} data-choice={id} data-chosen={id === chosen}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === chosen}
              data-field="choice"
              aria-keyshortcuts={keys && at < 9 ? String(at + 1) : undefined}
              onChange={() => onChoose(id)}
              onKeyDown={(event) => {
                if (event.key !== 'Backspace' && event.key !== 'Delete') return;
                event.preventDefault();
                onChoose(null);
              }}
            />
            <span className={styles.mark} aria-hidden="true">
              {id === chosen ? <Icon name="check" size={14} /> : keys && at < 9 ? <kbd>{at + 1}</kbd> : null}
            </span>
            <span className={styles.words}>
              <span className={styles.label}>{label}</span>
              {detail === undefined ? null : <span className={styles.detail}>{detail}</span>}
            </span>
            {figure === undefined ? null : <span className={styles.figure}>{figure}</span>}
          </label>
        ))}
      </div>
      <OwedNote why={owed} />
    </div>
  );
};

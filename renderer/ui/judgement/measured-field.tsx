import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BandsView } from './band-suggestion.ts';
import styles from './bands-field.module.css';
import { useFocusRequest, type FocusRequest } from './focus-request.ts';
import { readMeasured } from './read-measured.ts';
import { toHalfWidthFigures } from './step-points.ts';

/** The value that counts: starts with what the panel accepted, or else the claim; another one owes its reason. */
export const MeasuredField = ({
  indicator,
  text,
  focusRequest,
  onText,
  onLeave,
}: {
  readonly indicator: BandsView;
  readonly text: string;
  readonly focusRequest: FocusRequest | null;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}) => {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const isWrong = readMeasured(text).kind === 'not-a-number';
  useFocusRequest(focusRequest, 'measured', () => {
    field.current?.focus();
    field.current?.select();
  });
  return (
    <div className={styles.measured}>
      <label htmlFor={id}>{t('scoring:measured.label')}</label>
      <input
        ref={field}
        id={id}
        className={styles.input}
        data-field="measured"
        data-shortcuts="allowed"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        maxLength={30}
        value={text}
        placeholder={indicator.counted}
        aria-invalid={isWrong}
        aria-describedby={`${id}-note`}
        onChange={(event) => onText(toHalfWidthFigures(event.currentTarget.value))}
        onBlur={onLeave}
      />
      {indicator.unit === undefined ? null : <span>{indicator.unit}</span>}
      <p id={`${id}-note`} className={styles.note} data-wrong={isWrong} role="alert">
        {isWrong ? t('scoring:measured.notANumber') : ''}
      </p>
    </div>
  );
};

import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/scoring.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocalText } from '../../ui/text.ts';
import { readPoints, textOfPoints } from './entry-draft.ts';
import styles from './entry-pane.module.css';
import { stepPoints, toHalfWidthFigures } from './step-points.ts';

/** Asks the field to take the focus; with a digit, the score starts anew with it. A new object is a new request. */
export interface FocusRequest {
  readonly digit: string | null;
}

interface PointsFieldProps {
  readonly indicator: IndicatorView;
  readonly text: string;
  readonly focusRequest: FocusRequest | null;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** The big field. Out of range or off step it says the range, keeps what was typed and saves nothing. */
export const PointsField = ({ indicator, text, focusRequest, onText, onLeave }: PointsFieldProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const field = useRef<HTMLInputElement>(null);
  const served = useRef<FocusRequest | null>(null);
  const note = useId();
  const reading = readPoints(text, indicator);
  const range = { max: writePoints(indicator.maxPoints), step: writePoints(indicator.step) };
  const isUnlawful = reading.kind !== 'lawful' && reading.kind !== 'empty';

  useEffect(() => {
    if (!focusRequest || focusRequest === served.current) return;
    served.current = focusRequest;
    field.current?.focus();
    if (focusRequest.digit === null) field.current?.select();
    else onText(toHalfWidthFigures(focusRequest.digit));
  }, [focusRequest, onText]);

  const step = (by: 1 | -1) => {
    const next = stepPoints(reading.kind === 'lawful' ? reading.points : null, by, indicator);
    onText(textOfPoints(next));
  };

  return (
    <div className={styles.points}>
      <div className={styles.pointsRow}>
        <input
          ref={field}
          className={styles.pointsInput}
          data-field="points"
          data-shortcuts="allowed"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          maxLength={12}
          value={text}
          aria-label={t('scoring:points.label', { indicator: local(indicator.title), ...range })}
          aria-invalid={isUnlawful}
          aria-describedby={note}
          onChange={(event) => onText(toHalfWidthFigures(event.currentTarget.value))}
          onBlur={onLeave}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            step(event.key === 'ArrowUp' ? 1 : -1);
          }}
        />
        <p className={styles.pointsRange}>
          <span>{t('scoring:points.of', range)}</span>
          <span>{t('scoring:points.step', range)}</span>
        </p>
        <div className={styles.steppers}>
          <button
            type="button"
            className={styles.stepper}
            aria-label={t('scoring:points.less', range)}
            onClick={() => step(-1)}
          >
            <Icon name="minus" size={18} />
          </button>
          <button
            type="button"
            className={styles.stepper}
            aria-label={t('scoring:points.more', range)}
            onClick={() => step(1)}
          >
            <Icon name="plus" size={18} />
          </button>
        </div>
      </div>
      <p id={note} className={isUnlawful ? styles.wrong : 'pd-sr-only'} role="alert">
        {isUnlawful ? t(`scoring:points.${unlawfulWord(reading.kind)}`, range) : ''}
      </p>
    </div>
  );
};

const unlawfulWord = (kind: 'not-a-number' | 'out-of-range' | 'off-step') => {
  switch (kind) {
    case 'not-a-number':
      return 'notANumber' as const;
    case 'out-of-range':
      return 'outOfRange' as const;
    case 'off-step':
      return 'offStep' as const;
  }
};

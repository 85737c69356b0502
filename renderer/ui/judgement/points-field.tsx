import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalText } from '../../../shared/domain/text.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { Icon } from '../icon.tsx';
import { useLocalText } from '../text.ts';
import styles from './points-field.module.css';
import type { PointsRule } from './entry-rule.ts';
import { useFocusRequest, type FocusRequest } from './focus-request.ts';
import { useJudgingKeys } from './judging-keys.ts';
import { PointsSide } from './points-side.tsx';
import { readPoints, textOfPoints, type PointsReading } from './read-points.ts';
import { stepPoints, toHalfWidthFigures } from './step-points.ts';

interface PointsFieldProps {
  readonly indicator: PointsRule & { readonly title: LocalText };
  readonly text: string;
  readonly focusRequest: FocusRequest | null;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/**
 * The big field: points, or in a deduction what is taken off. Out of range or off step it says the range, keeps what was
 * typed and saves nothing.
 */
export const PointsField = ({ indicator, text, focusRequest, onText, onLeave }: PointsFieldProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const keys = useJudgingKeys();
  const field = useRef<HTMLInputElement>(null);
  const note = useId();
  const reading = readPoints(text, indicator);
  const asked = indicator.mode === 'deduct' ? 'deduct' : 'points';
  const range = { max: writePoints(indicator.maxPoints), step: writePoints(indicator.step) };
  const fault = faultOf(reading.kind);

  useFocusRequest(focusRequest, 'given', ({ digit }) => {
    field.current?.focus();
    if (digit === null) field.current?.select();
    else onText(toHalfWidthFigures(digit));
  });

  const step = (by: 1 | -1) => {
    const next = stepPoints(reading.kind === 'lawful' ? reading.points : null, by, indicator);
    onText(textOfPoints(next, indicator));
  };

  return (
    <div>
      {asked === 'deduct' ? (
        <p className={styles.pointsAsk} aria-hidden="true">
          {t('scoring:deduct.ask')}
        </p>
      ) : null}
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
          aria-label={t(`scoring:${asked}.label`, { indicator: local(indicator.title), ...range })}
          aria-invalid={fault !== null}
          aria-describedby={note}
          onChange={(event) => onText(toHalfWidthFigures(event.currentTarget.value))}
          onBlur={onLeave}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            step(event.key === 'ArrowUp' ? 1 : -1);
          }}
        />
        <PointsSide rule={indicator} reading={reading} />
        <div className={styles.steppers}>
          <button
            type="button"
            className={styles.stepper}
            aria-label={t(`scoring:${asked}.less`, range)}
            onClick={() => step(-1)}
          >
            <Icon name="minus" size={18} />
          </button>
          <button
            type="button"
            className={styles.stepper}
            aria-label={t(`scoring:${asked}.more`, range)}
            onClick={() => step(1)}
          >
            <Icon name="plus" size={18} />
          </button>
        </div>
      </div>
      {asked === 'deduct' ? (
        <button
          type="button"
          className={styles.quick}
          aria-pressed={reading.kind === 'lawful' && reading.points === indicator.maxPoints}
          onClick={() => onText('0')}
        >
          {t('scoring:deduct.nothing')} {keys ? <kbd>0</kbd> : null}
        </button>
      ) : null}
      <p id={note} className={fault ? styles.wrong : 'pd-sr-only'} role="alert">
        {fault ? t(`scoring:${asked}.${fault}`, range) : ''}
      </p>
    </div>
  );
};

const faultOf = (kind: PointsReading['kind']) => {
  switch (kind) {
    case 'not-a-number':
      return 'notANumber' as const;
    case 'out-of-range':
      return 'outOfRange' as const;
    case 'off-step':
      return 'offStep' as const;
    case 'empty':
    case 'lawful':
      return null;
  }
};

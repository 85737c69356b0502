import { Button } from '@mantine/core';
import { useId, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ink-field.module.css';
import { InkPad, type PadHandle } from './ink-pad.tsx';

interface InkFieldProps {
  readonly pad: RefObject<PadHandle | null>;
  /** What the pad is for, and what to do where there is nothing to write with. */
  readonly hint: string;
  readonly disabled: boolean;
  readonly onWrite: () => void;
}

/** The pad with its two ways back, and how many strokes it holds. */
export const InkField = ({ pad, hint, disabled, onWrite }: InkFieldProps) => {
  const { t } = useTranslation();
  const [strokes, setStrokes] = useState(0);
  const hintId = useId();
  return (
    <div className={styles.field}>
      <InkPad
        ref={pad}
        onStrokes={(count) => {
          setStrokes(count);
          onWrite();
        }}
        disabled={disabled}
        describedBy={hintId}
      />
      <p id={hintId} className={styles.hint}>
        {hint}
      </p>
      <div className={styles.buttons}>
        <Button variant="default" size="sm" onClick={() => pad.current?.clear()} disabled={disabled}>
          {t('signing:pad.clear')}
        </Button>
        <Button variant="default" size="sm" onClick={() => pad.current?.undo()} disabled={disabled}>
          {t('signing:pad.undo')}
        </Button>
        <span className={styles.strokes} role="status">
          {strokes === 0 ? t('signing:pad.none') : t('signing:pad.strokes', { strokes })}
        </span>
      </div>
    </div>
  );
};

import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Minutes } from '../../../../shared/contract/minutes.ts';
import { MAX_COMMENT } from '../../../../shared/formats/evidence-schema.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { failureOf } from '../../../host/failure.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useDraft } from './draft-store.ts';
import styles from './minutes.module.css';
import { useMinutesChange } from './use-minutes.ts';

interface WriteBoxProps {
  readonly at: DecisionsAt;
  /** Name of the draft within the submission. */
  readonly field: string;
  readonly label: string;
  /** What the button does. */
  readonly action: string;
  readonly rows?: number;
  /** What is chosen besides the text. */
  readonly options?: ReactNode;
  readonly onSend: (text: string) => Promise<Minutes>;
  /** Also after it was recorded. */
  readonly onClose?: () => void;
  /** Words of the button that gives up; none without `onClose`. */
  readonly closing?: string;
}

/** A text that goes into the minutes when it is meant to: the button, or Ctrl+Enter. It stays in the field until then. */
export const WriteBox = ({
  at,
  field,
  label,
  action,
  rows = 2,
  options,
  onSend,
  onClose,
  closing,
}: WriteBoxProps) => {
  const [text, setText] = useDraft(at, field);
  const change = useMinutesChange(at);
  const isEmpty = text.trim() === '';
  const send = (): void => {
    if (isEmpty || change.isPending) return;
    change.mutate([() => onSend(text.trim())], {
      onSuccess: () => {
        setText('');
        onClose?.();
      },
    });
  };
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        size="sm"
        label={label}
        autosize
        minRows={rows}
        maxRows={8}
        maxLength={MAX_COMMENT}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send();
        }}
      />
      {options}
      {change.error ? <FailureNotice failure={failureOf(change.error)} /> : null}
      <div className={styles.buttons}>
        {onClose && closing !== undefined ? (
          <Button size="compact-sm" variant="subtle" onClick={onClose}>
            {closing}
          </Button>
        ) : null}
        <Button
          type="submit"
          size="compact-md"
          variant="default"
          disabled={isEmpty}
          loading={change.isPending}
        >
          {action}
        </Button>
      </div>
    </form>
  );
};

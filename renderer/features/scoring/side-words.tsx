import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_COMMENT } from '../../../shared/formats/evidence-schema.ts';
import pane from './entry-pane.module.css';
import styles from './side-words.module.css';
import { useKeptWords } from './use-kept-words.ts';

interface SideWordsProps {
  /** What the words belong to, unique in the window. */
  readonly id: string;
  readonly stored: string;
  /** What is asked, over the open field. */
  readonly label: string;
  /** On the button that opens it while nothing is written. */
  readonly addLabel: string;
  readonly readOnly: boolean;
  readonly onSend: (text: string) => Promise<boolean>;
}

/** A few words of the member beside a piece of evidence, or where one is missing: read as a line, written in a field. */
export const SideWords = ({ id, stored, label, addLabel, readOnly, onSend }: SideWordsProps) => {
  const { t } = useTranslation();
  const { text, type, finish } = useKeptWords(id, stored, onSend);
  const [open, setOpen] = useState(text !== stored);
  if (readOnly) return stored === '' ? null : <p className={styles.words}>{stored}</p>;
  const does = text === '' ? addLabel : t('scoring:words.change');
  if (!open)
    return (
      <p className={styles.words}>
        {text}{' '}
        <button
          type="button"
          className={pane.link}
          aria-label={t('scoring:words.button', { does, label })}
          onClick={() => setOpen(true)}
        >
          {does}
        </button>
      </p>
    );
  const close = async () => {
    if (await finish()) setOpen(false);
  };
  return (
    <div className={styles.field}>
      <Textarea
        label={label}
        size="sm"
        autosize
        autoFocus
        minRows={2}
        maxRows={6}
        maxLength={MAX_COMMENT}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => void close()}
      />
    </div>
  );
};

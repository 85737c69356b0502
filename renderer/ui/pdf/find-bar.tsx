import { ActionIcon, CloseButton, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './pdf.module.css';

/** Find in this document: Enter goes to the next, Shift+Enter back, Escape closes. */
export const FindBar = ({
  query,
  onQuery,
  current,
  count,
  searching,
  onStep,
  onClose,
  focusKey,
}: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** From 1; 0 when there is none. */
  readonly current: number;
  readonly count: number;
  readonly searching: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
  /** 0 until a person asks for the bar; changes when it is asked for again, to take the focus back. */
  readonly focusKey: number;
}) => {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Opened by what was looked for elsewhere: the focus stays there.
    if (focusKey === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [focusKey]);
  const outcome =
    query.trim() === ''
      ? ''
      : count > 0
        ? t('viewer:find.count', { current, count })
        : searching
          ? t('viewer:find.searching')
          : t('viewer:find.nothing');
  return (
    <search className={styles.find} aria-label={t('viewer:find.label')}>
      <TextInput
        ref={field}
        size="sm"
        value={query}
        placeholder={t('viewer:find.placeholder')}
        aria-label={t('viewer:find.placeholder')}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            onStep(event.shiftKey ? -1 : 1);
          }
          if (event.key === 'Escape') {
            event.stopPropagation();
            onClose();
          }
        }}
      />
      <span className={styles.findCount} role="status">
        {outcome}
      </span>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('viewer:find.previous')}
        onClick={() => onStep(-1)}
      >
        <span aria-hidden="true">↑</span>
      </ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label={t('viewer:find.next')} onClick={() => onStep(1)}>
        <span aria-hidden="true">↓</span>
      </ActionIcon>
      <CloseButton aria-label={t('viewer:find.close')} onClick={onClose} />
    </search>
  );
};

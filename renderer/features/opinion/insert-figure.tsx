import { Button, Popover, TextInput } from '@mantine/core';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpinionView } from '../../../shared/contract/opinions.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './insert-figure.module.css';

type FigureChoice = OpinionView['figures'][number];

interface InsertFigureProps {
  readonly figures: readonly FigureChoice[];
  readonly onInsert: (key: string) => void;
}

/** All figures that a text can be bound to, found by typing part of the name (APG combobox with a list). */
export const InsertFigure = ({ figures, onInsert }: InsertFigureProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const listbox = useRef<HTMLUListElement>(null);
  const found = useMemo(() => {
    const needle = wanted.trim().toLowerCase();
    return figures.filter(
      ({ label, text: reads }) =>
        needle === '' || text(label).toLowerCase().includes(needle) || reads.includes(needle),
    );
  }, [figures, wanted, text]);

  const close = (): void => {
    setOpened(false);
    setWanted('');
    setAt(0);
  };
  const insert = (choice: FigureChoice | undefined): void => {
    if (!choice) return;
    close();
    onInsert(choice.key);
  };
  const move = (to: number): void => {
    const next = Math.min(found.length - 1, Math.max(0, to));
    setAt(next);
    listbox.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      move(at + step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      insert(found[at]);
    }
  };

  return (
    <Popover
      opened={opened}
      onChange={(next) => (next ? setOpened(true) : close())}
      position="bottom-start"
      trapFocus
      returnFocus
      width={340}
    >
      <Popover.Target>
        <Button variant="default" size="xs" onClick={() => (opened ? close() : setOpened(true))}>
          {t('opinion:figure.insert')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('opinion:figure.insert')}>
        <TextInput
          size="sm"
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
          label={t('opinion:figure.find')}
          value={wanted}
          onChange={(event) => {
            setWanted(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={keyDown}
        />
        <ul
          ref={listbox}
          id={list}
          role="listbox"
          className={styles.list}
          aria-label={t('opinion:figure.all')}
        >
          {found.map((choice, index) => (
            <li
              key={choice.key}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.option}
              onClick={() => insert(choice)}
            >
              <span className={styles.label}>{text(choice.label)}</span>
              <span className={styles.value}>{choice.text}</span>
            </li>
          ))}
        </ul>
        {found.length === 0 ? <p className={styles.none}>{t('opinion:figure.none')}</p> : null}
      </Popover.Dropdown>
    </Popover>
  );
};

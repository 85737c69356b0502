import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_QUERY } from '../../../shared/contract/search.ts';
import { Icon } from '../../ui/icon.tsx';
import { useReadingDesk } from './desk-store.ts';
import styles from './reading.module.css';

/** Typing pauses this long before a search starts, in milliseconds. */
const REST = 200;

/** 全文检索 over everything that the seat may read. */
export const SearchField = ({ narrowable }: { readonly narrowable: boolean }) => {
  const { t } = useTranslation();
  const query = useReadingDesk((desk) => desk.query);
  const search = useReadingDesk((desk) => desk.search);
  const everywhere = useReadingDesk((desk) => desk.everywhere);
  const setEverywhere = useReadingDesk((desk) => desk.setEverywhere);
  const [typed, setTyped] = useState(query);
  const later = useDebouncedCallback((words: string) => search(words.trim()), REST);
  const type = (words: string): void => {
    setTyped(words);
    later(words);
  };
  const clear = (): void => {
    setTyped('');
    search('');
  };
  return (
    <search className={styles.search}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          type="search"
          className={styles.input}
          aria-label={t('reading:search.label')}
          placeholder={t('reading:search.placeholder')}
          maxLength={MAX_QUERY}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') search(typed.trim());
            if (event.key === 'Escape') clear();
          }}
        />
        {typed === '' ? null : (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('reading:search.clear')}
            onClick={clear}
          >
            <Icon name="cross" size={13} />
          </button>
        )}
      </div>
      {narrowable ? (
        <label className={styles.scope}>
          <input
            type="checkbox"
            checked={!everywhere}
            onChange={(event) => setEverywhere(!event.currentTarget.checked)}
          />{' '}
          {t('reading:search.onlyThis')}
        </label>
      ) : null}
    </search>
  );
};

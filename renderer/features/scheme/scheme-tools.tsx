import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { ContentsMenu } from './contents-menu.tsx';
import type { OutlineEntry } from './outline.ts';
import styles from './scheme-tools.module.css';

interface SchemeToolsProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** How many rules the search found; null while nothing is searched for. */
  readonly found: number | null;
  readonly outline: readonly OutlineEntry[];
  readonly onGo: (id: string) => void;
  readonly withWords: boolean;
  readonly onWithWords: (withWords: boolean) => void;
}

/** Search, table of contents, and whether the words stand in every row. */
export const SchemeTools = ({
  query,
  onQuery,
  found,
  outline,
  onGo,
  withWords,
  onWithWords,
}: SchemeToolsProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.tools}>
      <label className={styles.search}>
        <Icon name="search" size={14} />
        <input
          type="search"
          className={styles.field}
          value={query}
          placeholder={t('scheme:search')}
          aria-label={t('scheme:search')}
          onChange={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onQuery('')}
        />
      </label>
      <span className={styles.said} role="status">
        {found === null ? null : t('scheme:found', { count: found })}
      </span>
      <ContentsMenu outline={outline} onGo={onGo} />
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={withWords}
          onChange={(event) => onWithWords(event.currentTarget.checked)}
        />
        {t('scheme:withWords')}
      </label>
    </div>
  );
};

import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaterialUse } from '../../../shared/contract/trace.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './reading.module.css';

interface UseListProps {
  readonly uses: readonly MaterialUse[];
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** 引用: every entry that rests on this document, those of the page in view first; a click goes to the page. */
export const UseList = ({ uses, page, onPage }: UseListProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const [opened, setOpened] = useState(false);
  const here = uses.filter((use) => use.page === page);
  if (uses.length === 0) return <span className={styles.note}>{t('reading:uses.none')}</span>;
  const ordered = [...here, ...uses.filter((use) => use.page !== page)];
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="top-end"
      width="min(26rem, 90vw)"
      withinPortal={false}
      withRoles={false}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.uses}
          aria-expanded={opened}
          onClick={() => setOpened((was) => !was)}
        >
          {t('reading:uses.open', { here: here.length, count: uses.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.useMenu}>
        <ol className={styles.useList} aria-label={t('reading:uses.label')}>
          {ordered.map((use) => (
            <li key={use.evidenceId}>
              <button
                type="button"
                className={styles.hit}
                onClick={() => {
                  setOpened(false);
                  onPage(use.page);
                }}
              >
                <span className={styles.hitTitle}>
                  {t('reading:uses.entry', { indicator: text(use.indicatorTitle), member: use.memberName })}
                </span>
                {use.quote || use.note ? (
                  <span className={styles.snippet}>{use.quote ?? use.note}</span>
                ) : null}
                <span className={styles.note}>
                  {use.region
                    ? t('reading:uses.region', { page: use.page })
                    : t('reading:uses.page', { page: use.page })}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </Popover.Dropdown>
    </Popover>
  );
};

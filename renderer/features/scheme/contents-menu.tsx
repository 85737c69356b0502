import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import type { OutlineEntry } from './outline.ts';
import styles from './scheme-tools.module.css';

interface ContentsMenuProps {
  readonly outline: readonly OutlineEntry[];
  readonly onGo: (id: string) => void;
}

/** 目录: the sections, to jump to. */
export const ContentsMenu = ({ outline, onGo }: ContentsMenuProps) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const go = (id: string): void => {
    setOpened(false);
    onGo(id);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width="max-content"
      floatingStrategy="fixed"
      withinPortal={false}
      withRoles={false}
      trapFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.button}
          aria-expanded={opened}
          onClick={() => setOpened((was) => !was)}
        >
          {t('scheme:contents')} <Icon name="down" size={12} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu}>
        <nav aria-label={t('scheme:contents')}>
          <ul className={styles.entries}>
            {outline.map((entry) => (
              <li key={entry.id}>
                <button type="button" className={styles.entry} onClick={() => go(entry.id)}>
                  {entry.title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      </Popover.Dropdown>
    </Popover>
  );
};

import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { useLocalText } from '../../ui/text.ts';
import styles from './sample-menu.module.css';
import { listOtherSamples } from './samples.ts';
import { useBuiltInSchemes } from './use-built-in-schemes.ts';

/** The other samples, one per scheme. Not there where there is only one sample, or none. */
export const SampleMenu = ({ onChoose }: { readonly onChoose: (schemeId: string) => void }) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const [opened, setOpened] = useState(false);
  const { data, isPending } = useBuiltInSchemes();
  // its place is kept while it is asked for: what stands below must not move under somebody's finger
  if (isPending) return <span className={styles.more}>&nbsp;</span>;
  const others = listOtherSamples(data?.schemes ?? []);
  if (others.length === 0) return null;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom"
      width="max-content"
      withinPortal={false}
      withRoles={false}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.more}
          aria-expanded={opened}
          onClick={() => setOpened((was) => !was)}
        >
          {t('home:samples.more', { count: others.length })}
          <Icon name="down" size={12} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu}>
        <ul className={styles.samples} aria-label={t('home:samples.label')}>
          {others.map((scheme) => (
            <li key={scheme.id}>
              <button
                type="button"
                className={styles.sample}
                data-sample={scheme.id}
                onClick={() => onChoose(scheme.id)}
              >
                <span className={styles.title}>{localText(scheme.title)}</span>
                <span className={styles.note}>{t(`home:samples.kind.${scheme.kind}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
};

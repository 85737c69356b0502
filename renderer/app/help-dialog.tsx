import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './help-dialog.module.css';

interface HelpDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every key of the application, and the way through a review in one paragraph. */
export const HelpDialog = ({ opened, onClose }: HelpDialogProps) => {
  const { t } = useTranslation();
  const groups = [
    {
      title: t('frame:help.everywhere'),
      keys: [
        ['?', t('frame:help.list')],
        ['Tab', t('frame:help.tab')],
        ['Enter', t('frame:help.enter')],
        ['Esc', t('frame:help.escape')],
      ],
    },
    {
      title: t('frame:help.scoring'),
      keys: [
        ['0–9', t('frame:help.digits')],
        ['A', t('frame:help.accept')],
        ['C', t('frame:help.comment')],
        ['⌫', t('frame:help.takeBack')],
        ['Enter', t('frame:help.saveNext')],
        ['J  K', t('frame:help.nextPrevious')],
        ['E', t('frame:help.pin')],
        ['/', t('frame:help.search')],
        ['[  ]', t('frame:help.pages')],
      ],
    },
    {
      title: t('frame:help.deliberation'),
      keys: [
        ['1–9', t('frame:help.decide')],
        ['Enter', t('frame:help.record')],
        ['J  K', t('frame:help.subjects')],
      ],
    },
  ] as const;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('frame:help.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={styles.text}>{t('frame:help.way')}</p>
      {groups.map((group) => (
        <section key={group.title}>
          <h3 className={styles.heading}>{group.title}</h3>
          <dl className={styles.keys}>
            {group.keys.map(([key, words]) => (
              <div key={key} className={styles.row}>
                <dt>
                  {key.split('  ').map((each) => (
                    <kbd key={each}>{each}</kbd>
                  ))}
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
};

import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useVisitDesk } from '../visit-desk.ts';
import { AckForm } from './ack-form.tsx';
import styles from './confirm.module.css';
import { FactList } from './fact-list.tsx';

/** 被考察单位确认: the laptop is handed over. It covers everything else; what is read here is what is signed. */
export const Handover = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { visit } = useVisitDesk();
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t('site-visit:ack.screen', { applicant: visit.applicant })}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': t('site-visit:ack.giveBack'), size: 48 }}
      classNames={{ content: styles.screen ?? '', body: styles.screenBody ?? '' }}
    >
      <div className={styles.reading} tabIndex={0} role="region" aria-label={t('site-visit:ack.facts')}>
        <div className={styles.page}>
          <p className={styles.lead}>{t('site-visit:ack.lead', { name: visit.baseName })}</p>
          <FactList />
        </div>
      </div>
      <AckForm onDone={onClose} />
    </Modal>
  );
};

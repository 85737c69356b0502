import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../site-visit.module.css';
import { AcknowledgedNote } from './acknowledged-note.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ClosedNote } from './closed-note.tsx';
import { ConfirmActions, type ConfirmAct } from './confirm-actions.tsx';
import { Handover } from './handover.tsx';
import { OpenPoints } from './open-points.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';

/** 确认: what is still open, the other side's acknowledgement, the paper, and the end of the visit. */
export const ConfirmTab = () => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<ConfirmAct | null>(null);
  const onClose = (): void => setOpened(null);
  return (
    <div className={styles.pane}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('site-visit:tab.confirm')}>
        <div className={styles.cards}>
          <section className={styles.card}>
            <h2 className={styles.heading}>{t('site-visit:confirm.standing')}</h2>
            <OpenPoints />
          </section>
          <section className={styles.card}>
            <h2 className={styles.heading}>{t('site-visit:ack.title')}</h2>
            <AcknowledgedNote />
          </section>
          <section className={styles.card}>
            <h2 className={styles.heading}>{t('site-visit:close.title')}</h2>
            <ClosedNote />
          </section>
        </div>
      </div>
      <ConfirmActions onOpen={setOpened} />
      {opened === 'handover' ? <Handover onClose={onClose} /> : null}
      {opened === 'paper' ? <PaperDialog onClose={onClose} /> : null}
      {opened === 'close' ? <CloseDialog onClose={onClose} /> : null}
      {opened === 'reopen' ? <ReopenDialog onClose={onClose} /> : null}
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import { ConflictList } from './conflict-list.tsx';
import { IncomingFile } from './incoming-file.tsx';
import type { LaptopState } from './laptops-queries.ts';
import { ReceivedHistory } from './received-history.tsx';
import styles from './receiving.module.css';
import type { Receiving } from './use-receiving.ts';

interface ReceivingPaneProps {
  readonly receiving: Receiving;
  readonly hovering: boolean;
  readonly state: LaptopState;
}

/** 收回: where files are dropped, what became of each, and everything that was received before. */
export const ReceivingPane = ({ receiving, hovering, state }: ReceivingPaneProps) => {
  const { t } = useTranslation();
  return (
    <aside className={styles.pane} tabIndex={0} aria-label={t('laptops:receive.title')}>
      <h2 className={styles.heading}>{t('laptops:receive.title')}</h2>
      <p className={styles.zone} data-hovering={hovering}>
        {hovering ? t('laptops:receive.release') : t('laptops:receive.drop')}
      </p>
      <ConflictList conflicts={state.conflicts} />
      {receiving.incoming.length > 0 ? (
        <section aria-label={t('laptops:incoming.title')} aria-live="polite">
          <ul className={styles.list}>
            {receiving.incoming.map((incoming) => (
              <IncomingFile key={incoming.key} incoming={incoming} onCancel={receiving.cancel} />
            ))}
          </ul>
        </section>
      ) : null}
      <ReceivedHistory received={state.received} />
    </aside>
  );
};

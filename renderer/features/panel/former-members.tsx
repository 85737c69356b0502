import { useTranslation } from 'react-i18next';
import styles from './panel-screen.module.css';
import { nameOf, usePanelDesk } from './panel-desk.ts';

/** Those who were replaced: their entries are void but kept. */
export const FormerMembers = () => {
  const { t } = useTranslation();
  const { panel } = usePanelDesk();
  if (panel.former.length === 0) return null;
  return (
    <section className={styles.former} aria-labelledby="former-title">
      <h2 id="former-title" className={styles.formerTitle}>
        {t('panel:former.title')}
      </h2>
      <ul>
        {panel.former.map(({ id, name, successor, reason }) => (
          <li key={id} data-former={id}>
            {successor === null
              ? t('panel:former.gone', { name, reason })
              : t('panel:former.replaced', { name, successor: nameOf(panel, successor), reason })}
          </li>
        ))}
      </ul>
    </section>
  );
};

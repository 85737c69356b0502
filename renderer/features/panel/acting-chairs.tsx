import { useTranslation } from 'react-i18next';
import { ActButton } from './act-button.tsx';
import { refusalToAppointActing } from './acts.ts';
import { nameOf, usePanelDesk } from './panel-desk.ts';
import styles from './side-pane.module.css';

/** Submissions from which the chair is recused, and who leads there. */
export const ActingChairs = () => {
  const { t } = useTranslation();
  const { panel, actor, begin } = usePanelDesk();
  const chair = panel.members.find(({ id }) => id === panel.chair.member);
  const without = panel.submissions.filter(({ id }) => chair?.recusedFrom.includes(id));
  if (!chair || without.length === 0) return null;
  return (
    <section className={styles.card} data-tone="plain">
      <h3 className={styles.heading}>{t('panel:acting.heading')}</h3>
      <ul className={styles.acting}>
        {without.map(({ id, baseName, leader }) => (
          <li key={id} data-acting={leader ?? ''}>
            <span className={styles.submission}>{baseName}</span>
            <span className={leader === null ? styles.wanting : undefined}>
              {leader === null
                ? t('panel:acting.nobody')
                : t('panel:acting.is', { name: nameOf(panel, leader) })}
            </span>
            <ActButton
              label={t('panel:acting.open')}
              about={baseName}
              refusal={refusalToAppointActing(panel, actor, id)}
              onAct={() => begin({ kind: 'acting', submissionId: id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};

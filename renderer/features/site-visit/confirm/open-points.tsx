import { useTranslation } from 'react-i18next';
import { useVisitDrafts } from '../draft-store.ts';
import { countRecorded } from '../items/list-items.ts';
import styles from '../site-visit.module.css';
import { useVisitDesk } from '../visit-desk.ts';

/** How far the record is, and what was typed but not recorded. A reminder: nothing of it keeps anybody from going on. */
export const OpenPoints = () => {
  const { t } = useTranslation();
  const { at, visit } = useVisitDesk();
  const drafts = useVisitDrafts(at).size;
  const done = countRecorded(visit.items);
  const open = visit.items.length - done;
  return (
    <ul className={styles.points}>
      <li>{t('site-visit:confirm.items', { done, total: visit.items.length })}</li>
      {open > 0 ? <li className={styles.due}>{t('site-visit:confirm.open', { items: open })}</li> : null}
      {drafts > 0 ? <li className={styles.due}>{t('site-visit:confirm.drafts', { drafts })}</li> : null}
      <li>
        {t('site-visit:confirm.parts', {
          samples: visit.samples.length,
          interviews: visit.interviews.length,
          findings: visit.findings.length,
        })}
      </li>
    </ul>
  );
};

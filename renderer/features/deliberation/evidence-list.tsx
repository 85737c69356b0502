import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import styles from './cell-pane.module.css';
import { EvidenceDialog } from './evidence-dialog.tsx';

interface EvidenceListProps {
  readonly submissionId: SubmissionId;
  readonly evidence: readonly EvidenceLink[];
  /** By "submission/material". */
  readonly titles: ReadonlyMap<string, string>;
}

/** What an entry rests on, as buttons that open the page or the file. */
export const EvidenceList = ({ submissionId, evidence, titles }: EvidenceListProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<EvidenceLink | null>(null);
  const write = (link: EvidenceLink): string => {
    if (link.kind === 'attachment') return link.name;
    const title = titles.get(`${submissionId}/${link.material}`) ?? link.material;
    return link.region
      ? t('deliberation:evidence.region', { title, page: link.page })
      : t('deliberation:evidence.page', { title, page: link.page });
  };
  return (
    <>
      <ul className={styles.evidence} aria-label={t('deliberation:evidence.label')}>
        {evidence.map((link) => (
          <li key={link.id}>
            <button type="button" className={styles.link} onClick={() => setOpen(link)}>
              {write(link)}
            </button>
            {link.note ? <span className={styles.note}>{link.note}</span> : null}
          </li>
        ))}
      </ul>
      {open ? (
        <EvidenceDialog
          submissionId={submissionId}
          link={open}
          title={write(open)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import { EvidenceCrop } from './evidence-crop.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import styles from './evidence-shelf.module.css';
import { FileClaims } from './file-claims.tsx';
import type { EvidencePlace } from './use-evidence-file.ts';

interface EvidenceShelfProps {
  readonly place: EvidencePlace;
  readonly evidence: readonly EvidenceLink[];
  /** Title of a material. */
  readonly titleOf: (material: string) => string;
}

/** Width of the pictures, in CSS pixels: small enough for a side pane, large enough to know the page again. */
const WIDTH = 132;

/** What an entry rests on, as small pictures that open the page or the file. */
export const EvidenceShelf = ({ place, evidence, titleOf }: EvidenceShelfProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<EvidenceLink | null>(null);
  const write = (link: EvidenceLink): string => {
    if (link.kind === 'attachment') return link.name;
    const title = titleOf(link.material);
    const where = link.region
      ? t('viewer:crop.region', { page: link.page })
      : t('viewer:crop.page', { page: link.page });
    return t('viewer:crop.of', { title, where });
  };
  return (
    <>
      <ul className={styles.shelf} aria-label={t('viewer:crop.list')}>
        {evidence.map((link) => (
          <li key={link.id} className={styles.piece}>
            <button
              type="button"
              className={styles.open}
              data-evidence={link.kind}
              onClick={() => setOpen(link)}
            >
              <EvidenceCrop
                {...place}
                link={link}
                width={WIDTH}
                title={link.kind === 'page' ? titleOf(link.material) : undefined}
              />
              <span className={styles.name}>{write(link)}</span>
            </button>
            {link.kind === 'page' && link.quote ? <q className={styles.quote}>{link.quote}</q> : null}
            {link.kind === 'attachment' ? <FileClaims claimed={link.claimed} /> : null}
            {link.note ? <span className={styles.note}>{link.note}</span> : null}
          </li>
        ))}
      </ul>
      {open ? (
        <EvidenceDialog place={place} link={open} title={write(open)} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
};

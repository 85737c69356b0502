import { useTranslation } from 'react-i18next';
import type { EntryView, SheetView } from '../../../shared/contract/scoring.ts';
import type { EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import pane from './entry-pane.module.css';
import styles from './evidence-list.module.css';
import type { Evidence } from './use-evidence.ts';

interface EvidenceListProps {
  readonly sheet: SheetView;
  readonly entry: EntryView | undefined;
  readonly evidence: Evidence;
  readonly readOnly: boolean;
  readonly missing: boolean;
  readonly onShow: (link: EvidenceLink) => void;
}

/** 佐证: pages, parts of pages and files that the judgement rests on; a click shows each where it is. */
export const EvidenceList = ({ sheet, entry, evidence, readOnly, missing, onShow }: EvidenceListProps) => {
  const { t } = useTranslation();
  const links = entry?.evidence ?? [];
  const nameOf = (link: EvidenceLink): string =>
    link.kind === 'page'
      ? (sheet.materials.find((material) => material.id === link.material)?.title ?? link.material)
      : link.name;
  const partOf = (link: EvidenceLink): string => {
    if (link.kind === 'attachment') return t('scoring:evidence.file');
    return link.region
      ? t('scoring:evidence.region', { page: link.page })
      : t('scoring:evidence.page', { page: link.page });
  };
  return (
    <section className={pane.block} aria-labelledby="evidence-title">
      <h3 className={pane.label} id="evidence-title">
        {t('scoring:evidence.title', { count: links.length })}
      </h3>
      {missing ? <p className={pane.wrong}>{t('scoring:evidence.missing')}</p> : null}
      <ol className={styles.chips}>
        {links.map((link, index) => {
          const leaving = evidence.leaving.has(link.id);
          const name = nameOf(link);
          return (
            <li key={link.id} className={styles.chip} data-leaving={leaving} data-evidence={link.kind}>
              {leaving ? (
                <span className={styles.chipWords} role="status">
                  <span className={styles.chipName}>{t('scoring:evidence.removed')}</span>
                  <button type="button" className={pane.link} onClick={() => evidence.undo(link.id)}>
                    {t('scoring:evidence.undo')}
                  </button>
                </span>
              ) : (
                <button type="button" className={styles.chipOpen} onClick={() => onShow(link)}>
                  <span className={styles.chipNumber} aria-hidden="true">
                    {index + 1}
                  </span>
                  <span className={styles.chipWords}>
                    <span className={styles.chipName}>{name}</span>
                    <span className={styles.chipPart}>{partOf(link)}</span>
                  </span>
                </button>
              )}
              {leaving || readOnly ? null : (
                <button
                  type="button"
                  className={styles.chipRemove}
                  aria-label={t('scoring:evidence.remove', { number: index + 1, name })}
                  onClick={() => evidence.remove(link.id)}
                >
                  <Icon name="cross" size={12} />
                </button>
              )}
            </li>
          );
        })}
        {readOnly ? null : (
          <li>
            <button
              type="button"
              className={styles.add}
              disabled={evidence.attaching}
              onClick={() => void evidence.attach()}
            >
              <Icon name="plus" size={13} />{' '}
              {evidence.attaching ? t('scoring:evidence.attaching') : t('scoring:evidence.attach')}
            </button>
          </li>
        )}
      </ol>
      {links.length === 0 && readOnly ? <p className={pane.quiet}>{t('scoring:evidence.none')}</p> : null}
      {links.length === 0 && !readOnly ? <p className={pane.quiet}>{t('scoring:evidence.how')}</p> : null}
      {evidence.failure ? <FailureNotice failure={evidence.failure} onClose={evidence.dismiss} /> : null}
    </section>
  );
};

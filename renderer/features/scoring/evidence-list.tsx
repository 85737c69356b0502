import { useTranslation } from 'react-i18next';
import type { EntryView, SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import type { EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { AddEvidence } from './add-evidence.tsx';
import pane from './entry-pane.module.css';
import { EvidenceItem } from './evidence-item.tsx';
import styles from './evidence-list.module.css';
import type { SheetPlace } from './sheet-place.ts';
import type { Evidence } from './use-evidence.ts';

interface EvidenceListProps {
  readonly place: SheetPlace;
  readonly sheet: SheetView;
  readonly indicatorId: IndicatorId;
  readonly entry: EntryView | undefined;
  readonly evidence: Evidence;
  readonly readOnly: boolean;
  readonly missing: boolean;
  readonly onShow: (link: EvidenceLink) => void;
}

/** 佐证: pages, parts of pages and files that the judgement rests on; a click shows each where it is. */
export const EvidenceList = (props: EvidenceListProps) => {
  const { place, sheet, indicatorId, entry, evidence, readOnly, missing, onShow } = props;
  const { t } = useTranslation();
  const links = entry?.evidence ?? [];
  return (
    <section className={pane.block} aria-labelledby="evidence-title">
      <h3 className={pane.label} id="evidence-title">
        {t('scoring:evidence.title', { count: links.length })}
      </h3>
      {missing ? <p className={pane.wrong}>{t('scoring:evidence.missing')}</p> : null}
      {links.length > 0 ? (
        <ol className={styles.list}>
          {links.map((link, index) => {
            const leaving = evidence.leaving.has(link.id);
            return (
              <li key={link.id} className={styles.item} data-leaving={leaving} data-evidence={link.kind}>
                {leaving ? (
                  <span className={styles.gone} role="status">
                    {t('scoring:evidence.removed')}
                    <button type="button" className={pane.link} onClick={() => evidence.undo(link.id)}>
                      {t('scoring:evidence.undo')}
                    </button>
                  </span>
                ) : (
                  <EvidenceItem
                    place={place}
                    sheet={sheet}
                    indicatorId={indicatorId}
                    link={link}
                    number={index + 1}
                    evidence={evidence}
                    readOnly={readOnly}
                    onShow={() => onShow(link)}
                  />
                )}
              </li>
            );
          })}
        </ol>
      ) : null}
      {readOnly ? null : <AddEvidence sheet={sheet} indicatorId={indicatorId} evidence={evidence} />}
      {links.length === 0 && readOnly ? <p className={pane.quiet}>{t('scoring:evidence.none')}</p> : null}
      {links.length === 0 && !readOnly ? <p className={pane.quiet}>{t('scoring:evidence.how')}</p> : null}
      {evidence.failure ? <FailureNotice failure={evidence.failure} onClose={evidence.dismiss} /> : null}
    </section>
  );
};

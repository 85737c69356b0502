import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { listOtherUses } from '../../../shared/domain/scoring/evidence-use.ts';
import type { EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import { EvidenceCrop } from '../../ui/evidence/evidence-crop.tsx';
import { FileClaims } from '../../ui/evidence/file-claims.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLocalText } from '../../ui/text.ts';
import styles from './evidence-list.module.css';
import { SameFileNote } from './same-file-note.tsx';
import type { SheetPlace } from './sheet-place.ts';
import { listSheetIndicators } from './sheet-reading.ts';
import { SideWords } from './side-words.tsx';
import type { Evidence } from './use-evidence.ts';

interface EvidenceItemProps {
  readonly place: SheetPlace;
  readonly sheet: SheetView;
  readonly indicatorId: IndicatorId;
  readonly link: EvidenceLink;
  /** As on the page. */
  readonly number: number;
  readonly evidence: Evidence;
  readonly readOnly: boolean;
  readonly onShow: () => void;
}

/** CSS pixels: a page can be told from its neighbours, and two fit above each other beside the score. */
const CROP_WIDTH = 88;

/** One piece of evidence with its picture, what it says of itself, where else it is used, and the member's words. */
export const EvidenceItem = (props: EvidenceItemProps) => {
  const { place, sheet, indicatorId, link, number, evidence, readOnly } = props;
  const { t } = useTranslation();
  const local = useLocalText();
  const material =
    link.kind === 'page' ? sheet.materials.find((each) => each.id === link.material) : undefined;
  const name = link.kind === 'attachment' ? link.name : (material?.title ?? link.material);
  const partOf = (): string => {
    if (link.kind === 'attachment') return t('scoring:evidence.file');
    if (link.quote) return t('scoring:evidence.quote', { page: link.page });
    return link.region
      ? t('scoring:evidence.region', { page: link.page })
      : t('scoring:evidence.page', { page: link.page });
  };
  const titles = new Map(listSheetIndicators(sheet).map(({ id, title }) => [id, local(title)]));
  const uses = listOtherUses(sheet.entries, indicatorId, link).map((id) => titles.get(id) ?? id);
  return (
    <>
      <button type="button" className={styles.open} onClick={props.onShow}>
        <span className={styles.crop} aria-hidden="true">
          <EvidenceCrop
            reviewId={place.reviewId}
            session={place.session}
            submissionId={place.submissionId}
            link={link}
            width={CROP_WIDTH}
            title={name}
          />
        </span>
        <span className={styles.words}>
          <span className={styles.head}>
            <span className={styles.number} aria-hidden="true">
              {number}
            </span>
            <span className={styles.name}>{name}</span>
          </span>
          <span className={styles.part}>{partOf()}</span>
          {link.kind === 'page' && link.quote ? <q className={styles.quote}>{link.quote}</q> : null}
        </span>
      </button>
      {readOnly ? null : (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('scoring:evidence.remove', { number, name })}
          onClick={() => evidence.remove(link.id)}
        >
          <Icon name="cross" size={12} />
        </button>
      )}
      <div className={styles.beside}>
        {link.kind === 'attachment' ? <FileClaims claimed={link.claimed} /> : null}
        {uses.length > 0 ? (
          <span className={styles.part} data-also-used>
            {t('scoring:evidence.alsoFor', { indicators: uses.join(t('scoring:sameFile.and')) })}
          </span>
        ) : null}
        <SameFileNote
          sheet={sheet}
          sha256={link.kind === 'attachment' ? link.sha256 : material?.sha256}
          material={material?.id}
        />
        <SideWords
          id={`${place.reviewId}/${place.memberId}/${link.id}`}
          stored={link.note}
          label={t('scoring:evidence.note', { number })}
          addLabel={t('scoring:evidence.addNote')}
          readOnly={readOnly}
          onSend={(text) => evidence.note(link.id, text)}
        />
      </div>
    </>
  );
};

import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { useLocalText } from '../../ui/text.ts';
import { draftBook } from './draft-book.ts';
import styles from './entry-notice.module.css';
import pane from './entry-pane.module.css';
import type { SheetPlace } from './sheet-place.ts';
import { listSheetIndicators } from './sheet-reading.ts';
import { useWaitingDrafts } from './use-drafts.ts';

/** Loud and everywhere in the sheet: other indicators hold something that is not saved. Each links there. */
export const WaitingNotice = ({
  place,
  here,
  sheet,
  onGo,
}: {
  readonly place: SheetPlace;
  readonly here: IndicatorId;
  readonly sheet: SheetView;
  readonly onGo: (id: IndicatorId) => void;
}) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const others = useWaitingDrafts(place).filter(
    ({ address }) => address.indicatorId !== here || address.submissionId !== place.submissionId,
  );
  if (others.length === 0) return null;
  const titleOf = (id: IndicatorId) => listSheetIndicators(sheet).find((each) => each.id === id)?.title;
  const elsewhere = others.filter(({ address }) => address.submissionId !== place.submissionId).length;
  return (
    <div className={styles.notSaved} role="alert">
      <p>
        <strong>{t('scoring:waiting.title', { count: others.length })}</strong> {t('scoring:waiting.what')}
      </p>
      <p className={pane.links}>
        {others
          .filter(({ address }) => address.submissionId === place.submissionId)
          .map(({ address: { indicatorId } }) => {
            const title = titleOf(indicatorId);
            return (
              <button key={indicatorId} type="button" className={pane.link} onClick={() => onGo(indicatorId)}>
                {title ? local(title) : indicatorId}
              </button>
            );
          })}
        {elsewhere > 0 ? <span>{t('scoring:waiting.elsewhere', { count: elsewhere })}</span> : null}
        {others.some(({ draft }) => draft.failure) ? (
          <button type="button" className={pane.link} onClick={() => void draftBook.flushAll()}>
            {t('scoring:saving.retry')}
          </button>
        ) : null}
      </p>
    </div>
  );
};

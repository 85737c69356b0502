import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import { queryClient, queryKeys } from '../../host/queries.ts';
import styles from './scoring.module.css';
import type { SheetPlace } from './sheet-place.ts';
import { useSheetWord } from './sheet-word.ts';
import { UnlockDialog } from './unlock-dialog.tsx';
import { findLastUnlock, noticeOf } from './list-unlocks.ts';
import { useIsSeatLaptop, useUnlocks } from './use-unlocks.ts';

/** Over the own sheet: that it is locked and how to have it opened again, and what became of the request. */
export const UnlockBanner = ({ place, sheet }: { readonly place: SheetPlace; readonly sheet: SheetView }) => {
  const { t } = useTranslation();
  const sheetWord = useSheetWord(sheet.scored);
  const { reviewId, session, memberId, submissionId } = place;
  const unlocks = useUnlocks(reviewId, session);
  const isSeatLaptop = useIsSeatLaptop(reviewId);
  const [asking, setAsking] = useState(false);
  const last = findLastUnlock(unlocks.data ?? [], memberId, submissionId);
  const state = last?.state;

  // The answer comes from another seat: the sheet may be open now.
  useEffect(() => {
    if (state !== 'granted') return;
    void queryClient.invalidateQueries({ queryKey: queryKeys.sheet(reviewId, submissionId, session) });
    void queryClient.invalidateQueries({ queryKey: queryKeys.submissions(reviewId, session) });
  }, [state, last?.number, reviewId, submissionId, session]);

  const notice = unlocks.data ? noticeOf(last, sheet.submittedAt !== null) : null;
  if (!notice) return null;
  const who = (notice.kind === 'locked' ? null : notice.unlock.answeredBy) ?? '';
  return (
    <div className={styles.banner} data-unlock={notice.kind}>
      <p className={styles.bannerWords} role="status">
        {notice.kind === 'locked' ? t('corrections:own.locked', { sheet: sheetWord }) : null}
        {notice.kind === 'waiting' ? t('corrections:own.waiting') : null}
        {notice.kind === 'refused'
          ? t('corrections:own.refused', { who, answer: notice.unlock.answer })
          : null}
        {notice.kind === 'granted' ? t('corrections:own.granted', { who, sheet: sheetWord }) : null}
        {notice.kind === 'granted' && notice.unlock.answer !== ''
          ? t('corrections:own.answer', { answer: notice.unlock.answer })
          : null}
      </p>
      {notice.kind === 'waiting' || notice.kind === 'granted' ? (
        <span className={styles.bannerQuiet}>
          {t('corrections:own.reason', { reason: notice.unlock.reason })}
        </span>
      ) : isSeatLaptop ? (
        <span className={styles.bannerQuiet}>{t('corrections:ask.onHost')}</span>
      ) : (
        <button type="button" className={styles.link} onClick={() => setAsking(true)}>
          {t(notice.kind === 'refused' ? 'corrections:ask.again' : 'corrections:ask.open')}
        </button>
      )}
      {asking ? <UnlockDialog place={place} sheet={sheet} onClose={() => setAsking(false)} /> : null}
    </div>
  );
};

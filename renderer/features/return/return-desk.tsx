import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/contract/returns.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { Progress } from '../../../shared/domain/progress.ts';
import { host } from '../../host/client.ts';
import { downloadFile } from '../../host/files.ts';
import { useLongWork } from '../../host/long-work.ts';
import type { Seat } from '../../host/navigation.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMoments } from '../../ui/moments.ts';
import { PlaceList } from '../../ui/places/place-list.tsx';
import { choosePlace, offerPlaces } from '../../ui/places/save-places.ts';
import { usePlaces } from '../../ui/places/use-places.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { ReceiptPaper } from './receipt-paper.tsx';
import { ReceiptPrint } from './receipt-print.tsx';
import { keepReceipt } from './return-queries.ts';
import styles from './return.module.css';
import { SavedCopies } from './saved-copies.tsx';

const STARTED: Progress = { phase: 'copying', done: 0, total: 0 };

interface ReturnDeskProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly receipt: Receipt;
}

/** The receipt, and beside it the ways out of this machine: a stick, a folder, a download, paper. */
export const ReturnDesk = ({ reviewId, seat, receipt }: ReturnDeskProps) => {
  const { t } = useTranslation();
  const { moment, bytes } = useMoments();
  const { data } = usePlaces();
  const [handle, setHandle] = useState<string | null>(null);
  const work = useLongWork();
  const offered = offerPlaces(data?.places ?? [], receipt.bytes);
  const { file } = receipt;
  // A member who is recused from anything leaves handing over to others.
  const mayHandOver = file !== undefined || seat.member.role !== 'member';
  const place = mayHandOver ? choosePlace(offered, handle) : undefined;

  const save = async (): Promise<void> => {
    if (!place) return;
    const { session } = seat;
    const outcome = await work.run((signal) =>
      host.returns.save({ reviewId, session, place: place.handle }, { signal }),
    );
    if (!outcome) return;
    await keepReceipt(reviewId, session, outcome.receipt);
    useStatusLine.getState().say(t('return:save.done', { name: outcome.name, place: place.label }));
  };

  return (
    <StagePane
      screen="return"
      ready
      bare
      title={t('return:title')}
      subtitle={t('return:subtitle', { at: moment(receipt.createdAt) })}
      hint={
        place
          ? t('return:save.hint', { place: place.label, size: bytes(receipt.bytes) })
          : t('return:save.noPlace', { size: bytes(receipt.bytes) })
      }
      actions={
        <>
          <Button variant="default" onClick={() => window.print()}>
            {t('return:print')}
          </Button>
          {file === undefined ? null : (
            <Button variant="default" onClick={() => downloadFile(file, receipt.name)}>
              {t('return:download')}
            </Button>
          )}
          {place ? (
            <Button onClick={() => void save()} loading={work.running}>
              {t('return:save.action', { place: place.label })}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles.desk}>
        <div className={styles.receipt} tabIndex={0} role="region" aria-label={t('return:receipt.title')}>
          <ReceiptPaper receipt={receipt} />
          <ReceiptPrint receipt={receipt} />
        </div>
        <aside className={styles.side} tabIndex={0} aria-label={t('return:pane')}>
          <PlaceList
            offered={offered}
            chosen={place?.handle ?? null}
            onChoose={setHandle}
            disabled={work.running}
          />
          {work.running ? (
            <ProgressPanel progress={work.progress ?? STARTED} onCancel={work.cancel} unit="bytes" />
          ) : null}
          {work.failure ? <FailureNotice failure={work.failure} onClose={work.clear} /> : null}
          {work.cancelled ? <p role="status">{t('return:save.cancelled')}</p> : null}
          <SavedCopies copies={receipt.savedCopies} />
        </aside>
      </div>
    </StagePane>
  );
};

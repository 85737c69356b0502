import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId, ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import type { Seat } from '../../host/navigation.ts';
import { refreshReview } from '../../host/queries.ts';
import { DeliveryFields } from './delivery-fields.tsx';
import { listToWrite, type ExpertRow } from './expert-rows.ts';
import styles from './laptops-dialog.module.css';
import { MemberChoice } from './member-choice.tsx';
import { useDelivery } from './use-delivery.ts';
import { WrittenFiles, type WrittenFile } from './written-files.tsx';

interface WriteDialogProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly rows: readonly ExpertRow[];
  readonly onClose: () => void;
}

type Blocked = 'members' | 'place' | 'pin';

/** 写出席位文件: for whom, where to, the own PIN; then what was written. */
export const WriteDialog = ({ reviewId, seat, rows, onClose }: WriteDialogProps) => {
  const { t } = useTranslation();
  const delivery = useDelivery();
  const { work, place, pin } = delivery;
  const [chosen, setChosen] = useState<readonly MemberId[]>(() =>
    listToWrite(rows).map(({ member }) => member.id),
  );
  const [written, setWritten] = useState<{ files: readonly WrittenFile[]; place: string } | null>(null);
  const blocked: Blocked | null =
    chosen.length === 0 ? 'members' : !place ? 'place' : pin === '' ? 'pin' : null;

  const write = async (): Promise<void> => {
    if (!place || blocked || work.running) return;
    const input = { reviewId, session: seat.session, members: [...chosen], place: place.handle, pin };
    const outcome = await work.run((signal) => host.laptops.writeSeats(input, { signal }));
    delivery.setPin('');
    if (outcome) setWritten({ files: outcome.files, place: place.label });
    await refreshReview(reviewId);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('laptops:write.title')}
      size="xl"
      closeOnClickOutside={!work.running}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {written ? (
        <>
          <WrittenFiles files={written.files} place={written.place} rows={rows} />
          <div className={styles.buttons}>
            <Button data-autofocus onClick={onClose}>
              {t('laptops:write.close')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={styles.text}>{t('laptops:write.what')}</p>
          <MemberChoice rows={rows} chosen={chosen} onChange={setChosen} disabled={work.running} />
          <DeliveryFields delivery={delivery} name={seat.member.name} onSubmit={() => void write()} />
          {work.running ? null : (
            <div className={styles.buttons}>
              <span className={styles.why} id="write-blocked">
                {blocked ? t(`laptops:write.blocked.${blocked}`) : null}
              </span>
              <Button variant="default" onClick={onClose}>
                {t('common:cancel')}
              </Button>
              <Button
                onClick={() => void write()}
                disabled={blocked !== null}
                aria-describedby="write-blocked"
              >
                {t('laptops:write.do', { count: chosen.length })}
              </Button>
            </div>
          )}
        </>
      )}
    </Modal>
  );
};

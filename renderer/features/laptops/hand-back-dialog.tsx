import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import type { Seat } from '../../host/navigation.ts';
import { refreshReview } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { flushUnsaved } from '../../host/unsaved.ts';
import { Icon } from '../../ui/icon.tsx';
import { DeliveryFields } from './delivery-fields.tsx';
import styles from './laptops-dialog.module.css';
import { useDelivery } from './use-delivery.ts';

interface HandBackDialogProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly onClose: () => void;
}

interface HandedBack {
  readonly name: string;
  readonly sheets: number;
  readonly place: string;
}

/** 交回打分表: where to and the PIN; the copy is read back and compared before this says that it is done. */
export const HandBackDialog = ({ reviewId, seat, onClose }: HandBackDialogProps) => {
  const { t } = useTranslation();
  const delivery = useDelivery();
  const { work, place, pin } = delivery;
  const [handed, setHanded] = useState<HandedBack | null>(null);
  const blocked = !place ? 'place' : pin === '' ? 'pin' : null;

  const handBack = async (): Promise<void> => {
    if (!place || blocked || work.running) return;
    await flushUnsaved();
    const input = { reviewId, session: seat.session, place: place.handle, pin };
    const outcome = await work.run((signal) => host.laptops.handBack(input, { signal }));
    delivery.setPin('');
    if (outcome) {
      setHanded({ ...outcome, place: place.label });
      useStatusLine.getState().say(t('laptops:handBack.said', { name: outcome.name, place: place.label }));
    }
    await refreshReview(reviewId);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('laptops:handBack.title')}
      size="lg"
      closeOnClickOutside={!work.running}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {handed ? (
        <div role="status">
          <div className={styles.done}>
            <Icon name="check" size={20} />
            <p>{t('laptops:handBack.done', { count: handed.sheets, place: handed.place })}</p>
          </div>
          <p className={styles.file}>{handed.name}</p>
          <p className={styles.text}>{t('laptops:handBack.next')}</p>
          <div className={styles.buttons}>
            <Button data-autofocus onClick={onClose}>
              {t('laptops:handBack.close')}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <p className={styles.text}>{t('laptops:handBack.what')}</p>
          <DeliveryFields delivery={delivery} name={seat.member.name} onSubmit={() => void handBack()} />
          {work.running ? null : (
            <div className={styles.buttons}>
              <span className={styles.why} id="hand-back-blocked">
                {blocked ? t(`laptops:handBack.blocked.${blocked}`) : null}
              </span>
              <Button variant="default" onClick={onClose}>
                {t('common:cancel')}
              </Button>
              <Button
                onClick={() => void handBack()}
                disabled={blocked !== null}
                aria-describedby="hand-back-blocked"
              >
                {t('laptops:handBack.do')}
              </Button>
            </div>
          )}
        </>
      )}
    </Modal>
  );
};

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { Icon } from '../icon.tsx';
import { useMoments } from '../moments.ts';
import { Fingerprint } from './fingerprint.tsx';
import { takeSeatWithKey, type OfferedKey, type TakenSeat } from './seat-steps.ts';
import styles from './pin-form.module.css';

interface KeyConfirmationProps {
  readonly reviewId: ReviewId;
  readonly member: PanelMember;
  readonly offered: OfferedKey;
  readonly onTaken: (taken: TakenSeat) => void;
  readonly onBack: () => void;
}

/** Whose certificate it is. Another name than the member's is said before anybody can go on. */
export const KeyConfirmation = ({ reviewId, member, offered, onTaken, onBack }: KeyConfirmationProps) => {
  const { t } = useTranslation();
  const { day } = useMoments();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const { holder, issuer, fingerprint, notAfter, named } = offered.facts;

  const confirm = async (): Promise<void> => {
    setFailure(null);
    setBusy(true);
    try {
      onTaken(await takeSeatWithKey(reviewId, member, offered));
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };

  return (
    <div className={styles.form}>
      <p className={styles.who}>{t('frame:seat.key.compare')}</p>
      <dl className={styles.facts} data-key-facts="">
        <dt>{t('frame:seat.key.holder')}</dt>
        <dd>{holder}</dd>
        <dt>{t('frame:seat.key.issuer')}</dt>
        <dd>{issuer}</dd>
        <dt>{t('frame:seat.key.until')}</dt>
        <dd>{day(notAfter)}</dd>
        <dt>{t('frame:seat.key.fingerprint')}</dt>
        <dd>
          <Fingerprint value={fingerprint} />
        </dd>
      </dl>
      {named ? null : (
        <p className={styles.otherName} role="alert">
          <span className={styles.mark}>
            <Icon name="warning" size={18} />
          </span>
          <span>{t('frame:seat.key.otherName', { holder, name: member.name })}</span>
        </p>
      )}
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onBack} {...(named ? {} : { autoFocus: true })}>
          {t('frame:seat.key.another')}
        </Button>
        <Button
          loading={busy}
          onClick={() => void confirm()}
          {...(named ? { 'data-autofocus': true, autoFocus: true } : {})}
        >
          {named ? t('frame:seat.key.confirm') : t('frame:seat.key.confirmOther')}
        </Button>
      </div>
    </div>
  );
};

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../host/navigation.ts';
import styles from './signing.module.css';
import { findNextSigner, type SigningStatus } from './signing-order.ts';

interface TurnNoticeProps {
  readonly status: SigningStatus;
  readonly own: string;
}

/** Why this seat does not sign now, and who does. */
export const TurnNotice = ({ status, own }: TurnNoticeProps) => {
  const { t } = useTranslation();
  const leaveSeat = useNavigation((state) => state.leaveSeat);
  const waiting = status.signers.filter(
    ({ state, member, role }) => state === 'to-sign' && member !== own && role !== 'chair',
  );
  const next = findNextSigner(status.signers, own);
  const isChair = status.turn === 'chair-waits';
  return (
    <div className={styles.form}>
      <div className={styles.formScroll}>
        <h2 className={styles.formTitle}>
          {isChair ? t('signing:turn.chairTitle') : t('signing:turn.notSignerTitle')}
        </h2>
        <p>
          {isChair
            ? t('signing:turn.chair', { names: waiting.map(({ name }) => name).join(t('signing:and')) })
            : t('signing:turn.notSigner')}
        </p>
        <p className={styles.code}>
          {t('signing:form.code')} <strong className={styles.shortCode}>{status.shortCode}</strong>
        </p>
        <p className={styles.handOver}>
          {next ? t('signing:handOver.next', { name: next.name }) : t('signing:handOver.done')}
        </p>
      </div>
      {next ? (
        <div className={styles.confirm}>
          <Button fullWidth onClick={() => void leaveSeat()}>
            {t('signing:handOver.leave', { name: next.name })}
          </Button>
        </div>
      ) : null}
    </div>
  );
};

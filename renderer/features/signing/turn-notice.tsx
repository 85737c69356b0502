import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { useNavigation } from '../../host/navigation.ts';
import { RecordRefusal } from './record-refusal.tsx';
import styles from './signing.module.css';
import { countSaid } from './signer-state.ts';
import { findNextSigner, listAwaited, type SigningStatus } from './signing-order.ts';

interface TurnNoticeProps {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly status: SigningStatus;
  readonly own: string;
  /** Just now something was signed: the notice takes the focus, so that it is read out. */
  readonly justSigned: boolean;
}

/** Why this seat does not sign now, and who does; who leads can record somebody who will not. */
export const TurnNotice = ({ reviewId, session, status, own, justSigned }: TurnNoticeProps) => {
  const { t } = useTranslation();
  const leaveSeat = useNavigation((state) => state.leaveSeat);
  const [isRecording, setRecording] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (justSigned) title.current?.focus();
  }, [justSigned]);
  const waiting = listAwaited(status.signers, own);
  const next = findNextSigner(status.signers, own);
  const leads = status.turn === 'chair-waits';
  const signer = status.signers.find(({ member }) => member === own);
  const { said } = signer ? countSaid(signer) : { said: 0 };
  const isComplete = status.signers.every(({ state }) => state === 'done');
  return (
    <div className={styles.form}>
      <div className={styles.formScroll}>
        <h2 ref={title} tabIndex={-1} className={styles.formTitle}>
          {!leads
            ? t('signing:turn.notSignerTitle')
            : signer?.role === 'chair'
              ? t('signing:turn.chairTitle')
              : t('signing:turn.actingTitle')}
        </h2>
        {said > 0 && leads ? <p>{t('signing:turn.saidSoFar', { documents: said })}</p> : null}
        <p>
          {leads
            ? t('signing:turn.chair', { names: waiting.map(({ name }) => name).join(t('signing:and')) })
            : t('signing:turn.notSigner')}
        </p>
        <p className={styles.code}>
          {t('signing:form.code')} <strong className={styles.shortCode}>{status.shortCode}</strong>
        </p>
        <p className={styles.handOver}>
          {next
            ? t('signing:handOver.next', { name: next.name })
            : isComplete
              ? t('signing:handOver.done')
              : t('signing:handOver.waiting')}
        </p>
        {leads && waiting.length > 0 ? (
          <>
            <p className={styles.hint}>{t('signing:record.when')}</p>
            <Button variant="default" onClick={() => setRecording(true)}>
              {t('signing:record.open')}
            </Button>
          </>
        ) : null}
      </div>
      {next ? (
        <div className={styles.confirm}>
          <Button fullWidth onClick={() => void leaveSeat()}>
            {t('signing:handOver.leave', { name: next.name })}
          </Button>
        </div>
      ) : null}
      {isRecording ? (
        <RecordRefusal
          reviewId={reviewId}
          session={session}
          status={status}
          own={own}
          onClose={() => setRecording(false)}
        />
      ) : null}
    </div>
  );
};

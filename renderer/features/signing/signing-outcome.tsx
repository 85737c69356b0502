import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../host/navigation.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import { Fingerprint } from '../../ui/seat/fingerprint.tsx';
import styles from './signing.module.css';
import { findNextSigner, type SigningStatus } from './signing-order.ts';

interface SigningOutcomeProps {
  readonly status: SigningStatus;
  readonly own: string;
  /** Just now: the confirmation takes the focus, so that it is read out. */
  readonly justSigned: boolean;
}

/** Signed: when, with which key, and to whom the computer goes now. */
export const SigningOutcome = ({ status, own, justSigned }: SigningOutcomeProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { leaveSeat, goTo } = useNavigation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (justSigned) title.current?.focus();
  }, [justSigned]);
  const signature = status.signers.find(({ member }) => member === own);
  const next = findNextSigner(status.signers, own);
  return (
    <div className={styles.form}>
      <div className={styles.formScroll}>
        <div className={styles.signed}>
          <span className={styles.signedMark}>
            <Icon name="check" size={22} />
          </span>
          <h2 ref={title} tabIndex={-1} className={styles.signedTitle}>
            {t('signing:outcome.title', { documents: status.documents.length })}
          </h2>
        </div>
        <dl className={styles.facts}>
          <dt>{t('signing:outcome.when')}</dt>
          <dd>{signature?.signedAt ? moment(signature.signedAt) : '—'}</dd>
          <dt>{t('signing:form.code')}</dt>
          <dd className={styles.shortCode}>{status.shortCode}</dd>
          {signature?.fingerprint ? (
            <>
              <dt>{t('signing:form.certificate')}</dt>
              <dd>
                <Fingerprint value={signature.fingerprint} />
              </dd>
            </>
          ) : null}
        </dl>
        <p className={styles.handOver} role="status">
          {next ? t('signing:handOver.next', { name: next.name }) : t('signing:handOver.done')}
        </p>
      </div>
      <div className={styles.confirm}>
        {next ? (
          <Button fullWidth onClick={() => void leaveSeat()}>
            {t('signing:handOver.leave', { name: next.name })}
          </Button>
        ) : (
          <Button fullWidth onClick={() => goTo('return')}>
            {t('signing:handOver.toReturn')}
          </Button>
        )}
      </div>
    </div>
  );
};

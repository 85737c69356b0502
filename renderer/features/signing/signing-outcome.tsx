import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../host/navigation.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import { Fingerprint } from '../../ui/seat/fingerprint.tsx';
import styles from './signing.module.css';
import { countSigned } from './signer-state.ts';
import { findNextSigner, type SigningStatus } from './signing-order.ts';
import { useStateWords } from './use-state-words.ts';

interface SigningOutcomeProps {
  readonly status: SigningStatus;
  readonly own: string;
  /** Just now: the confirmation takes the focus, so that it is read out. */
  readonly justSigned: boolean;
}

/** Said: what, when, with which key, and to whom the computer goes now. */
export const SigningOutcome = ({ status, own, justSigned }: SigningOutcomeProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const nameState = useStateWords();
  const { leaveSeat, goTo } = useNavigation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (justSigned) title.current?.focus();
  }, [justSigned]);
  const signer = status.signers.find(({ member }) => member === own);
  const signed = signer ? countSigned(signer) : 0;
  const recorder = signer?.outcomes.find(({ recordedBy }) => recordedBy !== undefined)?.recordedBy;
  const apart = signer?.outcomes.filter(({ state }) => state !== 'signed') ?? [];
  const next = findNextSigner(status.signers, own);
  const isComplete = status.signers.every(({ state }) => state === 'done');
  return (
    <div className={styles.form}>
      <div className={styles.formScroll}>
        <div className={styles.signed}>
          <span className={styles.signedMark}>
            <Icon name="check" size={22} />
          </span>
          <h2 ref={title} tabIndex={-1} className={styles.signedTitle}>
            {signed > 0
              ? t('signing:outcome.title', { documents: signed })
              : recorder === undefined
                ? t('signing:outcome.statedTitle')
                : t('signing:outcome.recordedTitle', { name: recorder })}
          </h2>
        </div>
        {apart.length > 0 ? (
          <ul className={styles.apart}>
            {apart.map(({ submissionId, baseName, state }) => (
              <li key={submissionId}>
                {t('signing:outcome.apart', { name: baseName, state: nameState(state) })}
              </li>
            ))}
          </ul>
        ) : null}
        <dl className={styles.facts}>
          <dt>{t('signing:outcome.when')}</dt>
          <dd>{signer?.signedAt ? moment(signer.signedAt) : '—'}</dd>
          <dt>{t('signing:form.code')}</dt>
          <dd className={styles.shortCode}>{status.shortCode}</dd>
          {signer?.fingerprint ? (
            <>
              <dt>{t('signing:form.certificate')}</dt>
              <dd>
                <Fingerprint value={signer.fingerprint} />
              </dd>
            </>
          ) : null}
        </dl>
        <p className={styles.handOver} role="status">
          {next
            ? t('signing:handOver.next', { name: next.name })
            : isComplete
              ? t('signing:handOver.done')
              : t('signing:handOver.waiting')}
        </p>
      </div>
      <div className={styles.confirm}>
        {next ? (
          <Button fullWidth onClick={() => void leaveSeat()}>
            {t('signing:handOver.leave', { name: next.name })}
          </Button>
        ) : isComplete ? (
          <Button fullWidth onClick={() => goTo('return')}>
            {t('signing:handOver.toReturn')}
          </Button>
        ) : null}
      </div>
    </div>
  );
};

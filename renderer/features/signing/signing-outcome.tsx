import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../../shared/contract/papers.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import { useNavigation } from '../../host/navigation.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import { usePaperWords } from '../../ui/papers/use-paper-words.ts';
import { Fingerprint } from '../../ui/seat/fingerprint.tsx';
import { lastSignedAt, listSignedPapers } from './own-papers.ts';
import styles from './signing.module.css';
import { countSigned } from './signer-state.ts';
import { findNextSigner, type SigningStatus } from './signing-order.ts';
import { useSignedWords } from './use-signed-words.ts';
import { useStateWords } from './use-state-words.ts';

interface SigningOutcomeProps {
  readonly status: SigningStatus;
  readonly papers: readonly PaperView[];
  readonly own: MemberId;
  /** Just now: the confirmation takes the focus, so that it is read out. */
  readonly justSigned: boolean;
}

/** Said: what, when, with which key, and to whom the computer goes now. */
export const SigningOutcome = ({ status, papers, own, justSigned }: SigningOutcomeProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const nameState = useStateWords();
  const nameSigned = useSignedWords();
  const { titleOf } = usePaperWords();
  const { leaveSeat, goTo } = useNavigation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (justSigned) title.current?.focus();
  }, [justSigned]);
  const signer = status.signers.find(({ member }) => member === own);
  const signed = signer ? countSigned(signer) : 0;
  const signedPapers = listSignedPapers(papers, own);
  const signedAt = signer?.signedAt ?? lastSignedAt(papers, own);
  const fingerprint = signer?.fingerprint ?? status.own?.fingerprint;
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
            {signed + signedPapers.length > 0
              ? t('signing:outcome.title', {
                  what: nameSigned({ opinions: signed, papers: signedPapers.length }),
                })
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
        {signedPapers.length > 0 ? (
          <details className={styles.signedList}>
            <summary>{t('signing:outcome.papers')}</summary>
            <ul>
              {signedPapers.map((paper) => (
                <li key={paper.id}>{titleOf(paper)}</li>
              ))}
            </ul>
          </details>
        ) : null}
        <dl className={styles.facts}>
          <dt>{t('signing:outcome.when')}</dt>
          <dd>{signedAt === null ? '—' : moment(signedAt)}</dd>
          <dt>{t('signing:form.code')}</dt>
          <dd className={styles.shortCode}>{status.shortCode}</dd>
          {fingerprint ? (
            <>
              <dt>{t('signing:form.certificate')}</dt>
              <dd>
                <Fingerprint value={fingerprint} />
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

import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmptyInk } from '../../../shared/domain/signing/ink.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { Progress } from '../../../shared/domain/progress.ts';
import { host } from '../../host/client.ts';
import { useLongWork } from '../../host/long-work.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { InkPad, type PadHandle } from './ink-pad.tsx';
import { toInk } from './pad-ink.ts';
import styles from './signing.module.css';
import type { SigningStatus } from './signing-order.ts';
import { CertificateNote } from './certificate-note.tsx';
import { refreshAfterSigning } from './signing-queries.ts';

interface SignFormProps {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly status: SigningStatus;
  readonly onSigned: (documents: number) => void;
}

/** Opening the key with the PIN takes a moment before the first document is reported. */
const STARTED: Progress = { phase: 'signing', done: 0, total: 0 };

type Missing = 'ink' | 'pin' | null;

/** One ink and one PIN for all documents of the list; all of them are signed or none. */
export const SignForm = ({ reviewId, session, status, onSigned }: SignFormProps) => {
  const { t } = useTranslation();
  const pad = useRef<PadHandle | null>(null);
  const pinField = useRef<HTMLInputElement>(null);
  const [strokes, setStrokes] = useState(0);
  const [pin, setPin] = useState('');
  const [missing, setMissing] = useState<Missing>(null);
  const work = useLongWork();
  const hint = useId();
  const why = useId();

  useEffect(() => {
    // The ink is still there; what is most likely wrong is the PIN.
    if (work.failure) pinField.current?.focus();
  }, [work.failure]);

  const noteStrokes = (count: number): void => {
    setStrokes(count);
    setMissing(null);
  };

  const sign = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!pad.current || work.running) return;
    const ink = toInk(pad.current.strokes(), pad.current.size());
    const gap: Missing = isEmptyInk(ink) ? 'ink' : pin === '' ? 'pin' : null;
    setMissing(gap);
    if (gap === 'pin') pinField.current?.focus();
    if (gap) return;
    const input = {
      ...ink,
      strokes: ink.strokes.map(({ points }) => ({ points: points.map((point) => ({ ...point })) })),
    };
    const outcome = await work.run((signal) =>
      host.signing.sign({ reviewId, session, pin, ink: input }, { signal }),
    );
    setPin('');
    if (outcome === null) return;
    onSigned(outcome.signed);
    useStatusLine.getState().say(t('signing:outcome.title', { documents: outcome.signed }));
    await refreshAfterSigning(reviewId, session);
  };

  return (
    <form className={styles.form} onSubmit={sign} noValidate>
      <div className={styles.formScroll}>
        <h2 className={styles.formTitle}>
          {t('signing:form.title', { documents: status.documents.length })}
        </h2>
        <p className={styles.code}>
          {t('signing:form.code')} <strong className={styles.shortCode}>{status.shortCode}</strong>
        </p>
        <InkPad ref={pad} onStrokes={noteStrokes} disabled={work.running} describedBy={hint} />
        <p id={hint} className={styles.hint}>
          {t('signing:pad.hint')}
        </p>
        <div className={styles.padButtons}>
          <Button variant="default" size="sm" onClick={() => pad.current?.clear()} disabled={work.running}>
            {t('signing:pad.clear')}
          </Button>
          <Button variant="default" size="sm" onClick={() => pad.current?.undo()} disabled={work.running}>
            {t('signing:pad.undo')}
          </Button>
          <span className={styles.strokes} role="status">
            {strokes === 0 ? t('signing:pad.none') : t('signing:pad.strokes', { strokes })}
          </span>
        </div>
        <PasswordInput
          ref={pinField}
          label={t('signing:form.pin')}
          value={pin}
          onChange={(event) => {
            setPin(event.currentTarget.value);
            setMissing(null);
          }}
          maxLength={64}
          autoComplete="off"
          disabled={work.running}
          error={missing === 'pin' ? t('signing:missing.pin') : null}
          visibilityToggleButtonProps={{ 'aria-label': t('common:showTyped'), tabIndex: 0 }}
        />
        {status.own ? <CertificateNote own={status.own} /> : null}
      </div>
      <div className={styles.confirm}>
        {work.running ? (
          <ProgressPanel progress={work.progress ?? STARTED} onCancel={work.cancel} unit="pieces" />
        ) : (
          <>
            {work.failure ? (
              <div className={styles.failure}>
                <FailureNotice failure={work.failure} onClose={work.clear} />
              </div>
            ) : null}
            {work.cancelled ? <p role="status">{t('signing:cancelled')}</p> : null}
            <p className={styles.why} id={why} role={missing ? 'alert' : undefined}>
              {missing === 'ink'
                ? t('signing:missing.ink')
                : missing === 'pin'
                  ? t('signing:missing.pin')
                  : t('signing:form.allOrNone')}
            </p>
            <Button type="submit" fullWidth aria-describedby={why}>
              {t('signing:form.confirm')}
            </Button>
          </>
        )}
      </div>
    </form>
  );
};

import { PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmptyInk } from '../../../shared/domain/signing/ink.ts';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { useLongWork } from '../../host/long-work.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { InkField } from '../../ui/ink/ink-field.tsx';
import { toInkInput } from '../../ui/ink/ink-input.ts';
import type { PadHandle } from '../../ui/ink/ink-pad.tsx';
import { toInk } from '../../ui/ink/pad-ink.ts';
import { CertificateNote } from './certificate-note.tsx';
import { findWordless, sayingOf, tallySayings, useSaid } from './said.ts';
import { SignConfirm, type Missing } from './sign-confirm.tsx';
import styles from './signing.module.css';
import type { SigningStatus } from './signing-order.ts';
import { refreshAfterSigning } from './signing-queries.ts';

interface SignFormProps {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly status: SigningStatus;
  readonly onChoose: (id: SubmissionId) => void;
  readonly onSigned: () => void;
}

/** One ink and one PIN for all that is said: agreement unless the member chose otherwise; all of it or none. */
export const SignForm = ({ reviewId, session, status, onChoose, onSigned }: SignFormProps) => {
  const { t } = useTranslation();
  const pad = useRef<PadHandle | null>(null);
  const pinField = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [missing, setMissing] = useState<Missing>(null);
  const said = useSaid();
  const sayings = said.session === session ? said.sayings : {};
  const work = useLongWork();
  const sayable = status.documents.filter(({ turn }) => turn === 'yes');
  const ids = sayable.map(({ submissionId }) => submissionId);

  useEffect(() => {
    // The ink is still there; what is most likely wrong is the PIN.
    if (work.failure) pinField.current?.focus();
  }, [work.failure]);

  const sign = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!pad.current || work.running) return;
    const wordless = findWordless(sayings, ids);
    const ink = toInk(pad.current.strokes(), pad.current.size());
    const gap: Missing = wordless ? 'words' : isEmptyInk(ink) ? 'ink' : pin === '' ? 'pin' : null;
    setMissing(gap);
    if (wordless) {
      said.ask(wordless);
      onChoose(wordless);
    }
    if (gap === 'pin') pinField.current?.focus();
    if (gap) return;
    const words = ids.map((submissionId) => ({ submissionId, ...sayingOf(sayings, submissionId) }));
    const outcome = await work.run((signal) =>
      host.signing.sign({ reviewId, session, pin, ink: toInkInput(ink), said: words }, { signal }),
    );
    setPin('');
    if (outcome === null) return;
    said.forget();
    onSigned();
    useStatusLine
      .getState()
      .say(
        outcome.signed > 0
          ? t('signing:outcome.title', { documents: outcome.signed })
          : t('signing:outcome.statedTitle'),
      );
    await refreshAfterSigning(reviewId, session);
  };

  return (
    <form className={styles.form} onSubmit={sign} noValidate>
      <div className={styles.formScroll}>
        <h2 className={styles.formTitle}>{t('signing:form.title', { documents: sayable.length })}</h2>
        <p className={styles.code}>
          {t('signing:form.code')} <strong className={styles.shortCode}>{status.shortCode}</strong>
        </p>
        <InkField
          pad={pad}
          hint={t('signing:pad.hint')}
          disabled={work.running}
          onWrite={() => setMissing(null)}
        />
        <PasswordInput
          className={styles.pin}
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
      <SignConfirm
        work={work}
        missing={missing === 'words' && said.asked === null ? null : missing}
        tally={tallySayings(sayings, ids)}
      />
    </form>
  );
};

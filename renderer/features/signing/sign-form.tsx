import { Button, PasswordInput } from '@mantine/core';
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
import type { OwnPapers } from './own-papers.ts';
import { findWordless, sayingOf, tallySayings, useSaid } from './said.ts';
import { SignConfirm, type Missing } from './sign-confirm.tsx';
import styles from './signing.module.css';
import type { SigningStatus } from './signing-order.ts';
import { refreshAfterSigning, refreshSigning } from './signing-queries.ts';
import { useSignedWords } from './use-signed-words.ts';

interface SignFormProps {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly status: SigningStatus;
  /** Beside the opinions. */
  readonly papers: OwnPapers['signs'];
  readonly onChoose: (id: SubmissionId) => void;
  readonly onSigned: () => void;
  /** The other way: print, sign with a pen, attach the scan. */
  readonly onPen: () => void;
}

/** One ink and one PIN for all that is said: agreement unless the member chose otherwise; all of it or none. */
export const SignForm = ({ reviewId, session, status, papers, onChoose, onSigned, onPen }: SignFormProps) => {
  const { t } = useTranslation();
  const nameSigned = useSignedWords();
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
    const input = { reviewId, session, pin, ink: toInkInput(ink), said: words };
    const outcome = await work.run((signal) =>
      host.signing.sign({ ...input, papers: papers.map(({ id }) => id) }, { signal }),
    );
    setPin('');
    if (outcome === null) {
      // What stood in the way may be that the list is another one by now; the ink stays.
      await refreshSigning(reviewId, session);
      return;
    }
    said.forget();
    onSigned();
    useStatusLine.getState().say(
      outcome.signed + outcome.papers > 0
        ? t('signing:outcome.title', {
            what: nameSigned({ opinions: outcome.signed, papers: outcome.papers }),
          })
        : t('signing:outcome.statedTitle'),
    );
    await refreshAfterSigning(reviewId, session);
  };

  return (
    <form className={styles.form} onSubmit={sign} noValidate>
      <div className={styles.formScroll}>
        <h2 className={styles.formTitle}>
          {t('signing:form.title', {
            what: nameSigned({ opinions: sayable.length, papers: papers.length }),
          })}
        </h2>
        <p className={styles.code}>
          {t('signing:form.code')} <strong className={styles.shortCode}>{status.shortCode}</strong>
        </p>
        <InkField
          pad={pad}
          hint={t('signing:pad.hint')}
          disabled={work.running}
          onWrite={() => setMissing(null)}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          px={0}
          className={styles.pen}
          onClick={onPen}
          disabled={work.running}
        >
          {t('signing:pen.own')}
        </Button>
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
        papers={papers.length}
      />
    </form>
  );
};

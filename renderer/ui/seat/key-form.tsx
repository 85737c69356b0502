import { Button } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { chooseFile, registerFile } from '../../host/files.ts';
import { KeyConfirmation } from './key-confirmation.tsx';
import { PinFailure } from './pin-failure.tsx';
import { PinField } from './pin-field.tsx';
import { isFileKept, readKey, type OfferedKey, type TakenSeat } from './seat-steps.ts';
import { usePinWait } from './use-pin-wait.ts';
import styles from './pin-form.module.css';

interface KeyFormProps {
  readonly reviewId: ReviewId;
  readonly member: PanelMember;
  readonly onTaken: (taken: TakenSeat) => void;
  readonly onBack: () => void;
}

/** First time at the seat with the P12 that the bureau issued: the file, its PIN, then whose it is, to be confirmed. */
export const KeyForm = ({ reviewId, member, onTaken, onBack }: KeyFormProps) => {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [held, setHeld] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [offered, setOffered] = useState<OfferedKey | null>(null);
  const wait = usePinWait(failure);
  const pinField = useRef<HTMLInputElement>(null);

  const choose = async (): Promise<void> => {
    const chosen = await chooseFile('.p12,.pfx');
    if (!chosen) return;
    setFile(chosen);
    setHeld(null);
    setFailure(null);
    pinField.current?.focus();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || wait > 0 || pin === '' || !file) return;
    setFailure(null);
    setBusy(true);
    try {
      const handle = held ?? (await registerFile(file)).file;
      setHeld(handle);
      setOffered(await readKey(reviewId, member, handle, pin));
    } catch (error) {
      const refused = failureOf(error);
      setFailure(refused);
      setPin('');
      pinField.current?.focus();
      if (!isFileKept(refused)) setHeld(null);
    } finally {
      setBusy(false);
    }
  };

  if (offered)
    return (
      <KeyConfirmation
        reviewId={reviewId}
        member={member}
        offered={offered}
        onTaken={onTaken}
        onBack={() => {
          setOffered(null);
          setHeld(null);
          setPin('');
        }}
      />
    );
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.who}>{t('frame:seat.key.text', { name: member.name })}</p>
      <div className={styles.file}>
        <Button variant="default" onClick={() => void choose()} data-autofocus autoFocus>
          {t('frame:seat.key.choose')}
        </Button>
        <span className={styles.fileName} role="status">
          {file?.name ?? t('frame:seat.key.none')}
        </span>
      </div>
      <PinField
        ref={pinField}
        label={t('frame:seat.key.pin')}
        value={pin}
        onChange={setPin}
        autoComplete="off"
      />
      <PinFailure failure={failure} wait={wait} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={onBack}>
          {t('frame:seat.key.back')}
        </Button>
        <Button type="submit" loading={busy} disabled={wait > 0 || file === null || pin === ''}>
          {t('frame:seat.key.open')}
        </Button>
      </div>
    </form>
  );
};

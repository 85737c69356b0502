import { Button } from '@mantine/core';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MIN_PIN, type PanelMember } from '../../../shared/contract/panel.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { PinFailure } from './pin-failure.tsx';
import { PinField } from './pin-field.tsx';
import { findPinFault } from './pin-rules.ts';
import { takeSeat, type TakenSeat } from './seat-steps.ts';
import { usePinWait } from './use-pin-wait.ts';
import styles from './pin-form.module.css';

interface PinFormProps {
  readonly reviewId: ReviewId;
  readonly member: PanelMember;
  readonly onTaken: (taken: TakenSeat) => void;
  /** Absent where nobody else can sit here. */
  readonly onBack?: (() => void) | undefined;
  /** First time only: with the P12 that the bureau issued. */
  readonly onIssued?: (() => void) | undefined;
}

/** The PIN of a seat; twice where the member chooses it the first time. Making the key takes about a second. */
export const PinForm = ({ reviewId, member, onTaken, onBack, onIssued }: PinFormProps) => {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const wait = usePinWait(failure);
  const hint = useId();
  const field = useRef<HTMLInputElement>(null);
  const isFirst = !member.hasSeat;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || wait > 0) return;
    const fault = isFirst ? findPinFault(pin, again, member.name) : null;
    setShown(fault ? t(`frame:seat.fault.${fault}`, { min: MIN_PIN }) : null);
    setFailure(null);
    if (fault) field.current?.focus();
    if (fault || pin === '') return;
    setBusy(true);
    try {
      onTaken(await takeSeat(reviewId, member, pin));
    } catch (error) {
      setFailure(failureOf(error));
      setPin('');
      setAgain('');
      field.current?.focus();
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.who} id={hint}>
        {isFirst
          ? t('frame:seat.chooseFor', { name: member.name, min: MIN_PIN })
          : t('frame:seat.pinFor', { name: member.name })}
      </p>
      <PinField
        ref={field}
        label={isFirst ? t('frame:seat.newPin') : t('frame:seat.pin')}
        value={pin}
        onChange={setPin}
        fault={shown}
        describedBy={hint}
        autoComplete={isFirst ? 'new-password' : 'off'}
        first
      />
      {isFirst ? (
        <PinField
          label={t('frame:seat.again')}
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
        />
      ) : null}
      <PinFailure failure={failure} wait={wait} />
      <div className={styles.buttons}>
        {isFirst && onIssued ? (
          <Button variant="subtle" px={0} className={styles.otherWay} onClick={onIssued}>
            {t('frame:seat.key.use')}
          </Button>
        ) : null}
        {onBack ? (
          <Button variant="default" onClick={onBack}>
            {t('frame:seat.someoneElse')}
          </Button>
        ) : null}
        <Button type="submit" loading={busy} disabled={wait > 0}>
          {isFirst ? t('frame:seat.create') : t('frame:seat.take')}
        </Button>
      </div>
    </form>
  );
};

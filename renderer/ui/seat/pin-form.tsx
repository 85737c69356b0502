import { Button, PasswordInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MIN_PIN, type PanelMember } from '../../../shared/contract/panel.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { findPinFault } from './pin-rules.ts';
import { takeSeat, type TakenSeat } from './seat-steps.ts';
import styles from './pin-form.module.css';

interface PinFormProps {
  readonly reviewId: ReviewId;
  readonly member: PanelMember;
  readonly onTaken: (taken: TakenSeat) => void;
  /** Absent where nobody else can sit here. */
  readonly onBack?: (() => void) | undefined;
}

/** The PIN of a seat; twice where the member chooses it the first time. Making the key takes about a second. */
export const PinForm = ({ reviewId, member, onTaken, onBack }: PinFormProps) => {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const hint = useId();
  const isFirst = !member.hasSeat;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const fault = isFirst ? findPinFault(pin, again) : null;
    setShown(fault ? t(`frame:seat.fault.${fault}`, { min: MIN_PIN }) : null);
    setFailure(null);
    if (fault || pin === '') return;
    setBusy(true);
    try {
      onTaken(await takeSeat(reviewId, member, pin));
    } catch (error) {
      setFailure(failureOf(error));
      setPin('');
      setAgain('');
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
      <PasswordInput
        label={isFirst ? t('frame:seat.newPin') : t('frame:seat.pin')}
        value={pin}
        onChange={(event) => setPin(event.currentTarget.value)}
        error={shown}
        aria-describedby={hint}
        autoComplete={isFirst ? 'new-password' : 'off'}
        maxLength={64}
        data-autofocus
        autoFocus
        visibilityToggleButtonProps={{ 'aria-label': t('common:showTyped'), tabIndex: 0 }}
      />
      {isFirst ? (
        <PasswordInput
          label={t('frame:seat.again')}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          autoComplete="new-password"
          maxLength={64}
          visibilityToggleButtonProps={{ 'aria-label': t('common:showTyped'), tabIndex: 0 }}
        />
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className={styles.buttons}>
        {onBack ? (
          <Button variant="default" onClick={onBack}>
            {t('frame:seat.someoneElse')}
          </Button>
        ) : null}
        <Button type="submit" loading={busy}>
          {isFirst ? t('frame:seat.create') : t('frame:seat.take')}
        </Button>
      </div>
    </form>
  );
};

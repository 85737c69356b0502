import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/domain/progress.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PlaceList } from '../../ui/places/place-list.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import styles from './laptops-dialog.module.css';
import type { Delivery } from './use-delivery.ts';

/** Opening the key with the PIN takes a moment before anything is reported. */
const STARTED: Progress = { phase: 'signing', done: 0, total: 0 };

interface DeliveryFieldsProps {
  readonly delivery: Delivery;
  /** Whose PIN signs. */
  readonly name: string;
  readonly onSubmit: () => void;
}

/** The place, the PIN, and while it runs the progress with a Cancel that works. */
export const DeliveryFields = ({ delivery, name, onSubmit }: DeliveryFieldsProps) => {
  const { t } = useTranslation();
  const { work } = delivery;
  if (work.running) return <ProgressPanel progress={work.progress ?? STARTED} onCancel={work.cancel} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <PlaceList
        offered={delivery.offered}
        chosen={delivery.place?.handle ?? null}
        onChoose={delivery.choosePlace}
        disabled={false}
      />
      <PasswordInput
        className={styles.pin}
        label={t('laptops:pin', { name })}
        value={delivery.pin}
        onChange={(event) => delivery.setPin(event.currentTarget.value)}
        maxLength={64}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('common:showTyped'), tabIndex: 0 }}
      />
      {work.failure ? <FailureNotice failure={work.failure} onClose={work.clear} /> : null}
      {work.cancelled ? <p role="status">{t('laptops:cancelled')}</p> : null}
    </form>
  );
};

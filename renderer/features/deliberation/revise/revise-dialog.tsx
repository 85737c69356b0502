import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { ReviseForm } from './revise-form.tsx';
import type { RevisePlace } from './revise-place.ts';
import { useOwnEntry } from './use-own-entry.ts';

/** Reads the own entry first; what is typed then starts from it. */
export const ReviseDialog = ({
  place,
  onClose,
}: {
  readonly place: RevisePlace;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  const { own, failure, readAgain } = useOwnEntry(place);
  if (own) return <ReviseForm place={place} own={own} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('corrections:revise.open')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {failure ? <FailureNotice failure={failure} onRetry={readAgain} /> : <SkeletonRows rows={6} />}
    </Modal>
  );
};

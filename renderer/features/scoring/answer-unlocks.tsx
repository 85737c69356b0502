import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { UnlockRequests } from './unlock-requests.tsx';
import { listAnswerable } from './list-unlocks.ts';
import { useUnlocks } from './use-unlocks.ts';

interface AnswerUnlocksProps {
  readonly reviewId: ReviewId;
  readonly session: string;
}

/** For a seat without the progress view that may answer all the same: about the chair, where no secretary sits here. */
export const AnswerUnlocks = ({ reviewId, session }: AnswerUnlocksProps) => {
  const { t } = useTranslation();
  const unlocks = useUnlocks(reviewId, session);
  const [opened, setOpened] = useState(false);
  const count = listAnswerable(unlocks.data ?? []).length;
  return (
    <>
      {count > 0 ? (
        <Button variant="default" size="compact-md" onClick={() => setOpened(true)}>
          {t('corrections:requests.open', { count })}
        </Button>
      ) : null}
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={t('corrections:requests.title')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <UnlockRequests reviewId={reviewId} session={session} />
      </Modal>
    </>
  );
};

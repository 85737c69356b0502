import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../../host/client.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { failureOf } from '../../../host/failure.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useMinutesChange } from './use-minutes.ts';

interface CloseMotionProps {
  readonly at: DecisionsAt;
  readonly number: number;
  /** Entitled members who have not voted. */
  readonly notVoted: number;
}

/** Ends the vote; the count is fixed then, and whoever did not vote is not for it. */
export const CloseMotion = ({ at, number, notVoted }: CloseMotionProps) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const change = useMinutesChange(at);
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => setOpen(true)}>
        {t('deliberation:minutes.motions.close')}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        title={t('deliberation:minutes.motions.closeTitle', { number })}
        confirmLabel={t('deliberation:minutes.motions.confirmClose')}
        destructive
        onConfirm={() =>
          change.mutate([() => host.minutes.closeMotion({ ...at, number })], {
            onSuccess: () => setOpen(false),
          })
        }
        onClose={() => setOpen(false)}
        busy={change.isPending}
        failure={change.error ? failureOf(change.error) : null}
      >
        <p>
          {notVoted > 0
            ? t('deliberation:minutes.motions.closeMissing', { members: notVoted })
            : t('deliberation:minutes.motions.closeAll')}
        </p>
      </ConfirmDialog>
    </>
  );
};

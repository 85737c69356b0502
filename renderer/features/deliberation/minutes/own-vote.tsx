import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VOTES, type Vote } from '../../../../shared/domain/deliberation/motions.ts';
import { host } from '../../../host/client.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { failureOf } from '../../../host/failure.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import styles from './minutes.module.css';
import { useMinutesChange } from './use-minutes.ts';

/** The own vote; it is given once, so it is asked for twice. */
export const OwnVote = ({ at, number }: { readonly at: DecisionsAt; readonly number: number }) => {
  const { t } = useTranslation();
  const [vote, setVote] = useState<Vote | null>(null);
  const change = useMinutesChange(at);
  const send = (): void => {
    if (vote === null) return;
    change.mutate([() => host.minutes.vote({ ...at, number, vote })], { onSuccess: () => setVote(null) });
  };
  return (
    <div
      className={styles.ballot}
      role="group"
      aria-label={t('deliberation:minutes.motions.own', { number })}
    >
      <span>{t('deliberation:minutes.motions.ownLabel')}</span>
      {VOTES.map((each) => (
        <Button
          key={each}
          size="compact-md"
          variant="default"
          onClick={() => {
            change.reset();
            setVote(each);
          }}
        >
          {t(`deliberation:minutes.vote.${each}`)}
        </Button>
      ))}
      <ConfirmDialog
        opened={vote !== null}
        title={t('deliberation:minutes.motions.own', { number })}
        confirmLabel={t('deliberation:minutes.motions.confirmVote')}
        onConfirm={send}
        onClose={() => setVote(null)}
        busy={change.isPending}
        failure={change.error ? failureOf(change.error) : null}
      >
        {vote === null ? null : (
          <p>
            {t('deliberation:minutes.motions.voteMeans', { vote: t(`deliberation:minutes.vote.${vote}`) })}
          </p>
        )}
      </ConfirmDialog>
    </div>
  );
};

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VOTES, type Vote } from '../../../../shared/domain/deliberation/motions.ts';
import { host } from '../../../host/client.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { failureOf } from '../../../host/failure.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import type { MatrixMember } from '../cell-values.ts';
import styles from './minutes.module.css';
import { useMinutesChange } from './use-minutes.ts';

interface ShowOfHandsProps {
  readonly at: DecisionsAt;
  readonly number: number;
  /** Entitled members whose vote is not recorded yet. */
  readonly waiting: readonly MatrixMember[];
}

/** Raised hands as the recorder saw them, member by member; whoever is left out simply has not voted. */
export const ShowOfHands = ({ at, number, waiting }: ShowOfHandsProps) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [seen, setSeen] = useState<Readonly<Record<string, Vote>>>({});
  const change = useMinutesChange(at);
  const recorded = waiting.flatMap(({ id }) => {
    const vote = seen[id];
    return vote === undefined ? [] : [{ memberId: id, vote }];
  });
  const close = (): void => {
    setOpen(false);
    setSeen({});
    change.reset();
  };
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => setOpen(true)}>
        {t('deliberation:minutes.hands.open')}
      </Button>
      <ConfirmDialog
        opened={isOpen}
        title={t('deliberation:minutes.hands.title', { number })}
        confirmLabel={t('deliberation:minutes.hands.record')}
        onConfirm={() =>
          change.mutate(
            recorded.map((hand) => () => host.minutes.vote({ ...at, number, ...hand })),
            { onSuccess: close },
          )
        }
        onClose={close}
        busy={change.isPending}
        blockedBecause={recorded.length === 0 ? t('deliberation:minutes.hands.none') : undefined}
        failure={change.error ? failureOf(change.error) : null}
      >
        <p>{t('deliberation:minutes.hands.means')}</p>
        {waiting.map(({ id, name }) => (
          <fieldset key={id} className={styles.hand}>
            <legend>{name}</legend>
            {VOTES.map((vote) => (
              <label key={vote} className={styles.choice}>
                <input
                  type="radio"
                  name={`hand-${number}-${id}`}
                  checked={seen[id] === vote}
                  onChange={() => setSeen((before) => ({ ...before, [id]: vote }))}
                />
                {t(`deliberation:minutes.vote.${vote}`)}
              </label>
            ))}
          </fieldset>
        ))}
      </ConfirmDialog>
    </>
  );
};

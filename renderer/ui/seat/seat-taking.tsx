import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation } from '../../host/navigation.ts';
import { queryKeys } from '../../host/queries.ts';
import { useSeatOf } from '../../host/seat-of.ts';
import { EmptyState } from '../empty-state.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { SkeletonRows } from '../skeleton-rows.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { KeyForm } from './key-form.tsx';
import { MemberList } from './member-list.tsx';
import { PinForm } from './pin-form.tsx';
import { sitDown, type TakenSeat } from './seat-steps.ts';
import styles from './pin-form.module.css';

interface SeatTakingProps {
  readonly reviewId: ReviewId;
  readonly onDone?: (taken: TakenSeat) => void;
}

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'pin'; readonly member: PanelMember }
  | { readonly at: 'key'; readonly member: PanelMember }
  | {
      readonly at: 'made';
      readonly member: PanelMember;
      readonly taken: TakenSeat;
      readonly fingerprint: string;
    };

/** Choose who you are, PIN, done. The first time a key is made and its fingerprint shown, for the sign-in sheet. */
export const SeatTaking = ({ reviewId, onDone }: SeatTakingProps) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const panel = useQuery({
    queryKey: queryKeys.panel(reviewId),
    queryFn: () => host.panel.get({ reviewId }),
  });

  const seatOf = useSeatOf(reviewId);

  const finish = (member: PanelMember, taken: TakenSeat): void => {
    sitDown(reviewId, member, taken);
    onDone?.(taken);
  };

  if (panel.isError)
    return <FailureNotice failure={failureOf(panel.error)} onRetry={() => void panel.refetch()} />;
  if (!panel.data || seatOf === undefined) return <SkeletonRows rows={4} />;
  // An own laptop holds one seat: there is nobody to choose from.
  const owner = panel.data.members.find(({ id }) => id === seatOf?.member);
  if (owner) return <PinForm reviewId={reviewId} member={owner} onTaken={(taken) => finish(owner, taken)} />;

  switch (step.at) {
    case 'choose':
      return panel.data.members.every((member) => member.signedInAt === null) ? (
        <EmptyState
          title={t('frame:seat.nobodyTitle')}
          action={<Button onClick={() => goTo('panel')}>{t('frame:seat.toPanel')}</Button>}
        >
          {t('frame:seat.nobody')}
        </EmptyState>
      ) : (
        <MemberList members={panel.data.members} onChoose={(member) => setStep({ at: 'pin', member })} />
      );
    case 'pin':
      return (
        <PinForm
          key={step.member.id}
          reviewId={reviewId}
          member={step.member}
          onBack={() => setStep({ at: 'choose' })}
          onIssued={() => setStep({ at: 'key', member: step.member })}
          onTaken={(taken) =>
            taken.fingerprint === null
              ? finish(step.member, taken)
              : setStep({ at: 'made', member: step.member, taken, fingerprint: taken.fingerprint })
          }
        />
      );
    case 'key':
      return (
        <KeyForm
          reviewId={reviewId}
          member={step.member}
          onBack={() => setStep({ at: 'pin', member: step.member })}
          onTaken={(taken) => finish(step.member, taken)}
        />
      );
    case 'made':
      return (
        <div className={styles.form} role="status">
          <p className={styles.who}>{t('frame:seat.made', { name: step.member.name })}</p>
          <Fingerprint value={step.fingerprint} />
          <p className={styles.who}>{t('frame:seat.madeNote')}</p>
          <div className={styles.buttons}>
            <Button data-autofocus autoFocus onClick={() => finish(step.member, step.taken)}>
              {t('frame:seat.start')}
            </Button>
          </div>
        </div>
      );
  }
};

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { refreshReview } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import styles from './roster-table.module.css';

interface SignInCellProps {
  readonly reviewId: ReviewId;
  readonly member: PanelMember;
}

/** 签到: one press at the secretary's desk, with the claimed time. */
export const SignInCell = ({ reviewId, member }: SignInCellProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const saved = useStatusLine((state) => state.saved);
  const signIn = useMutation({
    mutationFn: () => host.panel.signIn({ reviewId, memberId: member.id }),
    onSuccess: async ({ savedAt }) => {
      saved(savedAt);
      await refreshReview(reviewId);
    },
  });
  if (member.signedInAt)
    return (
      <span className={styles.done}>
        <Icon name="check" size={14} />
        {t('panel:signedIn', { time: moment(member.signedInAt) })}
      </span>
    );
  return (
    <>
      <Button
        size="sm"
        variant="default"
        loading={signIn.isPending}
        aria-label={t('panel:signInOf', { name: member.name })}
        onClick={() => signIn.mutate()}
      >
        {t('panel:signIn')}
      </Button>
      {signIn.isError ? <FailureNotice failure={failureOf(signIn.error)} /> : null}
    </>
  );
};

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { useChange } from '../../host/change.ts';
import { host } from '../../host/client.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';

interface SignInButtonProps {
  readonly reviewId: ReviewId;
  readonly member: PanelMember;
}

/** 签到: one press at the secretary's desk, with the claimed time. */
export const SignInButton = ({ reviewId, member }: SignInButtonProps) => {
  const { t } = useTranslation();
  const change = useChange(reviewId);
  return (
    <>
      <Button
        size="sm"
        variant="default"
        loading={change.busy}
        aria-label={t('panel:signInOf', { name: member.name })}
        onClick={() => void change.run(() => host.panel.signIn({ reviewId, memberId: member.id }))}
      >
        {t('panel:signIn')}
      </Button>
      {change.failure ? <FailureNotice failure={change.failure} onClose={change.clear} /> : null}
    </>
  );
};

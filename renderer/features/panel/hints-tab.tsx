import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { queryKeys } from '../../host/queries.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { HintCard } from './hint-card.tsx';
import { usePanelDesk } from './panel-desk.ts';
import styles from './side-pane.module.css';

const HintList = ({ session }: { readonly session: string }) => {
  const { t } = useTranslation();
  const { reviewId } = usePanelDesk();
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.hints(reviewId, session),
    queryFn: () => host.convening.hints({ reviewId, session }),
  });
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={3} />;
  if (data.hints.length === 0) return <p className={styles.quiet}>{t('panel:hints.none')}</p>;
  const inOrder = [
    ...data.hints.filter(({ state }) => state === 'open'),
    ...data.hints.filter(({ state }) => state !== 'open'),
  ];
  return (
    <>
      <p className={styles.quiet}>{t('panel:hints.lead')}</p>
      {inOrder.map((hint) => (
        <HintCard key={`${hint.member} ${hint.submissionId} ${hint.id}`} hint={hint} />
      ))}
    </>
  );
};

/** 关联提示: likenesses of names and organisations; those who lead the panel see all, a member the own ones. */
export const HintsTab = () => {
  const { t } = useTranslation();
  const { panel, session } = usePanelDesk();
  const open = panel.members.reduce((sum, member) => sum + member.openHints, 0);
  if (session === undefined)
    return <p className={styles.quiet}>{t('panel:hints.seatNeeded', { count: open })}</p>;
  return <HintList session={session} />;
};

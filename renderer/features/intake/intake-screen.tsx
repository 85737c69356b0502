import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation } from '../../host/navigation.ts';
import { useReviewId } from '../../host/open-review.ts';
import { queryKeys } from '../../host/queries.ts';
import { useSeatOf } from '../../host/seat-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { CompletenessPane } from './completeness-pane.tsx';
import styles from './intake-screen.module.css';
import { isAccepted } from './origin.ts';
import { TrustDialog } from './trust-dialog.tsx';
import { SchemeNote } from './scheme-note.tsx';
import { useScheme } from './use-scheme.ts';
import { VerificationPane } from './verification-pane.tsx';

const hintOf = (accepted: boolean, ownLaptop: boolean) => {
  if (ownLaptop) return accepted ? 'toScore' : 'toCompareFirst';
  return accepted ? 'toSignIn' : 'toCompare';
};

/** 材料接收: who made the package, that nothing in it was altered, and what was handed in for each indicator. */
export const IntakeScreen = ({ openScheme }: { readonly openScheme: () => void }) => {
  const { t } = useTranslation();
  const reviewId = useReviewId();
  const goTo = useNavigation((state) => state.goTo);
  const [comparing, setComparing] = useState(false);
  const report = useQuery({
    queryKey: queryKeys.report(reviewId),
    queryFn: () => host.intake.report({ reviewId }),
  });
  const view = useScheme(reviewId);
  const seatOf = useSeatOf(reviewId);
  const { data } = report;
  const accepted = data ? isAccepted(data.signature) : false;
  const hint = hintOf(accepted, seatOf != null);

  return (
    <StagePane
      screen="intake"
      ready={data !== undefined || report.isError}
      title={t('frame:place.intake')}
      subtitle={data ? <SchemeNote report={data} openScheme={openScheme} /> : undefined}
      hint={data ? t(`intake:hint.${hint}`) : undefined}
      actions={
        data ? (
          accepted ? (
            seatOf ? (
              <Button onClick={() => goTo('scoring')}>{t('intake:toScoring')}</Button>
            ) : (
              <Button onClick={() => goTo('panel')}>{t('intake:toPanel')}</Button>
            )
          ) : (
            <Button onClick={() => setComparing(true)}>
              {data.signature.state === 'unsigned' ? t('intake:acceptUnsigned') : t('intake:compare')}
            </Button>
          )
        ) : undefined
      }
    >
      {report.isError ? (
        <FailureNotice failure={failureOf(report.error)} onRetry={() => void report.refetch()} />
      ) : null}
      {report.isPending ? <SkeletonRows rows={8} /> : null}
      {data ? (
        <div className={styles.columns}>
          <VerificationPane report={data} view={view} openScheme={openScheme} />
          <CompletenessPane
            submissions={data.submissions}
            supplements={data.supplements}
            scheme={view?.scheme}
          />
          <TrustDialog report={data} opened={comparing} onClose={() => setComparing(false)} />
        </div>
      ) : null}
    </StagePane>
  );
};

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, type Seat } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { AnswerUnlocks } from './answer-unlocks.tsx';
import { ProgressDialog } from './progress-dialog.tsx';
import { OpenHintsLine } from './open-hints-line.tsx';
import { readSheet } from './send-change.ts';
import type { SheetPlace } from './sheet-place.ts';
import styles from './scoring.module.css';
import { SubmissionSwitch } from './submission-switch.tsx';
import { UnlockBanner } from './unlock-banner.tsx';
import { useNarrow } from './use-narrow.ts';
import { listAnswerable } from './list-unlocks.ts';
import { useUnlocks } from './use-unlocks.ts';
import { Workspace } from './workspace.tsx';

interface SheetStageProps {
  readonly place: SheetPlace;
  readonly seat: Seat;
  readonly submissions: HostOutputs['scoring']['submissions']['submissions'];
  /** How many of them stay closed until a conflict hint is settled. */
  readonly waiting: number;
}

/** One submission's sheet with the way to the others; for the chair also how far everyone is. */
export const SheetStage = ({ place, seat, submissions, waiting }: SheetStageProps) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  const sheet = useQuery(readSheet(place));
  const narrow = useNarrow();
  const unlocks = useUnlocks(place.reviewId, seat.session);
  const [watching, setWatching] = useState(false);
  const at = submissions.findIndex((each) => each.id === place.submissionId);
  // With the own sheets in, closing the round is what the chair has left to do here.
  const isTimeToClose =
    sheet.data?.roundClosed === false && submissions.every((each) => each.submittedAt !== null);
  const toAnswer = listAnswerable(unlocks.data ?? []).length;
  const where = { name: submissions[at]?.baseName ?? '', at: at + 1, count: submissions.length };
  return (
    <StagePane
      screen="scoring"
      ready={sheet.data !== undefined || sheet.isError}
      title={t('scoring:title')}
      subtitle={narrow ? t('scoring:switch.placeOf', where) : t('scoring:switch.place', where)}
      bare={sheet.data !== undefined}
      tools={
        <>
          <SubmissionSwitch submissions={submissions} at={at} />
          {seat.member.role === 'chair' ? (
            <Button
              variant={isTimeToClose ? 'filled' : 'default'}
              size="compact-md"
              onClick={() => setWatching(true)}
            >
              {isTimeToClose ? t('scoring:progress.openToClose') : t('scoring:progress.open')}
              {toAnswer > 0 ? (
                <span className={styles.badge}>{t('corrections:requests.waiting', { count: toAnswer })}</span>
              ) : null}
            </Button>
          ) : (
            <AnswerUnlocks reviewId={place.reviewId} session={seat.session} />
          )}
        </>
      }
    >
      {sheet.data ? (
        <div className={styles.stage}>
          <OpenHintsLine waiting={waiting} />
          {sheet.data.roundClosed ? (
            <p className={styles.banner} role="status">
              {t('scoring:closed.what')}
              <button type="button" className={styles.link} onClick={() => goTo('deliberation')}>
                {t('scoring:closed.go')}
              </button>
            </p>
          ) : (
            <UnlockBanner place={place} sheet={sheet.data} />
          )}
          <Workspace place={place} seat={seat} sheet={sheet.data} />
        </div>
      ) : sheet.isError ? (
        <FailureNotice failure={failureOf(sheet.error)} onRetry={() => void sheet.refetch()} />
      ) : (
        <SkeletonRows rows={10} />
      )}
      {watching ? (
        <ProgressDialog
          reviewId={place.reviewId}
          seat={seat}
          scored={sheet.data?.scored ?? true}
          onClose={() => setWatching(false)}
        />
      ) : null}
    </StagePane>
  );
};

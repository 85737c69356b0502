import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../shared/domain/ids.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { failureOf } from '../../../host/failure.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import type { MatrixMember } from '../cell-values.ts';
import styles from './minutes.module.css';
import { MotionList } from './motion-list.tsx';
import { NoteList } from './note-list.tsx';
import { QueryList } from './query-list.tsx';
import { useMinutes } from './use-minutes.ts';

interface MinutesPaneProps {
  readonly at: DecisionsAt;
  readonly members: readonly MatrixMember[];
  readonly recused: readonly MemberId[];
}

/** 合议记录 of one submission: what was discussed, asked in writing and put to the vote. */
export const MinutesPane = ({ at, members, recused }: MinutesPaneProps) => {
  const { t } = useTranslation();
  const { data: minutes, error, refetch } = useMinutes(at);
  if (!minutes)
    return error ? (
      <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows rows={6} />
    );
  const voters = members.filter(({ id }) => !recused.includes(id));
  return (
    // Fields begin anew with every submission; what was written in them is kept.
    <div key={at.submissionId}>
      {minutes.frozen ? <p className={styles.quiet}>{t('deliberation:minutes.frozen')}</p> : null}
      <NoteList at={at} minutes={minutes} />
      <QueryList at={at} minutes={minutes} />
      <MotionList at={at} minutes={minutes} voters={voters} />
    </div>
  );
};

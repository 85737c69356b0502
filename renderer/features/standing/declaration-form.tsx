import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclarationView } from '../../../shared/contract/convening.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { Seat } from '../../host/navigation.ts';
import { StagePane } from '../../ui/stage-pane.tsx';
import { answer, answerRest, countAnswered, findGap, startDraft, write } from './declaration-draft.ts';
import { DeclareDialog } from './declare-dialog.tsx';
import { RelationRow } from './relation-row.tsx';
import styles from './standing.module.css';
import { StepMark } from './step-mark.tsx';

interface DeclarationFormProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly submissions: DeclarationView['submissions'];
}

/** One answer per submission; nothing is sent before the whole of it was looked at once more. */
export const DeclarationForm = ({ reviewId, seat, submissions }: DeclarationFormProps) => {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => startDraft(submissions));
  const [gap, setGap] = useState<ReturnType<typeof findGap>>(null);
  const [isAsking, setAsking] = useState(false);
  const list = useRef<HTMLDivElement>(null);

  const ask = (): void => {
    const found = findGap(draft);
    setGap(found);
    if (found === null) return setAsking(true);
    const row = list.current?.querySelector(`[data-submission="${found.submissionId}"]`);
    row?.querySelector<HTMLElement>(found.wants === 'answer' ? 'input' : 'textarea')?.focus();
  };

  return (
    <StagePane
      screen="declaration"
      ready
      title={t('convening:before')}
      tools={<StepMark step="declaration" />}
      hint={t('convening:declaration.answered', { done: countAnswered(draft), total: draft.length })}
      actions={<Button onClick={ask}>{t('convening:declaration.submit')}</Button>}
    >
      <div className={styles.relations} ref={list}>
        <div className={styles.lead}>
          <p>{t('convening:declaration.lead', { name: seat.member.name })}</p>
          <Button variant="default" onClick={() => setDraft(answerRest)}>
            {t('convening:declaration.noneAtAll')}
          </Button>
        </div>
        {submissions.map((submission, index) => {
          const own = draft[index];
          return own ? (
            <RelationRow
              key={submission.id}
              submission={submission}
              answer={own}
              wants={gap?.submissionId === submission.id ? gap.wants : null}
              onAnswer={(relation) => {
                setGap(null);
                setDraft((before) => answer(before, submission.id, relation));
              }}
              onWrite={(statement) => {
                setGap(null);
                setDraft((before) => write(before, submission.id, statement));
              }}
            />
          ) : null;
        })}
      </div>
      <DeclareDialog
        reviewId={reviewId}
        session={seat.session}
        submissions={submissions}
        draft={draft}
        opened={isAsking}
        onClose={() => setAsking(false)}
      />
    </StagePane>
  );
};

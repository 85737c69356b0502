import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../../shared/domain/ids.ts';
import { useNavigation } from '../../../host/navigation.ts';
import type { DeskStep } from './desk-step.ts';
import type { DecisionDesk } from './use-decision-desk.ts';

interface DecisionActionsProps {
  readonly desk: DecisionDesk;
  readonly step: DeskStep | undefined;
  readonly onSubmission: (id: SubmissionId) => void;
}

/** Takes the focus when a submission's last subject is decided. */
export const ONWARD = 'decision-onward';

/** One step at a time: record, the next subject, the next submission, the opinion. */
export const DecisionActions = ({ desk, step, onSubmission }: DecisionActionsProps) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  if (!step) return null;
  switch (step.kind) {
    case 'record':
      return (
        <Button onClick={() => void desk.record()} loading={desk.busy}>
          {t('deliberation:decisions.record')}
        </Button>
      );
    case 'next-subject':
      return <Button onClick={() => void desk.record()}>{t('deliberation:decisions.nextSubject')}</Button>;
    case 'next-submission':
      return (
        <Button id={ONWARD} onClick={() => onSubmission(step.submission.id)}>
          {t('deliberation:decisions.nextSubmission', { name: step.submission.baseName })}
        </Button>
      );
    case 'opinion':
      return (
        <Button id={ONWARD} onClick={() => goTo('opinion')}>
          {desk.view?.frozen ? t('deliberation:toFrozenOpinion') : t('deliberation:toOpinion')}
        </Button>
      );
    case 'wait':
      return null;
  }
};

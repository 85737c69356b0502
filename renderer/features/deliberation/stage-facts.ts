import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../shared/contract/deliberation.ts';
import { useMoments } from '../../ui/moments.ts';
import { listJudges, type MatrixSubmission } from './cell-values.ts';

/** When and why the round was closed, and how many sheets the submission in view has. */
export const useStageFacts = (
  { closedAt, closeReason, members }: Overview,
  shown: MatrixSubmission | undefined,
): string => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return [
    t('deliberation:closedAt', { at: moment(closedAt) }),
    shown ? t('deliberation:sheets', { sheets: listJudges(shown, members).length }) : '',
    closeReason ? t('deliberation:closeReason', { reason: closeReason }) : '',
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
};

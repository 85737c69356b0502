import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SubjectView } from '../../../../shared/contract/decisions.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { failureOf } from '../../../host/failure.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useLocalText } from '../../../ui/text.ts';
import { NOT_ESTABLISHED } from './list-sweepable.ts';
import { recordDecision, rereadDecisions } from './record-decision.ts';
import { nextUnsettled } from './subject-order.ts';

interface VetoSweepProps {
  readonly at: DecisionsAt;
  readonly vetoes: readonly SubjectView[];
  readonly onClose: () => void;
  /** The subject to go on with. */
  readonly onDone: (subject: string) => void;
}

/** 全部不成立: asks once, then records each veto by itself, so that each has its own line in the log. */
export const VetoSweep = ({ at, vetoes, onClose, onDone }: VetoSweepProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const sweep = useMutation({
    mutationFn: async () => {
      let subjects: readonly SubjectView[] = vetoes;
      for (const { id, revision } of vetoes) {
        const decision = { subject: id, choice: NOT_ESTABLISHED, values: [], reason: '', revision };
        ({ subjects } = await recordDecision(at, decision));
      }
      return nextUnsettled(subjects, undefined) ?? subjects.at(-1);
    },
    // What stands elsewhere by now is shown; what was recorded before stays recorded.
    onError: () => rereadDecisions(at),
    onSuccess: (next) => {
      onClose();
      if (next) onDone(next.id);
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t('deliberation:sweep.title')}
      confirmLabel={t('deliberation:sweep.confirm')}
      onConfirm={() => sweep.mutate()}
      onClose={onClose}
      busy={sweep.isPending}
      failure={sweep.error ? failureOf(sweep.error) : null}
    >
      <p>{t('deliberation:sweep.means', { vetoes: vetoes.length })}</p>
      <ul>
        {vetoes.map(({ id, title }) => (
          <li key={id}>{text(title)}</li>
        ))}
      </ul>
      <p>{t('deliberation:sweep.each')}</p>
    </ConfirmDialog>
  );
};

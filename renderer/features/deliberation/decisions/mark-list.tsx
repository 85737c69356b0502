import { useTranslation } from 'react-i18next';
import type { SubjectView } from '../../../../shared/contract/decisions.ts';
import type { SubmissionId } from '../../../../shared/domain/ids.ts';
import { findCell, type MatrixIndicator, type MatrixMember } from '../cell-values.ts';
import { useChoiceTitle } from '../../../ui/choice-title.ts';
import styles from './decision-basis.module.css';
import { EvidenceList } from '../evidence-list.tsx';
import { tallyMarks } from './tally-marks.ts';

interface MarkListProps {
  readonly submissionId: SubmissionId;
  readonly subject: SubjectView;
  readonly members: readonly MatrixMember[];
  /** The subject's line in the matrix, for the evidence behind a mark. */
  readonly indicator: MatrixIndicator | undefined;
  readonly titles: ReadonlyMap<string, string>;
}

/** What the members marked on their sheets, counted and one by one with their comments. */
export const MarkList = ({ submissionId, subject, members, indicator, titles }: MarkListProps) => {
  const { t } = useTranslation();
  const write = useChoiceTitle();
  const nameChoice = (choice: string): string =>
    write(subject.kind, choice, subject.choices.find(({ id }) => id === choice)?.title);
  if (subject.marks.length === 0) return <p className={styles.quiet}>{t('deliberation:marks.none')}</p>;
  return (
    <>
      <p className={styles.tally}>
        {tallyMarks(subject)
          .map(({ choice, count }) => t('deliberation:tally', { title: nameChoice(choice), members: count }))
          .join(' · ')}
      </p>
      <ul className={styles.marks}>
        {subject.marks.map((mark) => {
          const evidence = indicator ? (findCell(indicator, mark.member)?.evidence ?? []) : [];
          return (
            <li key={mark.member} className={styles.mark}>
              <p className={styles.who}>
                <span>{members.find(({ id }) => id === mark.member)?.name ?? mark.member}</span>
                <strong data-choice={mark.choice}>{nameChoice(mark.choice)}</strong>
              </p>
              {mark.target ? (
                <p className={styles.comment}>{t('deliberation:pane.target', { target: mark.target })}</p>
              ) : null}
              {mark.comment.trim() === '' ? null : <p className={styles.comment}>{mark.comment}</p>}
              {evidence.length > 0 ? (
                <EvidenceList submissionId={submissionId} evidence={evidence} titles={titles} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
};

import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { Figure } from '../../ui/figure.tsx';
import {
  decimalsOf,
  findCell,
  writeHundredths,
  type MatrixIndicator,
  type MatrixMember,
} from './cell-values.ts';
import styles from './cell-pane.module.css';
import { EvidenceList } from './evidence-list.tsx';
import { useGivenWords } from './given-words.ts';
import { MissingDocuments } from './missing-documents.tsx';
import { OpenChange } from './open-change.tsx';
import { SettledList } from '../../ui/reconsideration/settled-list.tsx';
import { RevisedNote } from './revised-note.tsx';
import { useIndicatorWords } from './tally-words.ts';

interface MemberEntryProps {
  readonly submissionId: SubmissionId;
  readonly indicator: MatrixIndicator;
  readonly member: MatrixMember;
  readonly isRecused: boolean;
  readonly titles: ReadonlyMap<string, string>;
  readonly prominent?: boolean;
  /** What changed is said below, with the question what to do about it. */
  readonly isAsked?: boolean;
}

/** One member's points or choice, comment and evidence for one indicator. */
export const MemberEntry = ({
  submissionId,
  indicator,
  member,
  isRecused,
  titles,
  prominent = false,
  isAsked = false,
}: MemberEntryProps) => {
  const { t } = useTranslation();
  const words = useIndicatorWords();
  const write = useGivenWords(indicator);
  const cell = findCell(indicator, member.id);
  const points = cell?.points ?? null;
  const choice = cell?.choice === undefined ? '' : words.choice(indicator, cell.choice);
  return (
    <div className={prominent ? styles.prominent : styles.entry}>
      <div className={styles.who}>
        <span>{member.name}</span>
        {points === null ? (
          <strong>{choice || '—'}</strong>
        ) : (
          <Figure strong>{writeHundredths(points, decimalsOf([points]))}</Figure>
        )}
      </div>
      {points !== null && choice !== '' ? <p className={styles.quiet}>{choice}</p> : null}
      {cell?.target ? (
        <p className={styles.comment}>{t('deliberation:pane.target', { target: cell.target })}</p>
      ) : null}
      {cell?.measured ? (
        <p className={styles.quiet}>{t('deliberation:pane.measured', { value: cell.measured })}</p>
      ) : null}
      {cell ? (
        <p className={cell.comment.trim() === '' ? styles.quiet : styles.comment}>
          {cell.comment.trim() === '' ? t('deliberation:noComment') : cell.comment}
        </p>
      ) : (
        <p className={styles.quiet}>
          {isRecused ? t('deliberation:recused.why') : t('deliberation:noSheet')}
        </p>
      )}
      {cell?.before?.cause === 'deliberation' ? (
        <RevisedNote indicator={indicator} before={cell.before} />
      ) : null}
      {cell && !isAsked ? <OpenChange cell={cell} /> : null}
      {cell ? <SettledList reconsiderations={cell.reconsiderations} write={write} /> : null}
      {cell?.absences ? <MissingDocuments indicator={indicator.id} absences={cell.absences} /> : null}
      {cell && cell.evidence.length > 0 ? (
        <EvidenceList submissionId={submissionId} evidence={cell.evidence} titles={titles} />
      ) : null}
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import { findCell, writeHundredths, type MatrixMember } from './cell-values.ts';
import { Icon } from '../../ui/icon.tsx';
import { EarlierValue } from './earlier-value.tsx';
import type { LineFigures } from './line-figures.ts';
import { listOpen } from './open-change.tsx';
import type { MatrixRow } from './matrix-rows.ts';
import styles from './score-matrix.module.css';
import { useIndicatorWords } from './tally-words.ts';

interface MemberValueProps {
  readonly row: MatrixRow;
  readonly member: MatrixMember;
  readonly figures: LineFigures;
  readonly places: 1 | 2;
  /** Whether the member has a sheet of this submission at all. */
  readonly judges: boolean;
  readonly recused: boolean;
}

/** In a cell whose member has not looked at it again since what it rests on changed. */
const ChangedMark = () => {
  const { t } = useTranslation();
  return (
    <span className={styles.changed} title={t('corrections:reconsider.open')}>
      <Icon name="warning" size={12} />
      <span className="pd-sr-only">{t('corrections:reconsider.open')}</span>{' '}
    </span>
  );
};

/** What one member gave in one line: points, or the word chosen; a dash where there is nothing, with the reason read aloud. */
export const MemberValue = ({ row, member, figures, places, judges, recused }: MemberValueProps) => {
  const { t } = useTranslation();
  const words = useIndicatorWords();
  const value = figures.values.find((each) => each.member === member.id)?.value ?? null;
  const isScored = figures.values.length > 0;
  const own = row.kind === 'indicator' ? findCell(row.indicator, member.id) : undefined;
  const before = own?.before;
  const mark = listOpen(own).length > 0 ? <ChangedMark /> : null;
  if (value !== null) {
    return (
      <>
        {before && before.points !== value ? (
          <EarlierValue>{before.points === null ? '—' : writeHundredths(before.points, places)}</EarlierValue>
        ) : null}
        {mark}
        {writeHundredths(value, places)}
        {figures.flagged.has(member.id) ? (
          <span className="pd-sr-only">{t('deliberation:flag.mark')}</span>
        ) : null}
      </>
    );
  }
  if (row.kind === 'indicator' && !isScored) {
    const cell = findCell(row.indicator, member.id);
    if (cell?.choice !== undefined) {
      const word = words.choice(row.indicator, cell.choice);
      return (
        <span className={styles.choice} data-choice={cell.choice} title={word}>
          {before?.choice !== undefined && before.choice !== cell.choice ? (
            <EarlierValue>{words.choice(row.indicator, before.choice)}</EarlierValue>
          ) : null}
          {mark}
          {word}
          {cell.target ? <span className={styles.target}>{cell.target}</span> : null}
        </span>
      );
    }
  } else if (!isScored) return null;
  if (recused) return <span className={styles.away}>{t('deliberation:recused.mark')}</span>;
  return (
    <>
      {'—'}
      <span className="pd-sr-only">{judges ? t('deliberation:notGiven') : t('deliberation:noSheet')}</span>
    </>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './papers-ui.module.css';
import { penKey, withMark, type PenLine, type PenMarks } from './pen-choice.ts';
import { PenMarkRow } from './pen-mark-row.tsx';
import { usePaperWords } from './use-paper-words.ts';

interface PenMarkListProps {
  readonly wanted: readonly PenLine[];
  /** What else could be on the same scan; folded, for it rarely is. */
  readonly others: readonly PenLine[];
  readonly marks: PenMarks;
  readonly onMarks: (marks: PenMarks) => void;
}

/** Third step: whose signatures the scan shows, paper by paper. */
export const PenMarkList = ({ wanted, others, marks, onMarks }: PenMarkListProps) => {
  const { t } = useTranslation();
  const { titleOf } = usePaperWords();
  const [unfolded, setUnfolded] = useState(false);
  const list = (lines: readonly PenLine[]) =>
    lines.map(({ paper, signers }) => (
      <fieldset key={paper.id} className={styles.marks}>
        <legend>{titleOf(paper)}</legend>
        {signers.map(({ member, name }) => {
          const key = penKey(paper.id, member);
          return (
            <PenMarkRow
              key={key}
              name={name}
              isOpinion={paper.kind === 'opinion'}
              mark={marks.get(key) ?? null}
              onMark={(mark) => onMarks(withMark(marks, key, mark))}
            />
          );
        })}
      </fieldset>
    ));
  return (
    <>
      <p className={styles.text}>{t('papers:pen.mark.what')}</p>
      <div className={styles.markScroll} role="region" tabIndex={0} aria-label={t('papers:pen.mark.title')}>
        {list(wanted)}
        {others.length > 0 ? (
          <details className={styles.others} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
            <summary>{t('papers:pen.mark.others', { papers: others.length })}</summary>
            {unfolded ? list(others) : null}
          </details>
        ) : null}
      </div>
    </>
  );
};

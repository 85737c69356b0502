import { useTranslation } from 'react-i18next';
import type { LocalText } from '../../../shared/domain/text.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocalText } from '../../ui/text.ts';
import type { MatrixSubmission } from './cell-values.ts';
import type { FlagReason } from './flag-words.ts';
import { useFlagSentences } from './flag-sentence.ts';
import type { MatrixRow } from './matrix-rows.ts';
import styles from './score-matrix.module.css';

interface LineTitleProps {
  readonly row: MatrixRow;
  readonly submission: MatrixSubmission;
  /** Titles of tracks and parts by id, as far as they are known. */
  readonly parts: ReadonlyMap<string, LocalText>;
  readonly reason: FlagReason | undefined;
}

const useWords = ({ row, submission, parts }: Omit<LineTitleProps, 'reason'>) => {
  const { t } = useTranslation();
  const text = useLocalText();
  switch (row.kind) {
    case 'group':
      return { title: text(row.group.title) };
    case 'indicator': {
      const accepted = row.indicator.values.flatMap(({ title, accepted: value }) => {
        if (value === undefined) return [];
        return title
          ? [t('deliberation:values.acceptedOf', { title: text(title), value })]
          : [t('deliberation:values.accepted', { value })];
      });
      return {
        title: text(row.indicator.title),
        note: accepted.length > 0 ? accepted.join('；') : undefined,
      };
    }
    case 'part': {
      const scores = submission.scores?.parts.find(({ id }) => id === row.part);
      const title = scores?.title ?? parts.get(row.part ?? '');
      return {
        title: row.part === undefined ? t('deliberation:part.common') : title ? text(title) : row.part,
        note: scores ? t('deliberation:part.sheets', { sheets: scores.sheets }) : undefined,
      };
    }
    case 'total': {
      const grade = row.total === 'total' ? submission.scores?.grade : undefined;
      return {
        title: t(`deliberation:totals.${row.total}`),
        note: grade ? t('deliberation:grade.provisional', { grade: text(grade) }) : undefined,
      };
    }
  }
};

/** Head of a line: what it is about, and in small type what one has to know about it. */
export const LineTitle = ({ reason, ...of }: LineTitleProps) => {
  const sentences = useFlagSentences();
  const { title, note } = useWords(of);
  return (
    <>
      {of.row.kind === 'group' ? (
        <span className={of.row.open ? styles.open : styles.closed}>
          <Icon name="right" size={12} />
        </span>
      ) : null}
      <span className={styles.name}>{title}</span>
      {note ? <span className={styles.note}>{note}</span> : null}
      {reason ? (
        <span className={styles.reason} data-explained={reason.explained}>
          {sentences.short(reason)}
        </span>
      ) : null}
    </>
  );
};

import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { EntryView } from '../../../shared/contract/scoring.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { useLocalText } from '../../ui/text.ts';
import { storedOf } from '../../ui/judgement/entry-value.ts';
import styles from './scoring.module.css';
import { useAnswer } from '../../ui/judgement/use-answer.ts';

interface SheetRowProps {
  readonly indicator: IndicatorView;
  readonly entry: EntryView | undefined;
  readonly decimals: 0 | 1 | 2;
  /** Whether the table has a column of maxima. */
  readonly scored: boolean;
}

/** One indicator of the whole sheet: what was given, with the words and how much they rest on. */
export const SheetRow = ({ indicator, entry, decimals, scored }: SheetRowProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const answer = useAnswer(decimals)(indicator, storedOf(entry).value);
  return (
    <tr>
      <th scope="row">{local(indicator.title)}</th>
      {scored ? (
        <td className={styles.number}>
          {'maxPoints' in indicator ? writePoints(indicator.maxPoints) : null}
        </td>
      ) : null}
      <td className={answer.isFigure ? styles.number : styles.tableChoice}>
        {answer.main ?? '–'}
        {answer.note === undefined ? null : <span className={styles.tableNote}>{answer.note}</span>}
      </td>
      <td className={styles.tableComment}>
        {entry?.comment ?? ''}
        {entry && entry.evidence.length > 0 ? (
          <span className={styles.tableNote}>
            {t('scoring:table.evidence', { count: entry.evidence.length })}
          </span>
        ) : null}
      </td>
    </tr>
  );
};

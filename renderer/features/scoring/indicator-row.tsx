import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { EntryView } from '../../../shared/contract/scoring.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocalText } from '../../ui/text.ts';
import { EntryMark } from './entry-mark.tsx';
import { storedOf } from '../../ui/judgement/entry-value.ts';
import styles from './indicator-pane.module.css';
import type { EntryState } from './sheet-reading.ts';
import { useAnswer } from '../../ui/judgement/use-answer.ts';

interface IndicatorRowProps {
  readonly indicator: IndicatorView;
  readonly entry: EntryView | undefined;
  readonly state: EntryState;
  /** Something of it is not saved and needs the member. */
  readonly waiting: boolean;
  /** What it rests on changed, and the member has not looked at it again. */
  readonly changed: boolean;
  readonly chosen: boolean;
  readonly decimals: 0 | 1 | 2;
  readonly onChoose: () => void;
}

/** One indicator of the list: how far it is, its title, the own points of the maximum or the own choice. */
export const IndicatorRow = ({
  indicator,
  entry,
  state,
  waiting,
  changed,
  chosen,
  decimals,
  onChoose,
}: IndicatorRowProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const answer = useAnswer(decimals)(indicator, storedOf(entry).value);
  const mark = waiting ? 'waiting' : changed ? 'changed' : state;
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-indicator={indicator.id}
        data-state={mark}
        aria-current={chosen}
        onClick={onChoose}
      >
        <EntryMark mark={mark} />
        <span className="pd-sr-only">{t(`scoring:mark.${mark}`)}</span>
        <span className={styles.rowTitle}>{local(indicator.title)}</span>
        {'maxPoints' in indicator ? (
          <Figure>
            {t('scoring:ofCount', { done: answer.main ?? '–', count: writePoints(indicator.maxPoints) })}
          </Figure>
        ) : (
          <span className={styles.rowChoice}>{answer.main}</span>
        )}
      </button>
    </li>
  );
};

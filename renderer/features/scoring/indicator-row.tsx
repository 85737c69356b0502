import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/scoring.ts';
import { writePoints, type Points } from '../../../shared/domain/points.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocalText } from '../../ui/text.ts';
import { EntryMark } from './entry-mark.tsx';
import styles from './indicator-pane.module.css';
import { columnPoints, type EntryState } from './sheet-reading.ts';

interface IndicatorRowProps {
  readonly indicator: IndicatorView;
  readonly points: Points | null;
  readonly state: EntryState;
  /** Something of it is not saved and needs the member. */
  readonly waiting: boolean;
  readonly chosen: boolean;
  readonly decimals: 0 | 1 | 2;
  readonly onChoose: () => void;
}

/** One indicator of the list: how far it is, its title, the own points of the maximum. */
export const IndicatorRow = ({
  indicator,
  points,
  state,
  waiting,
  chosen,
  decimals,
  onChoose,
}: IndicatorRowProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const mark = waiting ? 'waiting' : state;
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
        <Figure>
          {t('scoring:ofCount', {
            done: points === null ? '–' : columnPoints(points, decimals),
            count: writePoints(indicator.maxPoints),
          })}
        </Figure>
      </button>
    </li>
  );
};

import { useTranslation } from 'react-i18next';
import { writePoints, type Points } from '../../../shared/domain/points.ts';
import { Figure } from '../../ui/figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLocalText } from '../../ui/text.ts';
import styles from './indicator-pane.module.css';
import { columnPoints } from '../../ui/judgement/column-points.ts';
import type { SheetGroup } from './sheet-outline.ts';

interface GroupHeadingProps {
  readonly group: SheetGroup;
  readonly total: { readonly points: Points; readonly done: number; readonly count: number } | undefined;
  readonly open: boolean;
  readonly decimals: 0 | 1 | 2;
  readonly onFold: () => void;
}

/** A heading of the table: its own points of the maximum, or how much of it is judged where it has no points. */
export const GroupHeading = ({ group, total, open, decimals, onFold }: GroupHeadingProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const figure =
    group.maxPoints === undefined
      ? total && t('scoring:ofCount', { done: total.done, count: total.count })
      : t('scoring:ofCount', {
          done: total === undefined ? '–' : columnPoints(total.points, decimals),
          count: writePoints(group.maxPoints),
        });
  return (
    <button
      type="button"
      className={styles.group}
      data-depth={Math.min(group.depth, 3)}
      aria-expanded={open}
      onClick={onFold}
    >
      <Icon name={open ? 'down' : 'right'} size={12} />
      <span className={styles.groupTitle}>{local(group.title)}</span>
      <Figure strong>{figure}</Figure>
    </button>
  );
};

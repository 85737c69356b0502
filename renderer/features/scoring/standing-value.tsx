import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { EntryView } from '../../../shared/contract/scoring.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { storedOf } from '../../ui/judgement/entry-value.ts';
import { useAnswer } from '../../ui/judgement/use-answer.ts';
import styles from './entry-pane.module.css';

/** What was given, large and not to be typed into. */
export const StandingValue = ({
  indicator,
  entry,
}: {
  readonly indicator: IndicatorView;
  readonly entry: EntryView | undefined;
}) => {
  const { t } = useTranslation();
  const answer = useAnswer()(indicator, storedOf(entry).value);
  return (
    <>
      <p className={styles.locked}>
        <strong className={styles.lockedPoints} data-figure={answer.isFigure}>
          {answer.main ?? '–'}
        </strong>
        {'maxPoints' in indicator ? t('scoring:points.of', { max: writePoints(indicator.maxPoints) }) : null}
      </p>
      {answer.note === undefined ? null : <p className={styles.lockedNote}>{answer.note}</p>}
    </>
  );
};

import { useTranslation } from 'react-i18next';
import { writePoints } from '../../../shared/domain/points.ts';
import { suggestBand, type BandsView } from './band-suggestion.ts';
import { BandTable } from './band-table.tsx';
import styles from './bands-field.module.css';
import type { FocusRequest } from './focus-request.ts';
import { useJudgingKeys } from './judging-keys.ts';
import { MeasuredField } from './measured-field.tsx';
import { OwedNote } from './owed-note.tsx';
import type { WhyWords } from './owed-words.ts';
import { PointsField } from './points-field.tsx';
import type { TypedEntry } from './typed-entry.ts';

interface BandsFieldProps {
  readonly indicator: BandsView;
  readonly typed: TypedEntry;
  readonly owed: WhyWords | null;
  readonly focusRequest: FocusRequest | null;
  readonly onType: (change: Partial<TypedEntry>) => void;
  readonly onLeave: () => void;
}

/** The value that counts, its band with the points that follow from it, and the points themselves: given, never filled in. */
export const BandsField = (props: BandsFieldProps) => {
  const { indicator, typed, owed, focusRequest, onType, onLeave } = props;
  const { t } = useTranslation();
  const keys = useJudgingKeys();
  const suggestion = suggestBand(indicator, typed.measuredText);
  const isBand = suggestion.kind === 'band';
  return (
    <div className={styles.field}>
      <MeasuredField
        indicator={indicator}
        text={typed.measuredText}
        focusRequest={focusRequest}
        onText={(measuredText) => onType({ measuredText })}
        onLeave={onLeave}
      />
      <BandTable bands={indicator.bands} at={isBand ? suggestion.at : null} />
      <div className={styles.suggestion}>
        <span role="status">
          {isBand
            ? t('scoring:bands.suggested', { points: writePoints(suggestion.points) })
            : t(`scoring:bands.${suggestion.kind}`)}
        </span>
        {isBand ? (
          <button
            type="button"
            className={styles.accept}
            aria-keyshortcuts={keys ? 'A' : undefined}
            onClick={() => onType({ pointsText: writePoints(suggestion.points) })}
          >
            {t('scoring:bands.accept')} {keys ? <kbd>A</kbd> : null}
          </button>
        ) : null}
      </div>
      <PointsField
        indicator={indicator}
        text={typed.pointsText}
        focusRequest={focusRequest}
        onText={(pointsText) => onType({ pointsText })}
        onLeave={onLeave}
      />
      <OwedNote why={owed} />
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { CONDITION_MARKS } from '../../../shared/domain/scheme/indicator.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { useChoiceWord } from '../choice-words.ts';
import { useLocalText } from '../text.ts';
import { BandsField } from './bands-field.tsx';
import { ChoiceList } from './choice-list.tsx';
import { DispositionChoice } from './disposition-choice.tsx';
import type { FocusRequest } from './focus-request.ts';
import { OwedNote } from './owed-note.tsx';
import type { WhyWords } from './owed-words.ts';
import { PointsField } from './points-field.tsx';
import { shapeOfLevels } from './shape-of-levels.ts';
import type { TypedEntry } from './typed-entry.ts';

interface GivenFieldsProps {
  readonly indicator: IndicatorView;
  readonly typed: TypedEntry;
  /** Why the answer owes words that are not written yet. */
  readonly owed: WhyWords | null;
  readonly focusRequest: FocusRequest | null;
  readonly onType: (change: Partial<TypedEntry>) => void;
  readonly onChoose: (id: string | null) => void;
  readonly onLeave: () => void;
}

/** What the indicator is judged with, by its mode. */
export const GivenFields = (props: GivenFieldsProps) => {
  const { indicator, typed, owed, focusRequest, onType, onChoose, onLeave } = props;
  const { t } = useTranslation();
  const local = useLocalText();
  const mark = useChoiceWord('condition');
  const chosen = typed.choice;
  switch (indicator.mode) {
    case 'points':
    case 'bonus':
    case 'deduct':
      return (
        <div>
          <PointsField
            indicator={indicator}
            text={typed.pointsText}
            focusRequest={focusRequest}
            onText={(pointsText) => onType({ pointsText })}
            onLeave={onLeave}
          />
          {indicator.mode === 'deduct' ? <OwedNote why={owed} /> : null}
        </div>
      );
    case 'bands':
      return <BandsField {...{ indicator, typed, owed, focusRequest, onType, onLeave }} />;
    case 'levels':
      return (
        <ChoiceList
          legend={t('scoring:levels.legend')}
          shape="list"
          choices={indicator.levels.map((level) => ({
            id: level.id,
            label: local(level.title),
            figure: t('scoring:bands.points', { points: writePoints(level.points) }),
          }))}
          {...{ chosen, owed, focusRequest, onChoose }}
        />
      );
    case 'judgement':
      return (
        <ChoiceList
          legend={t('scoring:judgement.legend')}
          shape={shapeOfLevels(indicator.levels.map((level) => local(level.title)))}
          choices={indicator.levels.map((level) => ({ id: level.id, label: local(level.title) }))}
          {...{ chosen, owed, focusRequest, onChoose }}
        />
      );
    case 'condition':
      return (
        <ChoiceList
          legend={t('scoring:condition.legend')}
          shape="segments"
          choices={CONDITION_MARKS.map((id) => ({ id, label: mark(id) }))}
          {...{ chosen, owed, focusRequest, onChoose }}
        />
      );
    case 'disposition':
      return (
        <DispositionChoice
          {...{ indicator, typed, owed, focusRequest, onChoose, onLeave }}
          onTarget={(target) => onType({ target })}
        />
      );
  }
};

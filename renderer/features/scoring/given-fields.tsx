import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { CONDITION_MARKS } from '../../../shared/domain/scheme/indicator.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { useChoiceWord } from '../../ui/choice-words.ts';
import { useLocalText } from '../../ui/text.ts';
import { BandsField } from './bands-field.tsx';
import { ChoiceList } from './choice-list.tsx';
import { choose } from './choose.ts';
import { DispositionChoice } from './disposition-choice.tsx';
import type { EntrySaver } from './entry-saver.ts';
import type { FocusRequest } from './focus-request.ts';
import { OwedNote } from './owed-note.tsx';
import type { WhyWords } from './owed-words.ts';
import { PointsField } from './points-field.tsx';
import { shapeOfLevels } from './shape-of-levels.ts';
import type { TypedEntry } from './typed-entry.ts';

interface GivenFieldsProps {
  readonly indicator: IndicatorView;
  readonly typed: TypedEntry;
  readonly saver: EntrySaver;
  /** Why the answer owes words that are not written yet. */
  readonly owed: WhyWords | null;
  readonly focusRequest: FocusRequest | null;
}

/** What the indicator is judged with, by its mode. */
export const GivenFields = ({ indicator, typed, saver, owed, focusRequest }: GivenFieldsProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const mark = useChoiceWord('condition');
  const onType = (change: Partial<TypedEntry>) => saver.type(change);
  const onLeave = () => void saver.flush();
  const onChoose = (id: string | null) => saver.type(choose(indicator, saver.draft.typed, id));
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

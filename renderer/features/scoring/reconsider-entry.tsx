import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { EntryView, SheetView } from '../../../shared/contract/scoring.ts';
import { storedOf } from '../../ui/judgement/entry-value.ts';
import { typedOf, type TypedEntry } from '../../ui/judgement/typed-entry.ts';
import { useAnswer } from '../../ui/judgement/use-answer.ts';
import { ChangeDialog } from '../../ui/reconsideration/change-dialog.tsx';
import { KeepDialog } from '../../ui/reconsideration/keep-dialog.tsx';
import { ReconsiderNotice } from '../../ui/reconsideration/reconsider-notice.tsx';
import { startReconsidering } from '../../ui/reconsideration/reconsider-store.ts';
import { SettledList } from '../../ui/reconsideration/settled-list.tsx';
import { useLocalText } from '../../ui/text.ts';
import type { SheetPlace } from './sheet-place.ts';
import { waitingAt } from './sheet-reading.ts';

interface ReconsiderEntryProps {
  readonly place: SheetPlace;
  readonly sheet: SheetView;
  readonly indicator: IndicatorView;
  readonly entry: EntryView;
  /** What stands in the fields and could not be saved: the change starts with it. */
  readonly typed: TypedEntry | null;
  /** The entry stands: fields that say something else follow it. */
  readonly onKept: () => void;
}

/** 复核 of one own entry: what changed with the two answers, and what was answered before. */
export const ReconsiderEntry = (props: ReconsiderEntryProps) => {
  const { place, sheet, indicator, entry, typed } = props;
  const { t } = useTranslation();
  const local = useLocalText();
  const answer = useAnswer();
  const at = { ...place, indicatorId: indicator.id };
  const waiting = waitingAt(sheet, indicator.id);
  const { value } = storedOf(entry);
  const write = (given: typeof value): string => answer(indicator, given).main ?? '–';
  const isLocked = sheet.submittedAt !== null && !sheet.roundClosed;
  const settled = sheet.reconsiderations.filter((each) => each.indicator === indicator.id);
  return (
    <>
      {waiting.length > 0 ? (
        <>
          <ReconsiderNotice
            waiting={waiting}
            onKeep={() => startReconsidering(at, 'kept')}
            onChange={
              isLocked
                ? undefined
                : () => startReconsidering(at, 'changed', typed ?? typedOf(value, indicator))
            }
            hindrance={isLocked ? t('corrections:reconsider.locked') : undefined}
          />
          <KeepDialog
            place={at}
            waiting={waiting}
            indicator={local(indicator.title)}
            stands={write(value)}
            onKept={props.onKept}
          />
          <ChangeDialog place={at} waiting={waiting} indicator={indicator} stored={value} />
        </>
      ) : null}
      <SettledList reconsiderations={settled} write={write} />
    </>
  );
};

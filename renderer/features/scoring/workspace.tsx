import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import type { Seat } from '../../host/navigation.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { draftBook } from './draft-book.ts';
import { EntryPane } from './entry-pane.tsx';
import type { FocusRequest } from '../../ui/judgement/focus-request.ts';
import { acceptSuggestion, giveByDigit, START_NUMBER } from './give-by-key.ts';
import { IndicatorPane } from './indicator-pane.tsx';
import { MaterialPane } from './material-pane.tsx';
import { Panes, type PaneName } from './panes.tsx';
import type { SheetPlace } from './sheet-place.ts';
import { entryOf, isHeldAt, listSheetIndicators, neighbourOf } from './sheet-reading.ts';
import { useEvidence } from './use-evidence.ts';
import { useNarrow } from './use-narrow.ts';
import { unlawfulFieldOf } from '../../ui/judgement/typed-entry.ts';
import { usePlace } from './use-place.ts';
import { useScoringKeys } from './use-scoring-keys.ts';

interface WorkspaceProps {
  readonly place: SheetPlace;
  readonly seat: Seat;
  readonly sheet: SheetView;
}

/** Indicators, material and score side by side; one at a time where the window is narrow or much enlarged. */
export const Workspace = ({ place, seat, sheet }: WorkspaceProps) => {
  const { t } = useTranslation();
  const say = useStatusLine((state) => state.say);
  const narrow = useNarrow();
  const [pane, setPane] = useState<PaneName>('entry');
  const { where, page, chooseIndicator, show, setPage } = usePlace(place, seat, sheet);
  const [focusRequest, setFocusRequest] = useState<FocusRequest | null>(null);
  const readOnly = sheet.submittedAt !== null || sheet.roundClosed;
  const indicator = listSheetIndicators(sheet).find((each) => each.id === where.indicatorId);
  const entry = indicator ? entryOf(sheet, indicator.id) : undefined;
  const isHeld = indicator !== undefined && entry !== undefined && isHeldAt(sheet, indicator, entry);
  const evidence = useEvidence(place, indicator?.id ?? null, entry);

  const saverOf = (id: IndicatorId) => draftBook.find({ ...place, indicatorId: id });
  const focus = (id: IndicatorId, field: FocusRequest['field'], digit: string | null = null) =>
    setFocusRequest({ indicator: id, field, digit });

  const go = (id: IndicatorId | null, focusField: boolean) => {
    if (!id) return;
    chooseIndicator(id);
    if (focusField && !readOnly) focus(id, 'given');
  };
  const step = (by: 1 | -1) => {
    if (!indicator) return;
    const next = neighbourOf(sheet, indicator.id, by);
    if (next) go(next, true);
    else say(by === 1 ? t('scoring:keys.last') : t('scoring:keys.first'));
  };
  const saveAndNext = () => {
    if (!indicator) return;
    const saver = saverOf(indicator.id);
    void saver?.flush();
    // A number that cannot be saved stays in sight with its range; everything else travels on while the save is under way.
    const wrong = saver && unlawfulFieldOf(saver.draft.typed, saver.draft.rule);
    if (wrong) return focus(indicator.id, wrong === 'measured' ? 'measured' : 'given');
    step(1);
  };
  const giveDigit = (digit: string) => {
    const saver = indicator && saverOf(indicator.id);
    if (!indicator || !saver) return;
    setPane('entry');
    if (isHeld) return say(t('corrections:reconsider.first'));
    const given = giveByDigit(indicator, saver.draft.typed, digit);
    if (given === START_NUMBER) return focus(indicator.id, 'given', digit);
    saver.type(given);
    focus(indicator.id, 'given');
  };
  const accept = () => {
    const saver = indicator && saverOf(indicator.id);
    const given = saver && acceptSuggestion(indicator, saver.draft.typed);
    if (given) saver.type(given);
  };
  const pinPage = () => {
    if (where.shown?.kind === 'material') void evidence.pin(where.shown.id, page);
  };

  useScoringKeys((command) => {
    switch (command.type) {
      case 'digit':
        return readOnly ? undefined : giveDigit(command.text);
      case 'save-and-next':
        return readOnly ? step(1) : saveAndNext();
      case 'to-points':
        return indicator ? focus(indicator.id, 'given') : undefined;
      case 'accept-suggestion':
        return readOnly || isHeld ? undefined : accept();
      case 'write-comment':
        if (readOnly || !indicator) return;
        setPane('entry');
        return focus(indicator.id, 'comment');
      case 'pin-page':
        if (!readOnly) pinPage();
        return;
      case 'next':
        return step(1);
      case 'previous':
        return step(-1);
    }
  });

  return (
    <Panes
      narrow={narrow}
      shown={pane}
      onShow={setPane}
      indicators={
        <IndicatorPane
          place={place}
          sheet={sheet}
          chosen={where.indicatorId}
          onChoose={(id) => {
            go(id, false);
            if (narrow) setPane('entry');
          }}
        />
      }
      material={
        <MaterialPane
          place={place}
          sheet={sheet}
          indicator={indicator}
          entry={entry}
          shown={where.shown}
          page={page}
          onPage={setPage}
          onShow={show}
          onPin={readOnly ? undefined : pinPage}
          onRegion={
            readOnly
              ? undefined
              : (at, region) => {
                  if (where.shown?.kind === 'material') void evidence.pin(where.shown.id, at, region);
                }
          }
          onQuote={
            readOnly
              ? undefined
              : (at, region, quote) => {
                  if (where.shown?.kind === 'material') void evidence.pin(where.shown.id, at, region, quote);
                }
          }
        />
      }
      entry={
        indicator ? (
          <EntryPane
            key={indicator.id}
            place={place}
            sheet={sheet}
            indicator={indicator}
            entry={entry}
            evidence={evidence}
            readOnly={readOnly}
            focusRequest={focusRequest?.indicator === indicator.id ? focusRequest : null}
            onShowEvidence={(link) => {
              if (link.kind === 'page') show({ kind: 'material', id: link.material }, link.page);
              else
                show({ kind: 'attachment', sha256: link.sha256, name: link.name, mediaType: link.mediaType });
              if (narrow) setPane('material');
            }}
            onShowMaterial={(id) => {
              show({ kind: 'material', id });
              if (narrow) setPane('material');
            }}
            onStep={step}
            onSaveAndNext={saveAndNext}
            onGo={(id) => go(id, true)}
          />
        ) : null
      }
    />
  );
};

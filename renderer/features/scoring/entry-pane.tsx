import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { EntryView, SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId, MaterialId } from '../../../shared/domain/ids.ts';
import type { EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import { ClaimLine } from './claim-line.tsx';
import { CommentField } from '../../ui/judgement/comment-field.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { isUnsaved, valueOf } from './entry-draft.ts';
import { EntryHead } from './entry-head.tsx';
import styles from './entry-pane.module.css';
import { EvidenceList } from './evidence-list.tsx';
import type { FocusRequest } from '../../ui/judgement/focus-request.ts';
import { choose } from '../../ui/judgement/choose.ts';
import { GivenFields } from '../../ui/judgement/given-fields.tsx';
import { MeasureList } from './measure-list.tsx';
import { typedOf } from '../../ui/judgement/typed-entry.ts';
import { whyWords } from '../../ui/judgement/owed-words.ts';
import { PolicyWords } from './policy-words.tsx';
import { ReadOnlyEntry } from './read-only-entry.tsx';
import { ReconsiderEntry } from './reconsider-entry.tsx';
import { RequirementList } from './requirement-list.tsx';
import { SaveState } from './save-state.tsx';
import type { SheetPlace } from './sheet-place.ts';
import { isHeldAt, neighbourOf } from './sheet-reading.ts';
import { StandingValue } from './standing-value.tsx';
import { useEntryDraft } from './use-drafts.ts';
import type { Evidence } from './use-evidence.ts';
import { WaitingNotice } from './waiting-notice.tsx';

interface EntryPaneProps {
  readonly place: SheetPlace;
  readonly sheet: SheetView;
  readonly indicator: IndicatorView;
  readonly entry: EntryView | undefined;
  readonly evidence: Evidence;
  readonly readOnly: boolean;
  readonly focusRequest: FocusRequest | null;
  readonly onShowEvidence: (link: EvidenceLink) => void;
  readonly onShowMaterial: (id: MaterialId) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSaveAndNext: () => void;
  readonly onGo: (id: IndicatorId) => void;
}

/** 评分: one indicator's judgement with the policy's words, the claim, the evidence and the comment. */
export const EntryPane = (props: EntryPaneProps) => {
  const { place, sheet, indicator, entry, evidence, readOnly } = props;
  const { t } = useTranslation();
  const { draft, saver } = useEntryDraft(place, indicator, entry);
  const missing = sheet.missing.filter((part) => part.indicator === indicator.id);
  // What rests on something that changed gets another judgement only with a reason: not in these fields.
  const isHeld = entry !== undefined && isHeldAt(sheet, indicator, entry);
  const isLast = neighbourOf(sheet, indicator.id, 1) === null;
  const why = whyWords(indicator, valueOf(draft));
  const comment = readOnly ? null : (
    <CommentField
      indicator={indicator}
      value={draft.typed.comment}
      why={why}
      missing={missing.some((part) => part.missing === 'reason')}
      focusRequest={props.focusRequest}
      onText={(text) => saver.type({ comment: text })}
      onLeave={() => void saver.flush()}
    />
  );
  // Where words are the answer they come right after the choice; beside points, after what the points rest on.
  const isWordy = !('maxPoints' in indicator);

  return (
    <section className={styles.pane} aria-labelledby="entry-title" data-entry={indicator.id}>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="entry-title">
        <EntryHead indicator={indicator} />
        <PolicyWords indicator={indicator} />
        <ClaimLine indicator={indicator} />
        {indicator.mode === 'condition' ? <MeasureList measures={indicator.measures} /> : null}
        {isHeld && !readOnly ? <StandingValue indicator={indicator} entry={entry} /> : null}
        {entry ? (
          <ReconsiderEntry
            place={place}
            sheet={sheet}
            indicator={indicator}
            entry={entry}
            typed={isUnsaved(draft) ? draft.typed : null}
            onKept={() => {
              const { comment: _comment, ...standing } = typedOf(draft.stored.value, draft.rule);
              saver.type(standing);
            }}
          />
        ) : null}
        {readOnly ? (
          <ReadOnlyEntry indicator={indicator} entry={entry} />
        ) : isHeld ? null : (
          <GivenFields
            indicator={indicator}
            typed={draft.typed}
            owed={draft.typed.comment.trim() === '' ? why : null}
            focusRequest={props.focusRequest}
            onType={(change) => saver.type(change)}
            onChoose={(id) => saver.type(choose(indicator, saver.draft.typed, id))}
            onLeave={() => void saver.flush()}
          />
        )}
        {isWordy ? comment : null}
        <EvidenceList
          place={place}
          sheet={sheet}
          indicatorId={indicator.id}
          entry={entry}
          evidence={evidence}
          readOnly={readOnly}
          missing={missing.some((part) => part.missing === 'evidence')}
          onShow={props.onShowEvidence}
        />
        <RequirementList
          place={place}
          indicator={indicator}
          sheet={sheet}
          entry={entry}
          evidence={evidence}
          readOnly={readOnly}
          onShow={props.onShowMaterial}
        />
        {isWordy ? null : comment}
      </div>
      {readOnly ? null : (
        <>
          <ConflictNotice
            indicator={indicator}
            draft={draft}
            onChoose={(whose) => void saver.choose(whose)}
          />
          <SaveState draft={draft} onRetry={() => void saver.flush()} />
          <WaitingNotice place={place} here={indicator.id} sheet={sheet} onGo={props.onGo} />
        </>
      )}
      <footer className={styles.foot}>
        <Button variant="default" onClick={() => props.onStep(-1)}>
          {t('scoring:previous')}&nbsp;<kbd>K</kbd>
        </Button>
        <Button onClick={readOnly ? () => props.onStep(1) : props.onSaveAndNext} data-primary="true">
          {readOnly ? t('scoring:next') : isLast ? t('scoring:save') : t('scoring:saveNext')}&nbsp;
          <kbd>↵</kbd>
        </Button>
      </footer>
    </section>
  );
};

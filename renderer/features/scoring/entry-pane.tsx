import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntryView, IndicatorView, SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId, MaterialId } from '../../../shared/domain/ids.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import type { EvidenceLink } from '../../../shared/domain/sheet.ts';
import { PolicyQuote } from '../../ui/policy-quote.tsx';
import { useLocalText } from '../../ui/text.ts';
import { CommentField } from './comment-field.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import styles from './entry-pane.module.css';
import { EvidenceList } from './evidence-list.tsx';
import { PointsField, type FocusRequest } from './points-field.tsx';
import { ReadOnlyEntry } from './read-only-entry.tsx';
import { RequirementList } from './requirement-list.tsx';
import { SaveState } from './save-state.tsx';
import type { SheetPlace } from './sheet-place.ts';
import { neighbourOf } from './sheet-reading.ts';
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

/** 评分: one indicator's score with the policy's words, the claim, the evidence and the comment. */
export const EntryPane = (props: EntryPaneProps) => {
  const { place, sheet, indicator, entry, evidence, readOnly } = props;
  const { t } = useTranslation();
  const local = useLocalText();
  const { draft, saver } = useEntryDraft(place, indicator, entry);
  const missing = sheet.missing.filter((part) => part.indicator === indicator.id);
  const isLast = neighbourOf(sheet, indicator.id, 1) === null;
  const givesPoints = (draft.stored.value.points ?? 0) > 0;

  return (
    <section className={styles.pane} aria-labelledby="entry-title" data-entry={indicator.id}>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="entry-title">
        <header className={styles.head}>
          <h2 className={styles.title} id="entry-title">
            {local(indicator.title)}
          </h2>
          <span className={styles.maximum}>
            {t('scoring:points.maximum', { max: writePoints(indicator.maxPoints) })}
          </span>
        </header>
        <PolicyQuote quote={indicator.source.quote} article={indicator.source.article} />
        {indicator.guidance ? <p className={styles.guidance}>{local(indicator.guidance)}</p> : null}
        <dl className={styles.claim}>
          <dt>{t('scoring:claim.label')}</dt>
          <dd>{indicator.claim ?? <span className={styles.quiet}>{t('scoring:claim.none')}</span>}</dd>
        </dl>
        {draft.conflict ? (
          <ConflictNotice draft={draft} onChoose={(whose) => void saver.choose(whose)} />
        ) : null}
        {readOnly ? (
          <ReadOnlyEntry indicator={indicator} entry={entry} />
        ) : (
          <PointsField
            indicator={indicator}
            text={draft.typed.pointsText}
            focusRequest={props.focusRequest}
            onText={(pointsText) => saver.type({ pointsText })}
            onLeave={() => void saver.flush()}
          />
        )}
        <EvidenceList
          sheet={sheet}
          entry={entry}
          evidence={evidence}
          readOnly={readOnly}
          required={indicator.evidenceRequired && givesPoints}
          missing={missing.some((part) => part.missing === 'evidence')}
          onShow={props.onShowEvidence}
        />
        <RequirementList indicator={indicator} sheet={sheet} onShow={props.onShowMaterial} />
        {readOnly ? null : (
          <CommentField
            value={draft.typed.comment}
            required={indicator.reasonRequired && givesPoints}
            missing={missing.some((part) => part.missing === 'reason')}
            onText={(comment) => saver.type({ comment })}
            onLeave={() => void saver.flush()}
          />
        )}
      </div>
      {readOnly ? null : (
        <>
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

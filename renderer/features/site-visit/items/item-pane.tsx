import { Button, Textarea } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitItemView } from '../../../../shared/contract/site-visit.ts';
import { MAX_COMMENT } from '../../../../shared/formats/evidence-schema.ts';
import { host } from '../../../host/client.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { useLocalText } from '../../../ui/text.ts';
import { useVisitDraft } from '../draft-store.ts';
import { PaneHead } from '../pane-head.tsx';
import { PhotoStrip } from '../photos/photo-strip.tsx';
import styles from '../site-visit.module.css';
import { useVisitDesk } from '../visit-desk.ts';
import { useVisitChange } from '../visit-queries.ts';
import { WithdrawButton } from '../withdraw-button.tsx';
import { EarlierRecords } from './earlier-records.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemMaterials } from './item-materials.tsx';
import { chooseVerdict, findFault, storedFields, toInput, valuesOf } from './item-values.ts';
import { ValueFields } from './value-fields.tsx';
import { VerdictChoice } from './verdict-choice.tsx';

interface ItemPaneProps {
  readonly item: VisitItemView;
  readonly takesFocus: boolean;
  readonly onBack: () => void;
  /** Goes on; absent where nothing else is left to look at. */
  readonly onNext: (() => void) | undefined;
}

/** One item: what was stated, what was found, what the panel counts. 记录 writes it down and goes on. */
export const ItemPane = ({ item, takesFocus, onBack, onNext }: ItemPaneProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const { moment } = useMoments();
  const { at, isOpen } = useVisitDesk();
  const change = useVisitChange(at);
  const draft = useVisitDraft(at, item.id, storedFields(item));
  const [asked, setAsked] = useState(false);
  const why = useId();
  const values = valuesOf(item, draft.fields);
  const fault = findFault(item, values);
  const hasDraft = Object.keys(draft.fields).length > 0;
  const isNumberFault = fault === 'verified-number' || fault === 'accepted-number';
  const write = (fields: Readonly<Record<string, string>>): void => {
    setAsked(false);
    draft.change(fields);
  };
  const record = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = toInput(item, values);
    setAsked(input === null);
    if (!input || change.busy) return;
    const send = { ...at, item: item.id, ...input, revision: item.revision };
    if (!(await change.run(() => host.siteVisit.record(send)))) return;
    draft.clear();
    onNext?.();
  };
  return (
    <form className={styles.pane} onSubmit={record} noValidate data-pane-item={item.id}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={local(item.title)}>
        <div className={styles.form}>
          <PaneHead title={local(item.title)} takesFocus={takesFocus} onBack={onBack} />
          <ItemFacts item={item} />
          <VerdictChoice
            chosen={values.verdict}
            disabled={!isOpen}
            onChoose={(verdict) => write(chooseVerdict(item, values, verdict))}
          />
          {item.kind === 'value' ? (
            <ValueFields item={item} values={values} fault={fault} disabled={!isOpen} onChange={write} />
          ) : null}
          <Textarea
            size="lg"
            label={t('site-visit:item.note')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={MAX_COMMENT}
            value={values.note}
            disabled={!isOpen}
            onChange={(event) => write({ note: event.currentTarget.value })}
          />
          <PhotoStrip subject={item.id} photos={item.photos} about={local(item.title)} />
          {item.kind === 'material' ? null : <ItemMaterials item={item} />}
          <EarlierRecords item={item} />
          {item.kind === 'added' ? (
            <WithdrawButton subject={item.id} title={local(item.title)} onDone={onBack} />
          ) : null}
        </div>
      </div>
      {change.failure ? (
        <div className={styles.failure}>
          <FailureNotice failure={change.failure} onClose={change.clear} />
        </div>
      ) : null}
      <div className={styles.foot}>
        <p className={styles.footWhy} id={why} role={asked && fault ? 'alert' : undefined}>
          {fault && (asked || isNumberFault)
            ? t(`site-visit:fault.${fault}`)
            : hasDraft
              ? t('site-visit:draftKept')
              : item.record
                ? t('site-visit:recordedBy', {
                    name: item.record.recorded.by,
                    at: moment(item.record.recorded.at),
                  })
                : null}
        </p>
        {onNext ? (
          <Button size="lg" variant="default" onClick={onNext}>
            {t('site-visit:item.next')}
          </Button>
        ) : null}
        {isOpen ? (
          <Button size="lg" type="submit" loading={change.busy} aria-describedby={why}>
            {onNext ? t('site-visit:item.recordNext') : t('site-visit:item.record')}
          </Button>
        ) : null}
      </div>
    </form>
  );
};

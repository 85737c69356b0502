import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMoments } from '../../../ui/moments.ts';
import { PaneHead } from '../pane-head.tsx';
import { PhotoStrip } from '../photos/photo-strip.tsx';
import styles from '../site-visit.module.css';
import { useForm } from '../use-form.ts';
import { useVisitDesk } from '../visit-desk.ts';
import { WithdrawButton } from '../withdraw-button.tsx';
import { findAdded, NEW, type Numbered, type RecordSort } from './record-sort.ts';

interface RecordFormProps<Entry extends Numbered> {
  readonly sort: RecordSort<Entry>;
  /** Null while it is new. */
  readonly entry: Entry | null;
  readonly takesFocus: boolean;
  readonly onOpen: (opened: string) => void;
  readonly onBack: () => void;
}

/** One numbered entry. Once it is recorded, photos can be added to it. */
export const RecordForm = <Entry extends Numbered>({
  sort,
  entry,
  takesFocus,
  onOpen,
  onBack,
}: RecordFormProps<Entry>) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { at, visit, isOpen } = useVisitDesk();
  const why = useId();
  const subject = `${sort.name}:${entry?.number ?? NEW}`;
  const title = entry
    ? t(`site-visit:${sort.name}.title`, { number: entry.number })
    : t(`site-visit:${sort.name}.newTitle`);
  const form = useForm({
    subject,
    stored: sort.storedOf(entry),
    mayBeAsStored: entry === null,
    faultOf: (values) => {
      const field = sort.faultOf(values);
      return field === null ? null : t(`site-visit:${sort.name}.fault.${field}`);
    },
    send: (values) =>
      sort.save(at, { ...(entry ? { number: entry.number } : {}), revision: entry?.revision ?? 0 }, values),
    onSaved: (after) => {
      const added = findAdded(sort.entriesOf(visit), sort.entriesOf(after));
      if (!entry && added) onOpen(String(added.number));
    },
  });
  const { Fields } = sort;
  return (
    <form className={styles.pane} onSubmit={form.submit} noValidate data-form={subject}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
        <div className={styles.form}>
          <PaneHead title={title} takesFocus={takesFocus} onBack={onBack} />
          <Fields desk={form.desk} />
          {entry ? (
            <>
              <PhotoStrip subject={subject} photos={entry.photos} about={title} />
              <WithdrawButton subject={subject} title={title} onDone={onBack} />
            </>
          ) : (
            <p className={styles.muted}>{t('site-visit:photo.afterSaving')}</p>
          )}
        </div>
      </div>
      {form.failure ? (
        <div className={styles.failure}>
          <FailureNotice failure={form.failure} onClose={form.clearFailure} />
        </div>
      ) : null}
      <div className={styles.foot}>
        <p className={styles.footWhy} id={why} role={form.fault ? 'alert' : undefined}>
          {form.fault ??
            (form.hasDraft
              ? t('site-visit:draftKept')
              : entry
                ? t('site-visit:recordedBy', { name: entry.recorded.by, at: moment(entry.recorded.at) })
                : null)}
        </p>
        {isOpen && entry && !form.hasDraft ? (
          <Button size="lg" onClick={() => onOpen(NEW)}>
            {t(`site-visit:${sort.name}.another`)}
          </Button>
        ) : null}
        {isOpen && (!entry || form.hasDraft) ? (
          <Button size="lg" type="submit" loading={form.busy} aria-describedby={why}>
            {t('site-visit:save')}
          </Button>
        ) : null}
      </div>
    </form>
  );
};

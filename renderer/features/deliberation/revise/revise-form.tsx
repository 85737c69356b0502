import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_COMMENT } from '../../../../shared/formats/evidence-schema.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { AnswerAgain } from '../../../ui/judgement/answer-again.tsx';
import { storedOf } from '../../../ui/judgement/entry-value.ts';
import { typedOf, valueOfTyped, type TypedEntry } from '../../../ui/judgement/typed-entry.ts';
import { useLocalText } from '../../../ui/text.ts';
import { EarlierValues } from './earlier-values.tsx';
import { readRevision, type ReviseReading } from './revise-draft.ts';
import type { RevisePlace } from './revise-place.ts';
import { useRevisionDraft, writeRevision } from './revise-store.ts';
import styles from './revise.module.css';
import type { OwnEntry } from './use-own-entry.ts';
import { useRevise } from './use-revise.ts';

interface ReviseFormProps {
  readonly place: RevisePlace;
  readonly own: OwnEntry;
  readonly onClose: () => void;
}

/** What stands, what it should become, and why. Cancel keeps everything as it is. */
export const ReviseForm = ({ place, own, onClose }: ReviseFormProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  // As it stood when the dialog opened: a later state never changes what is being typed, the host refuses it instead.
  const [{ indicator, entry, revisions }] = useState(own);
  const stored = storedOf(entry).value;
  const draft = useRevisionDraft(place);
  const typed = draft?.typed ?? typedOf(stored, indicator);
  const reason = draft?.reason ?? '';
  const { busy, failure, revise } = useRevise(place, revisions.length, onClose);
  const reading = readRevision(indicator, entry, typed);
  const value = valueOfTyped(typed, indicator, stored);
  const type = (change: Partial<TypedEntry>) => writeRevision(place, { typed: { ...typed, ...change } });

  const whatIsMissing = (now: ReviseReading): string | undefined => {
    if (now.kind === 'missing') return t(`corrections:revise.missing.${now.missing}`);
    if (now.kind !== 'ready') return t(`corrections:revise.${now.kind}`);
    return reason.trim() === '' ? t('corrections:needsReason') : undefined;
  };

  return (
    <ConfirmDialog
      opened
      title={t('corrections:revise.title', { indicator: local(indicator.title) })}
      confirmLabel={t('corrections:revise.do')}
      onConfirm={() => (reading.kind === 'ready' ? void revise(reading.value, reason) : undefined)}
      onClose={onClose}
      busy={busy}
      failure={failure}
      blockedBecause={whatIsMissing(reading)}
    >
      <div className={styles.form}>
        <EarlierValues own={{ indicator, entry, revisions }} />
        <section className={styles.fields} aria-labelledby="revise-new">
          <h3 className={styles.heading} id="revise-new">
            {t('corrections:revise.new')}
          </h3>
          <AnswerAgain indicator={indicator} typed={typed} value={value} onType={type} />
        </section>
        <Textarea
          label={t('corrections:revise.reason')}
          description={t('corrections:revise.what')}
          value={reason}
          maxLength={MAX_COMMENT}
          autosize
          minRows={2}
          maxRows={6}
          onChange={(event) => writeRevision(place, { reason: event.currentTarget.value })}
        />
      </div>
    </ConfirmDialog>
  );
};

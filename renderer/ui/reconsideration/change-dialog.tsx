import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { OwnReconsideration } from '../../../shared/contract/reconsideration-view.ts';
import { MAX_COMMENT } from '../../../shared/formats/evidence-schema.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { AnswerAgain } from '../judgement/answer-again.tsx';
import { isSameValue, type EntryValue } from '../judgement/entry-value.ts';
import { isGivenIn, whyWords } from '../judgement/owed-words.ts';
import { typedOf, unlawfulFieldOf, valueOfTyped, type TypedEntry } from '../judgement/typed-entry.ts';
import { useAnswer } from '../judgement/use-answer.ts';
import { useLocalText } from '../text.ts';
import { ChangeList } from './change-list.tsx';
import type { ReconsiderPlace } from './reconsider-place.ts';
import { endReconsidering, useReconsiderDraft, writeReconsidering } from './reconsider-store.ts';
import styles from './reconsideration.module.css';
import { useReconsider } from './use-reconsider.ts';

interface ChangeDialogProps {
  readonly place: ReconsiderPlace;
  readonly waiting: readonly OwnReconsideration[];
  readonly indicator: IndicatorView;
  readonly stored: EntryValue;
}

type Hindrance = 'unlawful' | 'unchanged' | 'nothing' | 'words' | null;

const hindranceOf = (
  indicator: IndicatorView,
  typed: TypedEntry,
  value: EntryValue,
  stored: EntryValue,
): Hindrance => {
  if (unlawfulFieldOf(typed, indicator)) return 'unlawful';
  if (isSameValue(value, stored)) return 'unchanged';
  if (!isGivenIn(indicator, value)) return 'nothing';
  return whyWords(indicator, value) && value.comment.trim() === '' ? 'words' : null;
};

/** 改分: another judgement because of what changed, with the reason; both values stay. */
export const ChangeDialog = ({ place, waiting, indicator, stored }: ChangeDialogProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const answer = useAnswer();
  const draft = useReconsiderDraft(place);
  const close = () => endReconsidering(place);
  const { busy, failure, send } = useReconsider(place, waiting.at(-1)?.id ?? 0, close);
  if (draft?.outcome !== 'changed') return null;
  const typed = draft.typed ?? typedOf(stored, indicator);
  const value = valueOfTyped(typed, indicator, stored);
  const hindrance = hindranceOf(indicator, typed, value, stored);
  const type = (change: Partial<TypedEntry>) =>
    writeReconsidering(place, draft, { typed: { ...typed, ...change } });
  const blocked =
    hindrance !== null
      ? t(`corrections:reconsider.hindrance.${hindrance}`)
      : draft.reason.trim() === ''
        ? t('corrections:needsReason')
        : undefined;
  return (
    <ConfirmDialog
      opened
      title={t('corrections:reconsider.changeTitle', { indicator: local(indicator.title) })}
      confirmLabel={t('corrections:reconsider.doChange')}
      onConfirm={() => void send({ outcome: 'changed', judgement: value }, draft.reason)}
      onClose={close}
      busy={busy}
      failure={failure}
      blockedBecause={blocked}
    >
      <div className={styles.form}>
        <ChangeList changes={waiting} />
        <p className={styles.stands}>
          {t('corrections:reconsider.stands')} <strong>{answer(indicator, stored).main ?? '–'}</strong>
        </p>
        <AnswerAgain indicator={indicator} typed={typed} value={value} onType={type} />
        <Textarea
          label={t('corrections:reconsider.changeReason')}
          description={t('corrections:reconsider.recorded')}
          value={draft.reason}
          maxLength={MAX_COMMENT}
          autosize
          minRows={2}
          maxRows={6}
          onChange={(event) => writeReconsidering(place, draft, { reason: event.currentTarget.value })}
        />
      </div>
    </ConfirmDialog>
  );
};

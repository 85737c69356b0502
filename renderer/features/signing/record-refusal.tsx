import { Radio, Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId, ReviewId } from '../../../shared/domain/ids.ts';
import { MAX_TEXT } from '../../../shared/formats/primitives.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PolicyQuote } from '../../ui/policy-quote.tsx';
import styles from './record-refusal.module.css';
import { listAwaited, type SigningStatus } from './signing-order.ts';
import { refreshAfterSigning } from './signing-queries.ts';

type Recorded = 'refused' | 'deemed';

interface RecordRefusalProps {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly status: SigningStatus;
  readonly own: string;
  readonly onClose: () => void;
}

/** The opinions that this seat leads and the member has not spoken to. */
const listOpen = ({ signers }: SigningStatus, own: string, member: string) => {
  const led = new Set(
    signers
      .find((each) => each.member === own)
      ?.outcomes.filter(({ leads }) => leads)
      .map(({ submissionId }) => submissionId),
  );
  const outcomes = signers.find((each) => each.member === member)?.outcomes ?? [];
  return outcomes.filter(({ submissionId, state }) => state === 'to-sign' && led.has(submissionId));
};

/** 代为登记: whoever leads writes down what somebody else does not sign, with the reasons that were given. */
export const RecordRefusal = ({ reviewId, session, status, own, onClose }: RecordRefusalProps) => {
  const { t } = useTranslation();
  const awaited = listAwaited(status.signers, own);
  const [chosen, setChosen] = useState<MemberId | null>(
    awaited.length === 1 ? (awaited[0]?.member ?? null) : null,
  );
  const [outcome, setOutcome] = useState<Recorded>('refused');
  const [text, setText] = useState('');
  const open = chosen === null ? [] : listOpen(status, own, chosen);
  const record = useMutation({
    mutationFn: (memberId: MemberId) =>
      host.signing.recordRefusal({
        reviewId,
        session,
        memberId,
        submissionIds: open.map(({ submissionId }) => submissionId),
        outcome,
        text: text.trim(),
      }),
    onSuccess: async ({ savedAt }) => {
      useStatusLine.getState().saved(savedAt);
      onClose();
      await refreshAfterSigning(reviewId, session);
    },
  });
  const blockedBecause =
    chosen === null
      ? t('signing:record.needsMember')
      : outcome === 'refused' && text.trim() === ''
        ? t('signing:record.needsText')
        : undefined;
  return (
    <ConfirmDialog
      opened
      destructive
      title={t('signing:record.title')}
      confirmLabel={t('signing:record.confirm')}
      onConfirm={() => {
        if (chosen !== null) record.mutate(chosen);
      }}
      onClose={onClose}
      busy={record.isPending}
      blockedBecause={blockedBecause}
      failure={record.error ? failureOf(record.error) : null}
    >
      <div className={styles.fields}>
        <p>{t('signing:record.means')}</p>
        <Select
          label={t('signing:record.member')}
          data={awaited.map(({ member, name }) => ({ value: member, label: name }))}
          value={chosen}
          onChange={(value) => setChosen(awaited.find(({ member }) => member === value)?.member ?? null)}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
        />
        {open.length > 0 ? (
          <p>
            {t('signing:record.documents', {
              names: open.map(({ baseName }) => baseName).join(t('signing:and')),
            })}
          </p>
        ) : null}
        {status.deeming ? (
          <>
            <Radio.Group
              label={t('signing:record.what')}
              value={outcome}
              onChange={(value) => setOutcome(value === 'deemed' ? 'deemed' : 'refused')}
            >
              <div className={styles.choices}>
                <Radio value="refused" label={t('signing:record.refused')} />
                <Radio value="deemed" label={t('signing:record.deemed')} />
              </div>
            </Radio.Group>
            {outcome === 'deemed' ? (
              <PolicyQuote quote={status.deeming.quote} article={status.deeming.article} />
            ) : null}
          </>
        ) : null}
        <Textarea
          label={outcome === 'deemed' ? t('signing:record.note') : t('signing:record.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={MAX_TEXT}
          autosize
          minRows={3}
          maxRows={8}
        />
      </div>
    </ConfirmDialog>
  );
};

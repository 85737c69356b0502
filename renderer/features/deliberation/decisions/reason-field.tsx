import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAX_COMMENT } from '../../../../shared/formats/evidence-schema.ts';
import type { DraftCheck } from './check-draft.ts';
import styles from './decision-form.module.css';

interface ReasonFieldProps {
  readonly owed: DraftCheck['reasonOwed'];
  readonly value: string;
  readonly missing: boolean;
  readonly onType: (reason: string) => void;
}

/** 理由, with why it is owed; a note where none is. Ctrl+Enter records, Enter makes a line. */
export const ReasonField = ({ owed, value, missing, onType }: ReasonFieldProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.field} data-focus="reason">
      <Textarea
        label={owed ? t('deliberation:reason.label') : t('deliberation:reason.note')}
        description={owed ? t(`deliberation:decisionReason.${owed}`) : undefined}
        error={owed && missing && value.trim() === '' ? t('deliberation:fault.reason') : undefined}
        autosize
        minRows={owed ? 3 : 2}
        maxRows={8}
        maxLength={MAX_COMMENT}
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
};

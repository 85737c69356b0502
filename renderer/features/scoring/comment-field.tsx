import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAX_COMMENT } from '../../../shared/formats/evidence-schema.ts';

/** 评语. Saved while it is typed; Ctrl+Enter goes on, Enter makes a line. */
export const CommentField = ({
  value,
  required,
  missing,
  onText,
  onLeave,
}: {
  readonly value: string;
  readonly required: boolean;
  readonly missing: boolean;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}) => {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('scoring:comment.label')}
      description={required ? t('scoring:comment.required') : undefined}
      error={required && missing && value.trim() === '' ? t('scoring:comment.missing') : undefined}
      autosize
      minRows={3}
      maxRows={10}
      maxLength={MAX_COMMENT}
      value={value}
      data-field="comment"
      onChange={(event) => onText(event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
};

import { Textarea, TextInput } from '@mantine/core';
import { MAX_COMMENT } from '../../../shared/formats/evidence-schema.ts';
import { MAX_TITLE } from '../../../shared/formats/primitives.ts';
import type { DraftFields } from './draft-store.ts';

/** What a form gives to each of its fields. */
export interface FieldDesk {
  readonly values: DraftFields;
  readonly write: (fields: DraftFields) => void;
  readonly disabled: boolean;
}

interface TextFieldProps {
  readonly desk: FieldDesk;
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  /** Several lines. */
  readonly area?: boolean;
  readonly required?: boolean;
  readonly type?: 'date';
}

/** One line or several, large enough to write in while standing. */
export const TextField = ({
  desk,
  field,
  label,
  hint,
  area = false,
  required = false,
  type,
}: TextFieldProps) => {
  const shared = {
    size: 'lg',
    label,
    description: hint,
    value: desk.values[field] ?? '',
    disabled: desk.disabled,
    required,
    autoComplete: 'off',
  } as const;
  return area ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={MAX_COMMENT}
      onChange={(event) => desk.write({ [field]: event.currentTarget.value })}
    />
  ) : (
    <TextInput
      {...shared}
      maxLength={MAX_TITLE}
      type={type ?? 'text'}
      onChange={(event) => desk.write({ [field]: event.currentTarget.value })}
    />
  );
};

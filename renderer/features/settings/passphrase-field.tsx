import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind: 'current' | 'new';
  readonly error?: string | null;
  readonly isFirst?: boolean;
}

export const PassphraseField = ({
  label,
  value,
  onChange,
  kind,
  error,
  isFirst = false,
}: PassphraseFieldProps) => {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      maxLength={200}
      autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
      data-autofocus={isFirst || undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('common:showTyped'), tabIndex: 0 }}
    />
  );
};

import { PasswordInput } from '@mantine/core';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault?: string | null;
  readonly autoComplete: 'new-password' | 'off';
  readonly describedBy?: string | undefined;
  readonly first?: boolean;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A PIN as it is typed: hidden unless shown, with a word when capitals are locked, which nobody sees otherwise. */
export const PinField = (props: PinFieldProps) => {
  const { label, value, onChange, fault = null, autoComplete, describedBy, first = false, ref } = props;
  const { t } = useTranslation();
  const [capitals, setCapitals] = useState(false);
  const lookAtKeys = (event: KeyboardEvent): void => setCapitals(event.getModifierState('CapsLock'));
  return (
    <PasswordInput
      ref={ref}
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={lookAtKeys}
      onKeyUp={lookAtKeys}
      onBlur={() => setCapitals(false)}
      error={fault}
      description={<span role="status">{capitals ? t('frame:seat.capitals') : ''}</span>}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      aria-describedby={describedBy}
      autoComplete={autoComplete}
      maxLength={64}
      {...(first ? { 'data-autofocus': true, autoFocus: true } : {})}
      visibilityToggleButtonProps={{ 'aria-label': t('common:showTyped'), tabIndex: 0 }}
    />
  );
};

import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VisitItemView } from '../../../../shared/contract/site-visit.ts';
import type { DraftFields } from '../draft-store.ts';
import styles from '../site-visit.module.css';
import itemStyles from './items.module.css';
import type { ItemFault, ItemValues } from './item-values.ts';

interface ValueFieldsProps {
  readonly item: VisitItemView;
  readonly values: ItemValues;
  readonly fault: ItemFault | null;
  readonly disabled: boolean;
  readonly onChange: (fields: DraftFields) => void;
}

/** 核实值 and 认定值, with the unit in which both count. */
export const ValueFields = ({ item, values, fault, disabled, onChange }: ValueFieldsProps) => {
  const { t } = useTranslation();
  const labelled = (label: string): string =>
    item.unit === undefined ? label : t('site-visit:labelWithUnit', { label, unit: item.unit });
  const shared = {
    size: 'lg',
    inputMode: 'decimal',
    autoComplete: 'off',
    disabled,
    className: itemStyles.input,
  } as const;
  return (
    <div className={styles.row}>
      <TextInput
        {...shared}
        label={labelled(t('site-visit:item.verifiedLabel'))}
        description={t('site-visit:item.verifiedHint')}
        value={values.verified}
        error={fault === 'verified-number' ? t('site-visit:fault.verified-number') : undefined}
        onChange={(event) => onChange({ verified: event.currentTarget.value })}
      />
      <TextInput
        {...shared}
        label={labelled(t('site-visit:item.acceptedLabel'))}
        description={t('site-visit:item.acceptedHint')}
        value={values.accepted}
        error={fault === 'accepted-number' ? t('site-visit:fault.accepted-number') : undefined}
        onChange={(event) => onChange({ accepted: event.currentTarget.value })}
      />
    </div>
  );
};

import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionOrder } from './submission-order.ts';

interface OrderFieldProps {
  readonly order: SubmissionOrder;
  readonly orders: readonly SubmissionOrder[];
  readonly onOrder: (order: SubmissionOrder) => void;
}

/** By what the submissions are ordered; nothing to choose where nothing has points. */
export const OrderField = ({ order, orders, onOrder }: OrderFieldProps) => {
  const { t } = useTranslation();
  return orders.length < 2 ? null : (
    <NativeSelect
      size="sm"
      aria-label={t('deliberation:list.order')}
      value={order}
      data={orders.map((each) => ({ value: each, label: t(`deliberation:list.by.${each}`) }))}
      onChange={(event) => {
        const next = orders.find((each) => each === event.currentTarget.value);
        if (next) onOrder(next);
      }}
    />
  );
};

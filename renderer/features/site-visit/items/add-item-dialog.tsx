import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_TITLE } from '../../../../shared/formats/primitives.ts';
import { host } from '../../../host/client.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useLocalText } from '../../../ui/text.ts';
import { useVisitDesk } from '../visit-desk.ts';
import { useVisitChange } from '../visit-queries.ts';
import { listIndicatorChoices } from './list-items.ts';

interface AddItemDialogProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** An item of the panel's own, beside those of the scheme. */
export const AddItemDialog = ({ onClose, onAdded }: AddItemDialogProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const { at, visit } = useVisitDesk();
  const change = useVisitChange(at);
  const [title, setTitle] = useState('');
  const [indicator, setIndicator] = useState('');
  const choices = listIndicatorChoices(visit.items);
  const add = async (): Promise<void> => {
    const indicatorId = choices.find(({ id }) => id === indicator)?.id;
    const before = new Set(visit.items.map(({ id }) => id));
    const after = await change.run(() =>
      host.siteVisit.addItem({
        ...at,
        title: title.trim(),
        ...(indicatorId === undefined ? {} : { indicatorId }),
      }),
    );
    const added = after?.items.find(({ id }) => !before.has(id));
    if (added) onAdded(added.id);
  };
  return (
    <ConfirmDialog
      opened
      title={t('site-visit:addItem.title')}
      confirmLabel={t('site-visit:addItem.confirm')}
      onConfirm={() => void add()}
      onClose={onClose}
      busy={change.busy}
      failure={change.failure}
      blockedBecause={title.trim() === '' ? t('site-visit:addItem.needsTitle') : undefined}
    >
      <TextInput
        size="lg"
        label={t('site-visit:addItem.what')}
        value={title}
        maxLength={MAX_TITLE}
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        size="lg"
        mt="md"
        label={t('site-visit:indicator.label')}
        value={indicator}
        data={[
          { value: '', label: t('site-visit:indicator.none') },
          ...choices.map((each) => ({ value: each.id, label: local(each.title) })),
        ]}
        onChange={(event) => setIndicator(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
};

import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { Role } from '../../../shared/domain/review/review.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './member-fields.module.css';
import type { MemberDraft } from './member-draft.ts';
import { useCapacities } from './use-capacities.ts';

interface MemberFieldsProps {
  readonly reviewId: ReviewId;
  readonly draft: MemberDraft;
  /** One of them only: there is nothing to choose. */
  readonly roles: readonly Role[];
  readonly onChange: (draft: MemberDraft) => void;
}

const TEXTS = [
  { field: 'name', max: 60 },
  { field: 'organisation', max: 120 },
  { field: 'expertise', max: 60 },
  { field: 'title', max: 60 },
] as const;

/** Who somebody is, as the bureau's list would say it. */
export const MemberFields = ({ reviewId, draft, roles, onChange }: MemberFieldsProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const capacities = useCapacities(reviewId);
  return (
    <div className={styles.fields}>
      {TEXTS.map(({ field, max }) => (
        <TextInput
          key={field}
          label={t(`panel:member.${field}`)}
          value={draft[field]}
          maxLength={max}
          data-autofocus={field === 'name' || undefined}
          onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
      {roles.length > 1 ? (
        <NativeSelect
          size="md"
          label={t('panel:member.role')}
          value={draft.role}
          data={roles.map((role) => ({ value: role, label: t(`common:role.${role}`) }))}
          onChange={(event) => {
            const role = roles.find((each) => each === event.currentTarget.value);
            if (role) onChange({ ...draft, role });
          }}
        />
      ) : null}
      {capacities.length > 0 && draft.role !== 'secretary' ? (
        <NativeSelect
          size="md"
          label={t('panel:member.capacity')}
          value={draft.capacity}
          data={[
            { value: '', label: t('panel:member.noCapacity') },
            ...capacities.map(({ id, title }) => ({ value: id, label: localText(title) })),
          ]}
          onChange={(event) => onChange({ ...draft, capacity: event.currentTarget.value })}
        />
      ) : null}
    </div>
  );
};

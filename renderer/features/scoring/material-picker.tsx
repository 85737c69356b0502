import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { MaterialId } from '../../../shared/domain/ids.ts';
import { materialsFor } from './sheet-reading.ts';
import styles from './scoring.module.css';
import type { Shown } from './use-place.ts';

interface MaterialPickerProps {
  readonly materials: SheetView['materials'];
  readonly indicator: IndicatorView | undefined;
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown) => void;
}

const ATTACHMENT = 'attachment';

/** Which material to read: those of the chosen indicator first, required evidence at the top. */
export const MaterialPicker = ({ materials, indicator, shown, onShow }: MaterialPickerProps) => {
  const { t } = useTranslation();
  const own: readonly MaterialId[] = indicator ? materialsFor(indicator) : [];
  const labelOf = (id: MaterialId): string => {
    const material = materials.find((each) => each.id === id);
    if (!material) return id;
    const { title, suppliedBy, replacedBy } = material;
    if (replacedBy !== undefined) return t('scoring:material.replaced', { title });
    return suppliedBy === undefined ? title : t('scoring:material.supplied', { title });
  };
  const optionOf = (id: MaterialId) => ({ value: id, label: labelOf(id) });
  const others = materials.map((material) => material.id).filter((id) => !own.includes(id));
  const groups = [
    ...(shown?.kind === 'attachment'
      ? [{ group: t('scoring:material.attached'), items: [{ value: ATTACHMENT, label: shown.name }] }]
      : []),
    ...(own.length > 0 ? [{ group: t('scoring:material.own'), items: own.map(optionOf) }] : []),
    ...(others.length > 0 ? [{ group: t('scoring:material.others'), items: others.map(optionOf) }] : []),
  ];
  return (
    <Select
      className={styles.picker}
      size="sm"
      aria-label={t('scoring:material.pick')}
      data={groups}
      value={shown === null ? null : shown.kind === 'material' ? shown.id : ATTACHMENT}
      allowDeselect={false}
      maxDropdownHeight={420}
      comboboxProps={{
        width: 'max-content',
        position: 'bottom-start',
        middlewares: { shift: true, flip: true },
      }}
      onChange={(value) => {
        const id = materials.find((material) => material.id === value)?.id;
        if (id) onShow({ kind: 'material', id });
      }}
    />
  );
};

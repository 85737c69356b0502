import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/text.ts';
import { BigChoice } from '../big-choice.tsx';
import { useVisitDrafts } from '../draft-store.ts';
import styles from '../site-visit.module.css';
import { useVisitDesk } from '../visit-desk.ts';
import { ItemRow } from './item-row.tsx';
import { filterItems, groupItems, ITEM_FILTERS, type ItemFilter } from './list-items.ts';

interface ItemListProps {
  readonly open: string | null;
  readonly filter: ItemFilter;
  readonly onFilter: (filter: ItemFilter) => void;
  readonly onOpen: (id: string) => void;
  readonly onAdd: () => void;
}

/** 核查清单: what the scheme gives, grouped as there, and what the panel added. */
export const ItemList = ({ open, filter, onFilter, onOpen, onAdd }: ItemListProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const { at, visit, isOpen } = useVisitDesk();
  const drafts = useVisitDrafts(at);
  const groups = groupItems(filterItems(visit.items, filter));
  return (
    <div className={styles.pane}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('site-visit:tab.items')}>
        <BigChoice
          legend={t('site-visit:filter.label')}
          legendShown={false}
          chosen={filter}
          onChoose={onFilter}
          options={ITEM_FILTERS.map((id) => ({
            id,
            label: t('site-visit:filter.counted', {
              filter: t(`site-visit:filter.${id}`),
              items: filterItems(visit.items, id).length,
            }),
          }))}
        />
        {groups.length === 0 ? <p className={styles.subheading}>{t('site-visit:filter.none')}</p> : null}
        {groups.map((group) => {
          const title = group.title ? local(group.title) : t('site-visit:item.ownGroup');
          return (
            <section key={title} aria-label={title}>
              <h2 className={styles.subheading}>{title}</h2>
              <ul className={styles.lines}>
                {group.items.map((item) => (
                  <ItemRow
                    key={item.id}
                    item={item}
                    isOpen={item.id === open}
                    hasDraft={drafts.has(item.id)}
                    onOpen={onOpen}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {isOpen ? (
        <div className={styles.foot}>
          <Button size="lg" variant="default" onClick={onAdd}>
            {t('site-visit:addItem.open')}
          </Button>
        </div>
      ) : null}
    </div>
  );
};

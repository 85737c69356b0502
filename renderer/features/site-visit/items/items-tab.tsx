import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SplitDesk } from '../split-desk.tsx';
import { useOpened } from '../use-opened.ts';
import { useVisitDesk } from '../visit-desk.ts';
import { AddItemDialog } from './add-item-dialog.tsx';
import { ItemList } from './item-list.tsx';
import { ItemPane } from './item-pane.tsx';
import { inListOrder, nextItem, type ItemFilter } from './list-items.ts';

/** 核查清单: the list, and the item in hand beside it or over it. */
export const ItemsTab = () => {
  const { t } = useTranslation();
  const { visit } = useVisitDesk();
  const [filter, setFilter] = useState<ItemFilter>('all');
  const [adding, setAdding] = useState(false);
  const { opened, takesFocus, open, close } = useOpened('item');
  const item = visit.items.find(({ id }) => id === opened);
  const next = item ? nextItem(inListOrder(visit.items), item.id) : null;
  return (
    <>
      <SplitDesk
        isOpen={item !== undefined}
        list={
          <ItemList
            open={item?.id ?? null}
            filter={filter}
            onFilter={setFilter}
            onOpen={open}
            onAdd={() => setAdding(true)}
          />
        }
      >
        {item ? (
          <ItemPane
            key={item.id}
            item={item}
            takesFocus={takesFocus}
            onBack={close}
            onNext={next ? () => open(next.id) : undefined}
          />
        ) : (
          <EmptyState title={t('site-visit:item.choose')}>{t('site-visit:item.chooseWhy')}</EmptyState>
        )}
      </SplitDesk>
      {adding ? (
        <AddItemDialog
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            open(id);
          }}
        />
      ) : null}
    </>
  );
};

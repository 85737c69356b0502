import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useVisitDrafts } from '../draft-store.ts';
import itemStyles from '../items/items.module.css';
import styles from '../site-visit.module.css';
import { SplitDesk } from '../split-desk.tsx';
import { useOpened } from '../use-opened.ts';
import { useVisitDesk } from '../visit-desk.ts';
import { RecordForm } from './record-form.tsx';
import { findEntry, NEW, type Numbered, type RecordSort } from './record-sort.ts';

/** Findings, samples or interviews: the list, and the one in hand beside it or over it. */
export const RecordDesk = <Entry extends Numbered>({ sort }: { readonly sort: RecordSort<Entry> }) => {
  const { t } = useTranslation();
  const { at, visit, isOpen } = useVisitDesk();
  const drafts = useVisitDrafts(at);
  const { opened, takesFocus, open, close } = useOpened(sort.name);
  const entries = sort.entriesOf(visit);
  const entry = findEntry(entries, opened);
  const isNew = opened === NEW && isOpen;
  const { Line } = sort;
  return (
    <SplitDesk
      isOpen={entry !== null || isNew}
      list={
        <div className={styles.pane}>
          <div
            className={styles.scroll}
            tabIndex={0}
            role="region"
            aria-label={t(`site-visit:${sort.name}.list`)}
          >
            {entries.length === 0 ? (
              <EmptyState title={t(`site-visit:${sort.name}.none`)}>
                {t(`site-visit:${sort.name}.noneWhat`)}
              </EmptyState>
            ) : (
              <ul className={styles.lines}>
                {entries.map((each) => (
                  <li key={each.number}>
                    <button
                      type="button"
                      className={styles.line}
                      data-record={`${sort.name}:${each.number}`}
                      data-line-open={each === entry}
                      aria-current={each === entry ? 'true' : undefined}
                      onClick={() => open(String(each.number))}
                    >
                      <Line entry={each} />
                      {drafts.has(`${sort.name}:${each.number}`) ? (
                        <span className={itemStyles.draft}>{t('site-visit:draft')}</span>
                      ) : null}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </div>
          {isOpen ? (
            <div className={styles.foot}>
              <Button size="lg" variant={entry || isNew ? 'default' : 'filled'} onClick={() => open(NEW)}>
                {t(`site-visit:${sort.name}.add`)}
              </Button>
            </div>
          ) : null}
        </div>
      }
    >
      {entry || isNew ? (
        <RecordForm
          key={entry ? entry.number : NEW}
          sort={sort}
          entry={entry}
          takesFocus={takesFocus}
          onOpen={open}
          onBack={close}
        />
      ) : (
        <EmptyState title={t(`site-visit:${sort.name}.choose`)} />
      )}
    </SplitDesk>
  );
};

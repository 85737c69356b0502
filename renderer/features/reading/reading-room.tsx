import { useMediaQuery } from '@mantine/hooks';
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useReadingDesk, type OpenDocument, type Side } from './desk-store.ts';
import { DocumentPane } from './document-pane.tsx';
import { HitList } from './hit-list.tsx';
import { IndexNotice } from './index-notice.tsx';
import { MaterialTree } from './material-tree.tsx';
import { PaneSeparator } from '../../ui/pane-separator.tsx';
import styles from './reading.module.css';
import type { ReadableSubmission, ReadingAt } from './reading-queries.ts';
import { SearchField } from './search-field.tsx';
import { useIndex } from './use-index.ts';

interface ReadingRoomProps {
  readonly at: ReadingAt;
  readonly submissions: readonly ReadableSubmission[];
}

const NARROW = '(max-width: 62rem)';

/** Left what there is to read and to find, right what is read: one document, or two side by side. */
export const ReadingRoom = ({ at, submissions }: ReadingRoomProps) => {
  const { t } = useTranslation();
  const narrow = useMediaQuery(NARROW, window.matchMedia(NARROW).matches, { getInitialValueInEffect: false });
  const layout = useDefaultLayout({ id: 'paneldesk.reading-panes', storage: window.localStorage });
  const { first, second, active, query, everywhere, open, close } = useReadingDesk();
  const index = useIndex(at);
  const current = (active === 'second' ? second : first)?.submissionId;
  const list = (
    <div className={styles.list}>
      <SearchField narrowable={submissions.length > 1 && current !== undefined} />
      <IndexNotice work={index} />
      <div className={styles.scroll} role="region" tabIndex={0} aria-label={t('reading:tree.region')}>
        {query === '' ? (
          <MaterialTree submissions={submissions} />
        ) : (
          <HitList
            at={at}
            query={query}
            within={everywhere ? undefined : current}
            onOpen={(hit) =>
              open({
                submissionId: hit.submissionId,
                materialId: hit.materialId,
                page: hit.page,
                find: query,
              })
            }
          />
        )}
      </div>
    </div>
  );
  const desk = (
    <Desk at={at} submissions={submissions} first={first} second={second} onClose={close} stacked={narrow} />
  );
  if (narrow)
    return (
      <div className={styles.stack}>
        {list}
        <div className={styles.below}>{desk}</div>
      </div>
    );
  return (
    <Group
      className={styles.group}
      defaultLayout={layout.defaultLayout}
      onLayoutChanged={layout.onLayoutChanged}
    >
      <Panel id="reading-list" defaultSize="27%" minSize="14rem" className={styles.pane}>
        {list}
      </Panel>
      <PaneSeparator label={t('reading:resize')} />
      <Panel id="reading-desk" minSize="24rem" className={styles.pane}>
        {desk}
      </Panel>
    </Group>
  );
};

interface DeskProps {
  readonly at: ReadingAt;
  readonly submissions: readonly ReadableSubmission[];
  readonly first: OpenDocument | null;
  readonly second: OpenDocument | null;
  readonly onClose: (side: Side) => void;
  readonly stacked: boolean;
}

const Desk = ({ at, submissions, first, second, onClose, stacked }: DeskProps) => {
  const { t } = useTranslation();
  const activate = useReadingDesk((desk) => desk.activate);
  const sides = [
    ['first', first],
    ['second', second],
  ] as const;
  if (!first)
    return (
      <div className={styles.empty}>
        <EmptyState title={t('reading:empty.title')}>{t('reading:empty.what')}</EmptyState>
      </div>
    );
  return (
    <div className={styles.documents} data-stacked={stacked}>
      {sides.map(([side, open]) => {
        const submission = submissions.find((each) => each.id === open?.submissionId);
        const material = submission?.materials.find((each) => each.id === open?.materialId);
        return open && submission && material ? (
          <div
            key={`${side} ${open.submissionId} ${open.materialId} ${open.asked}`}
            className={styles.document}
            data-side={side}
            onFocusCapture={() => activate(side)}
            onPointerDownCapture={() => activate(side)}
          >
            <DocumentPane
              at={at}
              open={open}
              material={material}
              baseName={submission.baseName}
              onClose={() => onClose(side)}
            />
          </div>
        ) : null;
      })}
    </div>
  );
};

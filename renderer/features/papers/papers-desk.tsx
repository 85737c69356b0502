import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../../shared/contract/papers.ts';
import type { Seat } from '../../host/navigation.ts';
import { useSigningStatus, type PapersAt } from '../../host/papers.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PaneSeparator } from '../../ui/pane-separator.tsx';
import { listPenLines, type PenLine } from '../../ui/papers/pen-choice.ts';
import { PaperList } from './paper-list.tsx';
import { PaperPane } from './paper-pane.tsx';
import styles from './papers.module.css';

interface PapersDeskProps {
  readonly at: PapersAt;
  readonly seat: Seat;
  readonly papers: readonly PaperView[];
}

const NARROW = '(max-width: 62rem)';

const NO_LINES: readonly PenLine[] = [];

/** Left the papers of the review, right the one that is open. */
export const PapersDesk = ({ at, seat, papers }: PapersDeskProps) => {
  const { t } = useTranslation();
  const narrow = useMediaQuery(NARROW, window.matchMedia(NARROW).matches, { getInitialValueInEffect: false });
  const layout = useDefaultLayout({ id: 'paneldesk.papers-panes', storage: window.localStorage });
  const [chosen, setChosen] = useState<string | null>(null);
  const [onlyOwn, setOnlyOwn] = useState(false);
  const [line, setLine] = useState(0);
  const status = useSigningStatus(at).data;
  const { id, role } = seat.member;
  const penLines = useMemo(
    () => (status ? listPenLines(papers, status, { id, role }) : NO_LINES),
    [papers, status, id, role],
  );
  const open = useCallback((paper: PaperView) => setChosen(paper.id), []);
  const paper = papers.find((each) => each.id === chosen);
  const list = (
    <PaperList
      papers={papers}
      chosen={chosen}
      onlyOwn={onlyOwn}
      onOnlyOwn={setOnlyOwn}
      at={line}
      onMove={setLine}
      onOpen={open}
    />
  );
  const desk = paper ? (
    <PaperPane key={paper.id} at={at} paper={paper} penLines={penLines} />
  ) : (
    <div className={styles.empty}>
      <EmptyState title={t('papers:empty.chooseTitle')}>{t('papers:empty.choose')}</EmptyState>
    </div>
  );
  if (narrow)
    return (
      <div className={styles.stack}>
        <div className={styles.above}>{list}</div>
        <div className={styles.below}>{desk}</div>
      </div>
    );
  return (
    <Group
      className={styles.panes}
      defaultLayout={layout.defaultLayout}
      onLayoutChanged={layout.onLayoutChanged}
    >
      <Panel id="papers-list" defaultSize="30%" minSize="15rem" className={styles.pane}>
        {list}
      </Panel>
      <PaneSeparator label={t('papers:resize')} />
      <Panel id="papers-desk" minSize="24rem" className={styles.pane}>
        {desk}
      </Panel>
    </Group>
  );
};

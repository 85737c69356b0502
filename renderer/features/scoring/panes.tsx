import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import { PaneSeparator } from '../../ui/pane-separator.tsx';
import styles from './panes.module.css';

export type PaneName = 'indicators' | 'material' | 'entry';

interface PanesProps {
  readonly narrow: boolean;
  readonly shown: PaneName;
  readonly onShow: (pane: PaneName) => void;
  readonly indicators: ReactNode;
  readonly material: ReactNode;
  readonly entry: ReactNode;
}

const NAMES: readonly PaneName[] = ['indicators', 'material', 'entry'];

/** Three panes whose widths the member drags and the window remembers; one pane and a switch where there is no room. */
export const Panes = (props: PanesProps) =>
  props.narrow ? <OnePane {...props} /> : <ThreePanes {...props} />;

const ThreePanes = ({ indicators, material, entry }: PanesProps) => {
  const { t } = useTranslation();
  const layout = useDefaultLayout({ id: 'paneldesk.scoring-panes', storage: window.localStorage });
  return (
    <Group
      className={styles.group}
      defaultLayout={layout.defaultLayout}
      onLayoutChanged={layout.onLayoutChanged}
    >
      <Panel id="indicators" defaultSize="22%" minSize="11rem" className={styles.pane}>
        {indicators}
      </Panel>
      <PaneSeparator label={t('scoring:pane.resizeLeft')} />
      <Panel id="material" defaultSize="50%" minSize="18rem" className={styles.pane}>
        {material}
      </Panel>
      <PaneSeparator label={t('scoring:pane.resizeRight')} />
      <Panel id="entry" defaultSize="28%" minSize="17rem" className={styles.pane}>
        {entry}
      </Panel>
    </Group>
  );
};

const OnePane = (props: PanesProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.one}>
      <div role="tablist" aria-label={t('scoring:pane.label')} className={styles.tabs}>
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`pane-tab-${name}`}
            aria-selected={props.shown === name}
            aria-controls={`pane-${name}`}
            className={styles.tab}
            onClick={() => props.onShow(name)}
          >
            {t(`scoring:pane.${name}`)}
          </button>
        ))}
      </div>
      {NAMES.map((name) => (
        // All three stay mounted: turning to the material and back neither closes it nor moves the page.
        <div
          key={name}
          role="tabpanel"
          id={`pane-${name}`}
          aria-labelledby={`pane-tab-${name}`}
          hidden={props.shown !== name}
          className={styles.onePane}
        >
          {props[name]}
        </div>
      ))}
    </div>
  );
};

import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import type { MemberId } from '../../../../shared/domain/ids.ts';
import { PaneSeparator } from '../../../ui/pane-separator.tsx';
import styles from './side.module.css';

const NARROW = '(max-width: 62rem)';

interface SidePanesProps {
  readonly member: MemberId | undefined;
  /** Undefined while the side is closed. */
  readonly side: ReactNode;
  /** What opens it again. */
  readonly handle: ReactNode;
  readonly children: ReactNode;
}

/** The matrix and what is beside it: the width is dragged and remembered for each member; one below the other where there is no room. */
export const SidePanes = (props: SidePanesProps) => {
  const narrow = useMediaQuery(NARROW, window.matchMedia(NARROW).matches, { getInitialValueInEffect: false });
  return narrow ? <Below {...props} /> : <Beside {...props} />;
};

const Beside = ({ member, side, handle, children }: SidePanesProps) => {
  const { t } = useTranslation();
  const isOpen = side !== undefined;
  const layout = useDefaultLayout({
    id: `paneldesk.deliberation-panes.${member ?? ''}`,
    panelIds: isOpen ? ['matrix', 'side'] : ['matrix'],
    storage: window.localStorage,
  });
  return (
    <div className={styles.beside}>
      <Group
        className={styles.group}
        defaultLayout={layout.defaultLayout}
        onLayoutChanged={layout.onLayoutChanged}
      >
        <Panel id="matrix" minSize="22rem" className={styles.panel}>
          {children}
        </Panel>
        {isOpen ? (
          <>
            <PaneSeparator label={t('deliberation:side.resize')} />
            <Panel id="side" defaultSize="19rem" minSize="16rem" maxSize="60%" className={styles.panel}>
              {side}
            </Panel>
          </>
        ) : null}
      </Group>
      {isOpen ? null : handle}
    </div>
  );
};

const Below = ({ side, handle, children }: SidePanesProps) => (
  <div className={styles.below}>
    <div className={styles.part}>{children}</div>
    {side === undefined ? handle : <div className={styles.part}>{side}</div>}
  </div>
);

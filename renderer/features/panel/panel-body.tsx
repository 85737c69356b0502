import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ActButton } from './act-button.tsx';
import { refusalToAdd } from './acts.ts';
import { ChairTab } from './chair-tab.tsx';
import { CompositionTab } from './composition-tab.tsx';
import { countUnmet, countWithoutLeader, listUncovered } from './composition.ts';
import { FormerMembers } from './former-members.tsx';
import { HintsTab } from './hints-tab.tsx';
import { usePanelDesk } from './panel-desk.ts';
import styles from './panel-screen.module.css';
import { RosterTable } from './roster-table.tsx';
import { SideTabs, type Side } from './side-tabs.tsx';

const TABS: Readonly<Record<Side, () => React.ReactNode>> = {
  composition: CompositionTab,
  hints: HintsTab,
  chair: ChairTab,
};

/** The roster, and beside it what the panel as a whole still needs. */
export const PanelBody = () => {
  const { t } = useTranslation();
  const { panel, actor, begin } = usePanelDesk();
  const [side, setSide] = useState<Side>('composition');
  const Tab = TABS[side];
  if (panel.members.length === 0)
    return (
      <div className={styles.roster}>
        <EmptyState
          title={t('panel:emptyTitle')}
          action={<Button onClick={() => begin({ kind: 'add' })}>{t('panel:add.open')}</Button>}
        >
          {t('panel:empty')}
        </EmptyState>
      </div>
    );
  return (
    <div className={styles.desk}>
      {/* A pane that scrolls must be reachable by keyboard even where nothing in it takes focus. */}
      <div className={styles.roster} tabIndex={0} role="region" aria-label={t('panel:caption')}>
        <RosterTable />
        <div className={styles.below}>
          <ActButton
            label={t('panel:add.open')}
            refusal={refusalToAdd(panel, actor)}
            onAct={() => begin({ kind: 'add' })}
          />
        </div>
        <FormerMembers />
        <p className={styles.note}>{t('panel:fingerprintNote')}</p>
      </div>
      <SideTabs
        chosen={side}
        open={{
          composition: countUnmet(panel) + listUncovered(panel).length,
          hints: panel.members.reduce((sum, { openHints }) => sum + openHints, 0),
          chair: countWithoutLeader(panel),
        }}
        onChoose={setSide}
      >
        <Tab />
      </SideTabs>
    </div>
  );
};

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelView } from '../../../shared/contract/panel.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { chooseFiles } from '../../host/files.ts';
import { useSeat } from '../../host/navigation.ts';
import { StagePane } from '../../ui/stage-pane.tsx';
import { useWindowDrop } from '../../ui/use-window-drop.ts';
import { listExpertRows } from './expert-rows.ts';
import { ExpertTable } from './expert-table.tsx';
import styles from './host-desk.module.css';
import type { LaptopState } from './laptops-queries.ts';
import { LaptopSteps } from './laptop-steps.tsx';
import { OwnConflicts } from './own-conflicts.tsx';
import { ReceivingPane } from './receiving-pane.tsx';
import { useReceiving } from './use-receiving.ts';
import { findNoWriting } from './who-may-write.ts';
import { WriteDialog } from './write-dialog.tsx';

interface HostDeskProps {
  readonly reviewId: ReviewId;
  readonly panel: PanelView;
  readonly state: LaptopState;
}

/** The host: seat files go out, sheet files come back, and one sees where everybody's sheets are. */
export const HostDesk = ({ reviewId, panel, state }: HostDeskProps) => {
  const { t } = useTranslation();
  const seat = useSeat();
  const [writing, setWriting] = useState(false);
  const receiving = useReceiving(reviewId);
  const hovering = useWindowDrop(receiving.receive);
  const rows = listExpertRows(panel, state);
  const noWriting = findNoWriting(panel, seat, rows);
  const nothingOut = state.written.length === 0;
  return (
    <StagePane
      screen="laptops"
      ready
      bare
      title={t('laptops:host.title')}
      subtitle={t('laptops:host.subtitle', { device: state.device })}
      hint={
        <span id="laptops-hint">
          {noWriting ? t(`laptops:noWriting.${noWriting}`) : t('laptops:host.hint')}
        </span>
      }
      actions={
        <>
          <Button
            variant={nothingOut ? 'filled' : 'default'}
            disabled={noWriting !== null}
            aria-describedby="laptops-hint"
            onClick={() => setWriting(true)}
          >
            {t('laptops:write.open')}
          </Button>
          <Button
            variant={nothingOut ? 'default' : 'filled'}
            onClick={() => void chooseFiles('.zip').then(receiving.receive)}
          >
            {t('laptops:receive.open')}
          </Button>
        </>
      }
    >
      <div className={styles.desk}>
        <div className={styles.experts} tabIndex={0} role="region" aria-label={t('laptops:table.caption')}>
          {nothingOut ? <LaptopSteps /> : null}
          <div className={styles.choice}>
            {seat ? <OwnConflicts reviewId={reviewId} seat={seat} state={state} /> : null}
          </div>
          <ExpertTable rows={rows} />
        </div>
        <ReceivingPane receiving={receiving} hovering={hovering} state={state} />
      </div>
      {writing && seat ? (
        <WriteDialog reviewId={reviewId} seat={seat} rows={rows} onClose={() => setWriting(false)} />
      ) : null}
    </StagePane>
  );
};

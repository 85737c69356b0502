import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SiteVisitView } from '../../../../shared/contract/site-visit.ts';
import styles from '../site-visit.module.css';
import { useVisitDesk } from '../visit-desk.ts';

export type ConfirmAct = 'paper' | 'handover' | 'close' | 'reopen';

/** What can be done now; the next step comes last. */
const listActs = (visit: SiteVisitView, isOpen: boolean): readonly ConfirmAct[] => {
  const mayClose = visit.mayClose && !visit.frozen;
  if (visit.closed) return mayClose ? ['paper', 'reopen'] : ['paper'];
  const acknowledge: readonly ConfirmAct[] = isOpen ? ['handover'] : [];
  const close: readonly ConfirmAct[] = mayClose ? ['close'] : [];
  return visit.acknowledgement?.current
    ? ['paper', ...acknowledge, ...close]
    : ['paper', ...close, ...acknowledge];
};

export const ConfirmActions = ({ onOpen }: { readonly onOpen: (act: ConfirmAct) => void }) => {
  const { t } = useTranslation();
  const { visit, isOpen } = useVisitDesk();
  const acts = listActs(visit, isOpen);
  const words: Readonly<Record<ConfirmAct, string>> = {
    paper: t('site-visit:paper.open'),
    handover: visit.acknowledgement ? t('site-visit:ack.again') : t('site-visit:ack.open'),
    close: t('site-visit:close.open'),
    reopen: t('site-visit:reopen.open'),
  };
  return (
    <div className={styles.foot}>
      {acts.map((act, index) => (
        <Button
          key={act}
          size="lg"
          variant={index === acts.length - 1 && act !== 'reopen' ? 'filled' : 'default'}
          onClick={() => onOpen(act)}
        >
          {words[act]}
        </Button>
      ))}
    </div>
  );
};

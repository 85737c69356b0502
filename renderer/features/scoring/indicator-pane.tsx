import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { Figure } from '../../ui/figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import { ChangedLine } from './changed-line.tsx';
import { IndicatorGroups } from './indicator-groups.tsx';
import styles from './indicator-pane.module.css';
import { OwnTotal } from './own-total.tsx';
import type { SheetPlace } from './sheet-place.ts';
import { useSheetWord } from './sheet-word.ts';
import { SubmitDialog } from './submit-dialog.tsx';
import { useWaitingDrafts } from './use-drafts.ts';

interface IndicatorPaneProps {
  readonly place: SheetPlace;
  readonly sheet: SheetView;
  readonly chosen: IndicatorId | null;
  readonly onChoose: (id: IndicatorId) => void;
}

/** 指标: the table with what the member gave, running totals where there are points, and the way to hand the sheet in. */
export const IndicatorPane = ({ place, sheet, chosen, onChoose }: IndicatorPaneProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const sheetWord = useSheetWord(sheet.scored);
  const [submitting, setSubmitting] = useState(false);
  const list = useRef<HTMLElement>(null);
  const { totals } = sheet;
  const waiting = useWaitingDrafts(place);
  const isWaiting = (id: IndicatorId): boolean =>
    waiting.some(({ address }) => address.submissionId === place.submissionId && address.indicatorId === id);

  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{t('scoring:indicators.title')}</h2>
        <Figure>{t('scoring:indicators.done', { done: totals.done, count: totals.count })}</Figure>
      </header>
      <ChangedLine sheet={sheet} onGo={onChoose} />
      <nav ref={list} className={styles.list} aria-label={t('scoring:indicators.title')} tabIndex={0}>
        <IndicatorGroups sheet={sheet} chosen={chosen} isWaiting={isWaiting} onChoose={onChoose} />
      </nav>
      <footer className={styles.foot}>
        {sheet.scored ? <OwnTotal sheet={sheet} /> : null}
        {sheet.submittedAt ? (
          <p className={styles.locked}>
            <Icon name="lock" size={14} /> {t('scoring:submittedAt', { at: moment(sheet.submittedAt) })}
          </p>
        ) : sheet.roundClosed ? null : (
          <Button
            fullWidth
            size="sm"
            variant={sheet.missing.length === 0 ? 'filled' : 'default'}
            onClick={() => setSubmitting(true)}
          >
            {t('scoring:submit.open', { sheet: sheetWord })}
          </Button>
        )}
      </footer>
      {submitting ? (
        <SubmitDialog place={place} sheet={sheet} onGo={onChoose} onClose={() => setSubmitting(false)} />
      ) : null}
    </div>
  );
};

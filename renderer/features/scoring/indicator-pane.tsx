import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { Figure } from '../../ui/figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './indicator-pane.module.css';
import { IndicatorRow } from './indicator-row.tsx';
import type { SheetPlace } from './sheet-place.ts';
import { columnPoints, decimalsOf, entryOf, entryStateOf, maximaOf } from './sheet-reading.ts';
import { SubmitDialog } from './submit-dialog.tsx';
import { useWaitingDrafts } from './use-drafts.ts';

interface IndicatorPaneProps {
  readonly place: SheetPlace;
  readonly sheet: SheetView;
  readonly chosen: IndicatorId | null;
  readonly onChoose: (id: IndicatorId) => void;
}

/** 指标: grouped, with the own points and running totals; base and bonus apart. */
export const IndicatorPane = ({ place, sheet, chosen, onChoose }: IndicatorPaneProps) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const { moment } = useMoments();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [submitting, setSubmitting] = useState(false);
  const list = useRef<HTMLElement>(null);
  const decimals = decimalsOf(sheet);
  const maxima = maximaOf(sheet);
  const { totals } = sheet;
  const waiting = useWaitingDrafts(place);
  const chosenGroup = sheet.groups.find((group) => group.indicators.some((each) => each.id === chosen))?.id;

  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const fold = (group: string) =>
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(group)) after.add(group);
      return after;
    });

  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{t('scoring:indicators.title')}</h2>
        <Figure>{t('scoring:indicators.done', { done: totals.done, count: totals.count })}</Figure>
      </header>
      <nav ref={list} className={styles.list} aria-label={t('scoring:indicators.title')} tabIndex={0}>
        {sheet.groups.map((group) => {
          const open = !folded.has(group.id) || group.id === chosenGroup;
          const points = totals.groups.find((each) => each.group === group.id)?.points;
          return (
            <section key={group.id} aria-label={local(group.title)}>
              <button
                type="button"
                className={styles.group}
                aria-expanded={open}
                onClick={() => fold(group.id)}
              >
                <Icon name={open ? 'down' : 'right'} size={12} />
                <span className={styles.groupTitle}>{local(group.title)}</span>
                <Figure strong>
                  {t('scoring:ofCount', {
                    done: points === undefined ? '–' : columnPoints(points, decimals),
                    count: writePoints(group.maxPoints),
                  })}
                </Figure>
              </button>
              {open ? (
                <ul className={styles.rows}>
                  {group.indicators.map((indicator) => (
                    <IndicatorRow
                      key={indicator.id}
                      indicator={indicator}
                      points={entryOf(sheet, indicator.id)?.points ?? null}
                      state={entryStateOf(sheet, indicator.id)}
                      waiting={waiting.some(
                        ({ address }) =>
                          address.submissionId === place.submissionId && address.indicatorId === indicator.id,
                      )}
                      chosen={indicator.id === chosen}
                      decimals={decimals}
                      onChoose={() => onChoose(indicator.id)}
                    />
                  ))}
                </ul>
              ) : null}
            </section>
          );
        })}
      </nav>
      <footer className={styles.foot}>
        <div className={styles.sum}>
          <span>{t('scoring:total.own')}</span>
          <span className={styles.amount}>
            <strong className={styles.big}>{columnPoints(totals.total, decimals)}</strong>
            <span className={styles.of}>
              {maxima.bonus > 0
                ? t('scoring:total.maxima', {
                    base: writePoints(maxima.base),
                    bonus: writePoints(maxima.bonus),
                  })
                : t('scoring:total.maximum', { base: writePoints(maxima.base) })}
            </span>
          </span>
        </div>
        {maxima.bonus > 0 ? (
          <p className={styles.parts}>
            {t('scoring:total.parts', {
              base: columnPoints(totals.base, decimals),
              bonus: columnPoints(totals.bonus, decimals),
            })}
          </p>
        ) : null}
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
            {t('scoring:submit.open')}
          </Button>
        )}
      </footer>
      {submitting ? (
        <SubmitDialog place={place} sheet={sheet} onGo={onChoose} onClose={() => setSubmitting(false)} />
      ) : null}
    </div>
  );
};

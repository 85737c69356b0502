import { TextInput } from '@mantine/core';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../../shared/domain/ids.ts';
import { useListFocus } from '../../../ui/long-rows/use-list-focus.ts';
import { useLongRows } from '../../../ui/long-rows/use-long-rows.ts';
import { OrderField } from './order-field.tsx';
import { SubmissionLine } from './submission-line.tsx';
import styles from './submission-list.module.css';
import type { SubmissionOrdering } from './use-submission-order.ts';

/** Above this, only the lines in view are drawn. */
const MANY_LINES = 40;
/** Pixels of a line with a name of one line and one line of facts. */
const LINE_HEIGHT = 58;

interface SubmissionListProps {
  readonly ordering: SubmissionOrdering;
  readonly chosen: SubmissionId;
  readonly onChoose: (id: SubmissionId) => void;
}

/** Many submissions as a list that can be ordered and narrowed down; arrow keys go from one to the next. */
export const SubmissionList = ({ ordering, chosen, onChoose }: SubmissionListProps) => {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { shown, all, order, orders, setOrder, typed, setTyped } = ordering;
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === chosen),
  );
  const move = useCallback(
    (index: number) => {
      const next = shown[index];
      if (next) onChoose(next.id);
    },
    [shown, onChoose],
  );
  const onKeyDown = useListFocus({ list: scroller, count: shown.length, at, onMove: move });
  const long = useLongRows({
    count: shown.length,
    isLong: shown.length > MANY_LINES,
    scroller,
    estimate: LINE_HEIGHT,
    pinned: at,
  });
  return (
    <nav className={styles.list} aria-label={t('deliberation:tabs')}>
      <div className={styles.tools}>
        <TextInput
          size="sm"
          type="search"
          aria-label={t('deliberation:list.filter')}
          placeholder={t('deliberation:list.filter')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <OrderField order={order} orders={orders} onOrder={setOrder} />
        <p className={styles.count} role="status">
          {shown.length === all.length
            ? t('deliberation:list.all', { submissions: all.length })
            : t('deliberation:list.some', { shown: shown.length, submissions: all.length })}
        </p>
      </div>
      <div ref={scroller} className={styles.scroll} onKeyDown={onKeyDown}>
        {shown.length === 0 ? <p className={styles.none}>{t('deliberation:list.none')}</p> : null}
        <ol className={styles.lines}>
          {long.rows.map(({ index, gap }) => {
            const submission = shown[index];
            return submission ? (
              <SubmissionLine
                key={submission.id}
                submission={submission}
                index={index}
                count={shown.length}
                gap={gap}
                isChosen={submission.id === chosen}
                isReachable={index === at}
                measure={long.measure}
                onChoose={onChoose}
              />
            ) : null;
          })}
        </ol>
        <div aria-hidden="true" style={{ height: long.after }} />
      </div>
    </nav>
  );
};

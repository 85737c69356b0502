import { Popover } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage, StageStatus } from '../../shared/domain/review/stage.ts';
import { countOf, markOf } from '../ui/stage-view.ts';
import { StageMark } from './stage-mark.tsx';
import styles from './stage-rail.module.css';

interface RailStageProps {
  readonly status: StageStatus;
  readonly isCurrent: boolean;
  readonly onGo: (stage: Stage) => void;
}

/** One stage. A blocked one says on hover and on focus what it waits for, and links there. */
export const RailStage = ({ status, isCurrent, onGo }: RailStageProps) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const count = countOf(status);
  const wait = status.waitsFor;
  const button = (
    <button
      type="button"
      className={styles.stage}
      data-stage={status.stage}
      data-state={status.state}
      aria-current={isCurrent ? 'page' : undefined}
      aria-describedby={wait ? id : undefined}
      onClick={(event) => {
        if (!wait) return onGo(status.stage);
        // The reason stays in view; a click that went nowhere without a word would puzzle.
        event.stopPropagation();
        setOpened(true);
      }}
    >
      <StageMark mark={markOf(status)} />
      <span className={styles.words}>{t(`frame:place.${status.stage}`)}</span>
      <span className="pd-sr-only">{t(`frame:state.${status.state}`)}</span>
      {count ? (
        <span className={styles.count}>
          {t('frame:rail.count', { done: count.done, total: count.total })}
        </span>
      ) : null}
    </button>
  );
  if (!wait) return <li>{button}</li>;
  return (
    <li
      onMouseEnter={() => setOpened(true)}
      onMouseLeave={() => setOpened(false)}
      onFocus={() => setOpened(true)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpened(false)}
      onKeyDown={(event) => event.key === 'Escape' && setOpened(false)}
    >
      <span id={id} className="pd-sr-only">
        {t(`frame:wait.${wait.reason}`)}
      </span>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="right"
        offset={4}
        floatingStrategy="fixed"
        withinPortal={false}
        withRoles={false}
        transitionProps={{ duration: 0 }}
        closeOnClickOutside={false}
      >
        <Popover.Target>{button}</Popover.Target>
        <Popover.Dropdown className={styles.wait}>
          <span aria-hidden="true">{t(`frame:wait.${wait.reason}`)}</span>
          <button type="button" className={styles.waitLink} onClick={() => onGo(wait.stage)}>
            {t('frame:rail.goThere', { stage: t(`frame:place.${wait.stage}`) })}
          </button>
        </Popover.Dropdown>
      </Popover>
    </li>
  );
};

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import { moveFrame, sayFrame, START_FRAME } from './key-frame.ts';
import { regionOfBox, type QuarterTurns } from './page-region.ts';
import styles from './pdf.module.css';
import { styleOfBox } from './box-style.ts';

/** A frame on the page that arrow keys move and size; Enter pins it, Escape leaves without. */
export const KeyFrameLayer = ({
  turns,
  onRegion,
  onLeave,
  onLost,
}: {
  readonly turns: QuarterTurns;
  readonly onRegion: (region: PageRegion) => void;
  readonly onLeave: () => void;
  /** The focus went elsewhere. */
  readonly onLost: () => void;
}) => {
  const { t } = useTranslation();
  const element = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState(START_FRAME);
  useEffect(() => {
    element.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [frame]);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const moved = moveFrame(frame, { key: event.key, shift: event.shiftKey, fine: event.altKey });
    if (!moved && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (moved) return setFrame(moved);
    const region = event.key === 'Enter' ? regionOfBox(frame, turns) : null;
    onLeave();
    if (region) onRegion(region);
  };
  return (
    <div
      ref={element}
      className={styles.keyFrame}
      style={styleOfBox(frame)}
      role="application"
      aria-label={t('viewer:frame.label')}
      tabIndex={0}
      onKeyDown={onKey}
      onBlur={onLost}
    >
      <span className={styles.keyFrameHint}>{t('viewer:frame.keys')}</span>
      <span className="pd-sr-only" role="status">
        {t('viewer:frame.place', sayFrame(frame))}
      </span>
    </div>
  );
};

import { useRef, useState, type PointerEvent } from 'react';
import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import { styleOfBox } from './box-style.ts';
import {
  boxBetween,
  boxOfRegion,
  regionOfBox,
  type FractionBox,
  type Point,
  type QuarterTurns,
} from './page-region.ts';
import styles from './pdf.module.css';

/** Something pinned: a part of a page, or the whole page when `region` is absent. */
export interface PinnedRegion {
  readonly id: string;
  readonly page: number;
  readonly region?: PageRegion | undefined;
  /** A short sign in the corner, the number in the list of evidence. */
  readonly label: string;
  readonly title: string;
}

const WHOLE: FractionBox = { left: 0, top: 0, width: 1, height: 1 };

/** Shows what is pinned on a page and lets the pointer drag a new region. Touch drags only when `touch`, else it scrolls. */
export const RegionLayer = ({
  turns,
  pinned,
  onRegion,
  touch,
}: {
  readonly turns: QuarterTurns;
  readonly pinned: readonly PinnedRegion[];
  readonly onRegion?: ((region: PageRegion) => void) | undefined;
  readonly touch: boolean;
}) => {
  const layer = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ from: Point; to: Point } | null>(null);

  const pointOf = (event: PointerEvent): Point => {
    const rect = layer.current?.getBoundingClientRect();
    return rect
      ? { x: (event.clientX - rect.left) / rect.width, y: (event.clientY - rect.top) / rect.height }
      : { x: 0, y: 0 };
  };
  const start = (event: PointerEvent) => {
    if (!onRegion || event.button !== 0 || (event.pointerType === 'touch' && !touch)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: pointOf(event), to: pointOf(event) });
  };
  const move = (event: PointerEvent) => {
    if (drag) setDrag({ from: drag.from, to: pointOf(event) });
  };
  const finish = (event: PointerEvent) => {
    if (!drag) return;
    const region = regionOfBox(boxBetween(drag.from, pointOf(event)), turns);
    setDrag(null);
    if (region) onRegion?.(region);
  };

  return (
    <div
      ref={layer}
      className={styles.regions}
      data-drawing={onRegion !== undefined}
      data-touch={touch}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(null)}
    >
      {pinned.map((each) => (
        <div
          key={each.id}
          className={each.region ? styles.pinned : styles.pinnedPage}
          style={styleOfBox(each.region ? boxOfRegion(each.region, turns) : WHOLE)}
          role="img"
          aria-label={each.title}
        >
          <span className={styles.badge} aria-hidden="true">
            {each.label}
          </span>
        </div>
      ))}
      {drag ? <div className={styles.dragging} style={styleOfBox(boxBetween(drag.from, drag.to))} /> : null}
    </div>
  );
};

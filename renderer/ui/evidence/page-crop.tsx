import { useEffect, useRef, useState } from 'react';
import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import { styleOfBox } from '../pdf/box-style.ts';
import { releaseCanvas } from '../pdf/release-canvas.ts';
import type { CropPlan } from './crop-box.ts';
import { drawCrop } from './draw-crop.ts';
import styles from './evidence.module.css';

interface PageCropProps {
  readonly url: string;
  readonly page: number;
  readonly region: PageRegion | undefined;
  readonly width: number;
  readonly onFailed: () => void;
}

const parseRegion = (key: string | undefined): PageRegion | undefined =>
  key === undefined ? undefined : (JSON.parse(key) as PageRegion);

/** The pinned part of a page, drawn when its turn comes; the region itself is framed. */
export const PageCrop = ({ url, page, region, width, onFailed }: PageCropProps) => {
  // Lists are read anew often; the same region in a new object is not drawn again.
  const regionKey = JSON.stringify(region);
  const holder = useRef<HTMLSpanElement>(null);
  const failed = useRef(onFailed);
  const [plan, setPlan] = useState<CropPlan | null>(null);
  useEffect(() => {
    failed.current = onFailed;
  });
  useEffect(() => {
    let live = true;
    let canvas: HTMLCanvasElement | null = null;
    drawCrop(url, { page, region: parseRegion(regionKey) }, width, () => live).then(
      (drawn) => {
        if (!drawn) return;
        canvas = drawn.canvas;
        if (!live || !holder.current) return releaseCanvas(canvas);
        holder.current.replaceChildren(canvas);
        setPlan(drawn.plan);
      },
      () => {
        if (live) failed.current();
      },
    );
    return () => {
      live = false;
      if (canvas) releaseCanvas(canvas);
    };
  }, [url, page, regionKey, width]);
  return (
    <span
      className={styles.page}
      data-drawn={plan !== null}
      style={plan ? { width: plan.width, height: plan.height } : { width, height: width * 0.6 }}
    >
      <span ref={holder} className={styles.picture} />
      {plan?.frame ? <span className={styles.frame} style={styleOfBox(plan.frame)} /> : null}
    </span>
  );
};

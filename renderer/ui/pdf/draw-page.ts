import { RenderingCancelledException, type PDFPageProxy } from 'pdfjs-dist';

/** 12 million pixels are 48 MB of canvas; beyond, a page is drawn coarser rather than the memory filled. */
const MAX_CANVAS_PIXELS = 12_000_000;

/** No browser gives a canvas that is longer on one side than this, in any memory. */
const MAX_CANVAS_SIDE = 16_384;

export interface PageDrawing {
  /** True when drawn, false when cancelled; rejects when the page cannot be drawn. */
  readonly drawn: Promise<boolean>;
  readonly cancel: () => void;
  readonly canvas: HTMLCanvasElement;
}

/** Draws a page on a canvas of its own, at the device's resolution as far as the memory bound lets it. */
export const drawPage = (page: PDFPageProxy, scale: number, rotation: number): PageDrawing => {
  const shown = page.getViewport({ scale, rotation });
  const wanted = window.devicePixelRatio || 1;
  const bounded = Math.min(
    wanted,
    Math.sqrt(MAX_CANVAS_PIXELS / Math.max(1, shown.width * shown.height)),
    MAX_CANVAS_SIDE / Math.max(1, shown.width, shown.height),
  );
  const viewport = page.getViewport({ scale: scale * bounded, rotation });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  const task = page.render({ canvas, viewport });
  const drawn = task.promise.then(
    () => true,
    (reason: unknown) => {
      if (reason instanceof RenderingCancelledException) return false;
      throw reason;
    },
  );
  return { drawn, cancel: () => task.cancel(), canvas };
};

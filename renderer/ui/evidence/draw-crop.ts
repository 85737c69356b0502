import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import { openPdf } from '../pdf/pdf-document.ts';
import { releaseCanvas } from '../pdf/release-canvas.ts';
import { TimeLimitPassed, within } from '../pdf/time-limit.ts';
import { planCrop, type CropPlan } from './crop-box.ts';
import { DocumentPool } from './document-pool.ts';

/** A page of a document, or a part of it. */
export interface PagePart {
  readonly page: number;
  readonly region: PageRegion | undefined;
}

export interface DrawnCrop {
  readonly canvas: HTMLCanvasElement;
  readonly plan: CropPlan;
}

/** Small pictures wait for each other: a page that does not come in this time is not waited for. */
const LIMIT_MS = 15_000;

const pool = new DocumentPool((url) => openPdf(url));

/** Pages that did not come in time; asking again would make all others wait again. */
const givenUp = new Set<string>();

let last: Promise<unknown> = Promise.resolve();

const draw = async (url: string, part: PagePart, width: number): Promise<DrawnCrop> => {
  const document = await pool.take(url);
  const page = await document.getPage(part.page);
  const { width: pageWidth, height: pageHeight } = page.getViewport({ scale: 1 });
  const plan = planCrop({ width: pageWidth, height: pageHeight }, part.region, width);
  const scale = plan.scale * (window.devicePixelRatio || 1);
  const viewport = page.getViewport({
    scale,
    offsetX: -plan.box.left * pageWidth * scale,
    offsetY: -plan.box.top * pageHeight * scale,
  });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(plan.box.width * pageWidth * scale));
  canvas.height = Math.max(1, Math.floor(plan.box.height * pageHeight * scale));
  try {
    await page.render({ canvas, viewport }).promise;
    return { canvas, plan };
  } catch (reason) {
    releaseCanvas(canvas);
    throw reason;
  } finally {
    page.cleanup();
  }
};

/**
 * The pinned part of a page as a picture, one after the other over the whole window. Null when nobody wants it any more by the time
 * its turn comes; rejects when the page cannot be drawn, or not in time.
 */
export const drawCrop = (
  url: string,
  part: PagePart,
  width: number,
  isWanted: () => boolean,
): Promise<DrawnCrop | null> => {
  const subject = `${url}#${part.page}`;
  const turn = last.then(async () => {
    if (!isWanted()) return null;
    if (givenUp.has(subject)) throw new TimeLimitPassed();
    try {
      return await within(LIMIT_MS, draw(url, part, width));
    } catch (reason) {
      if (reason instanceof TimeLimitPassed) {
        givenUp.add(subject);
        pool.drop(url);
      }
      throw reason;
    }
  });
  last = turn.catch(() => undefined);
  return turn;
};

import type { CDPSession, Page } from '@playwright/test';

interface PadPoint {
  readonly x: number;
  readonly y: number;
  /** 0…1 */
  readonly force: number;
}

/** A pen and a finger as the browser gets them from a tablet, which `page.mouse` is not. */
export interface PenInput {
  /** One stroke of the pen; `during` happens while it is down. */
  stroke(points: readonly PadPoint[], during?: () => Promise<void>): Promise<void>;
  /** A finger, or the side of the hand. */
  touch(points: readonly PadPoint[]): Promise<void>;
}

const strokeWithPen = async (
  session: CDPSession,
  points: readonly PadPoint[],
  during: () => Promise<void>,
): Promise<void> => {
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y, force }: PadPoint) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      force,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      pointerType: 'pen',
      clickCount: 1,
    });
  const [first, ...rest] = points;
  const last = points.at(-1);
  if (!first || !last) return;
  await send('mousePressed', first);
  for (const point of rest) await send('mouseMoved', point);
  await during();
  await send('mouseReleased', last);
};

const strokeWithTouch = async (session: CDPSession, points: readonly PadPoint[]): Promise<void> => {
  const [first, ...rest] = points;
  if (!first) return;
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ ...first, id: 1 }] });
  for (const point of rest)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ ...point, id: 1 }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
};

export const takePen = async (page: Page): Promise<PenInput> => {
  const session = await page.context().newCDPSession(page);
  return {
    stroke: (points, during = () => Promise.resolve()) => strokeWithPen(session, points, during),
    touch: (points) => strokeWithTouch(session, points),
  };
};

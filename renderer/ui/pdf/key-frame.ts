import type { FractionBox } from './page-region.ts';

/** Where a frame begins that is moved by keys: the middle of what is in view is not known to them, that of the page is. */
export const START_FRAME: FractionBox = { left: 0.3, top: 0.4, width: 0.4, height: 0.2 };

const STEP = 0.02;
const FINE_STEP = 0.005;
const SMALLEST = 0.02;

/** Shares of a page in whole thousandths: many small steps must not drift. */
const snap = (value: number): number => Math.round(value * 1000) / 1000;

/** The frame after an arrow key: moved, or sized by its right and lower edge; always on the page. Null for other keys. */
export const moveFrame = (
  frame: FractionBox,
  pressed: { readonly key: string; readonly shift: boolean; readonly fine: boolean },
): FractionBox | null => {
  const step = pressed.fine ? FINE_STEP : STEP;
  const by = {
    ArrowLeft: { x: -step, y: 0 },
    ArrowRight: { x: step, y: 0 },
    ArrowUp: { x: 0, y: -step },
    ArrowDown: { x: 0, y: step },
  }[pressed.key];
  if (!by) return null;
  const between = (low: number, value: number, high: number) => snap(Math.min(high, Math.max(low, value)));
  if (pressed.shift) {
    return {
      ...frame,
      width: between(SMALLEST, frame.width + by.x, 1 - frame.left),
      height: between(SMALLEST, frame.height + by.y, 1 - frame.top),
    };
  }
  return {
    ...frame,
    left: between(0, frame.left + by.x, 1 - frame.width),
    top: between(0, frame.top + by.y, 1 - frame.height),
  };
};

/** Per cent for the ear. */
export const sayFrame = ({ left, top, width, height }: FractionBox) => ({
  left: Math.round(left * 100),
  top: Math.round(top * 100),
  width: Math.round(width * 100),
  height: Math.round(height * 100),
});

import type { CSSProperties } from 'react';
import type { FractionBox } from './page-region.ts';

/** Shares of the page as a place on it. */
export const styleOfBox = (box: FractionBox): CSSProperties => ({
  left: `${box.left * 100}%`,
  top: `${box.top * 100}%`,
  width: `${box.width * 100}%`,
  height: `${box.height * 100}%`,
});

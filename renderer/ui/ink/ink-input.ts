import type { z } from 'zod';
import type { inkSchema } from '../../../shared/contract/ink.ts';
import type { Ink } from '../../../shared/domain/signing/ink.ts';

/** A copy of the ink in the shape that calls take. */
export const toInkInput = (ink: Ink): z.input<typeof inkSchema> => ({
  ...ink,
  strokes: ink.strokes.map(({ points }) => ({ points: points.map((point) => ({ ...point })) })),
});

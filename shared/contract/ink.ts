import { z } from 'zod';

const coordinate = z.number().int().min(0).max(1_000_000);

/** Strokes of the pad, integers in hundredths of a pad unit; bounded so that a page can always be drawn. */
export const inkSchema = z.object({
  width: coordinate,
  height: coordinate,
  strokes: z
    .array(
      z.object({
        points: z
          .array(z.object({ x: coordinate, y: coordinate, pressure: z.number().int().min(0).max(100) }))
          .min(1)
          .max(4000),
      }),
    )
    .max(400),
});

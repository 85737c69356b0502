import { z } from 'zod';
import type { Scheme } from '../domain/scheme/scheme.ts';
import type { SlotFilling } from '../domain/scheme/slot.ts';
import { localTextSchema, portableIdSchema } from '../formats/primitives.ts';
import { inReview, nothing, procedure } from './base.ts';

/** The domain's own shapes: they come from validated files and cannot be anything else here. */
const schemeSchema = z.custom<Scheme>((value) => typeof value === 'object' && value !== null);
const fillingSchema = z.custom<SlotFilling>((value) => typeof value === 'object' && value !== null);

const viewSchema = z.object({
  /** As published, slots empty. */
  published: schemeSchema,
  /** With the bureau's fillings; the same where there are none. */
  scheme: schemeSchema,
  fillings: z.array(fillingSchema),
  /** SHA-256 of the published scheme's canonical JSON: what the review is pinned to. */
  digest: z.string(),
});

export type SchemeView = z.infer<typeof viewSchema>;

export const schemesContract = {
  /** The built-in schemes. `sample`: a sample review for it is at hand. */
  list: procedure.input(nothing).output(
    z.object({
      schemes: z.array(
        z.object({
          id: portableIdSchema,
          version: z.string(),
          kind: z.enum(['recognition', 'evaluation', 'admission', 'realignment']),
          title: localTextSchema,
          policy: z.object({ title: z.string(), status: z.enum(['in-force', 'draft']) }),
          sample: z.boolean(),
        }),
      ),
    }),
  ),
  builtIn: procedure.input(z.object({ id: portableIdSchema })).output(viewSchema),
  ofReview: procedure.input(inReview).output(viewSchema),
};

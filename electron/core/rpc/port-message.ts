import { z } from 'zod';

const ABORT_SIGNAL = 4;
const id = z.union([z.string().max(64), z.number().int()]);

/** Bodies are JSON: no procedure takes a file or a form, which the protocol could carry under other types. */
const headersSchema = z
  .record(z.string().max(64), z.union([z.string().max(1000), z.array(z.string().max(1000))]))
  .refine((headers) => !Object.keys(headers).some((name) => name.toLowerCase() === 'content-disposition'))
  .refine((headers) =>
    Object.entries(headers).every(
      ([name, value]) =>
        name.toLowerCase() !== 'content-type' || String(value).startsWith('application/json'),
    ),
  );

const callSchema = z.strictObject({
  i: id,
  t: z.undefined().optional(),
  p: z.strictObject({
    u: z.string().regex(/^\/[\w./-]{0,200}$/),
    m: z.literal('POST').optional(),
    h: headersSchema.optional(),
    b: z.unknown().optional(),
  }),
});

const abortSchema = z.strictObject({ i: id, t: z.literal(ABORT_SIGNAL), p: z.unknown().optional() });

const messageSchema = z.union([callSchema, abortSchema]);

/**
 * Whether a text is one of the two messages that a window sends in the protocol of @orpc/standard-server-peer: a call,
 * or the end of one. The library itself believes whatever comes and answers nonsense with an unhandled rejection,
 * which ends a Node process.
 */
export const isPortMessage = (text: string): boolean => {
  try {
    return messageSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};

import { z } from 'zod';
import { fileHandleSchema, nothing, procedure } from './base.ts';

const protectionSchema = z.enum(['passphrase', 'keychain', 'key-file']);

export const helloSchema = z.object({
  contractVersion: z.number().int(),
  appVersion: z.string(),
  host: z.enum(['electron', 'loopback']),
  protection: protectionSchema,
  locked: z.boolean(),
});

const pin = z.string().min(1).max(200);

export const appContract = {
  /** First call of a window. The host answers `version-mismatch` to a renderer of another build. */
  hello: procedure.input(z.object({ contractVersion: z.number().int() })).output(helloSchema),
  unlock: procedure.input(z.object({ passphrase: pin })).output(nothing),
  setPassphrase: procedure
    .input(z.object({ next: z.string().min(8).max(200), current: pin.optional() }))
    .output(nothing),
  removePassphrase: procedure.input(z.object({ current: pin })).output(nothing),
};

/** Where a file can be saved: USB sticks first. */
export const savePlaceSchema = z.object({
  handle: fileHandleSchema,
  kind: z.enum(['removable', 'documents', 'downloads', 'desktop']),
  label: z.string(),
  freeBytes: z.number(),
});

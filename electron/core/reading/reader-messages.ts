import { z } from 'zod';
import { materialPreviewSchema } from '../../../shared/contract/materials.ts';
import { fileClaimsSchema } from '../../../shared/formats/evidence-schema.ts';
import type { FileKind } from './file-kind.ts';

/** What is wanted of a file; its bytes follow in chunks. */
export interface ReaderJob {
  readonly type: 'job';
  readonly want: 'pages' | 'preview' | 'claims';
  readonly kind: FileKind;
  readonly bytes: number;
  readonly pageChars: number;
}

/** To the process: `chunk` after every `more`, `next` after every page, so that neither side ever holds much of the other's. */
export type ToReader =
  ReaderJob | { readonly type: 'chunk'; readonly bytes: Uint8Array } | { readonly type: 'next' };

/** Why a file could not be read; it is the reader's `ReadingHindrance`. */
const HINDRANCES = ['locked', 'damaged', 'too-large', 'too-long', 'no-text', 'no-view'] as const;

/** From the process, which has read what others wrote: checked like everything else from outside. */
export const fromReaderSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('more') }),
  z.object({
    type: z.literal('page'),
    page: z.number().int().min(1),
    of: z.number().int().min(1),
    text: z.string(),
  }),
  z.object({ type: z.literal('preview'), preview: materialPreviewSchema }),
  z.object({ type: z.literal('claims'), claims: fileClaimsSchema }),
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('failed'), why: z.enum(HINDRANCES) }),
]);

export type FromReader = z.infer<typeof fromReaderSchema>;

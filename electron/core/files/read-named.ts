import { nameReadFailure } from './disk-failure.ts';
import type { FileSource } from './file-handles.ts';

/** The largest file that a panel adds: a photo or a scan of a few pages; a whole video does not belong to a review. */
export const MAX_ATTACHMENT_BYTES = 64 * 1024 * 1024;

/** The file as it comes; a stick that was pulled meanwhile is named. */
export const readNamed = async function* (source: FileSource): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of source.stream()) yield chunk as Uint8Array;
  } catch (error) {
    throw nameReadFailure(error, source.name);
  }
};

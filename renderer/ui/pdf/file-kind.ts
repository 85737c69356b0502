import { isHeicType } from './load-picture.ts';

/** What a window can show by itself; everything else gets a view made by the host, or is offered for saving. */
export type FileKind = 'pdf' | 'picture' | 'other';

const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp']);

/** The media type without its parameters, in lower case. */
export const bareMediaType = (mediaType: string): string =>
  (mediaType.split(';')[0] ?? '').trim().toLowerCase();

export const fileKindOf = (mediaType: string): FileKind => {
  const bare = bareMediaType(mediaType);
  if (bare === 'application/pdf') return 'pdf';
  return PICTURES.has(bare) || isHeicType(bare) ? 'picture' : 'other';
};

import { extname } from 'node:path';

const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.heic': 'image/heic',
  '.heif': 'image/heif',
  '.txt': 'text/plain',
  '.md': 'text/plain',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.doc': 'application/msword',
  '.xls': 'application/vnd.ms-excel',
  '.zip': 'application/zip',
  '.json': 'application/json',
};

/** By the name's ending alone; the viewer looks at the bytes before it trusts this. */
export const mediaTypeOf = (name: string): string =>
  BY_EXTENSION[extname(name).toLowerCase()] ?? 'application/octet-stream';

/** The ending of a name if it is a known one; unknown endings are dropped, for they go into names that others open. */
export const extensionOf = (name: string): string => {
  const extension = extname(name).toLowerCase();
  return extension in BY_EXTENSION ? extension : '';
};

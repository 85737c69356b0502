import { extname } from 'node:path';

/** What can be read of a file, as far as its beginning, type and name tell. */
export type FileKind = 'pdf' | 'letter' | 'workbook' | 'text' | 'other';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const BY_TYPE: ReadonlyMap<string, FileKind> = new Map([
  ['application/pdf', 'pdf'],
  [`${OFFICE}.wordprocessingml.document`, 'letter'],
  [`${OFFICE}.spreadsheetml.sheet`, 'workbook'],
  ['application/json', 'text'],
  ['application/xml', 'text'],
  ['text/rtf', 'other'],
]);

const BY_EXTENSION: ReadonlyMap<string, FileKind> = new Map([
  ['.pdf', 'pdf'],
  ['.docx', 'letter'],
  ['.xlsx', 'workbook'],
  ['.txt', 'text'],
  ['.md', 'text'],
  ['.csv', 'text'],
  ['.tsv', 'text'],
  ['.json', 'text'],
  ['.xml', 'text'],
  ['.log', 'text'],
]);

/** Readers of PDF take what has the mark within the first kilobyte. */
const PDF_MARK_WITHIN = 1024;

export const isPdf = (head: Uint8Array): boolean =>
  Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, PDF_MARK_WITHIN)).includes('%PDF-');

/** `head` is the file's beginning: a PDF is one whatever it is called. */
export const fileKindOf = (name: string, mediaType: string, head: Uint8Array): FileKind => {
  if (isPdf(head)) return 'pdf';
  const bare = (mediaType.split(';')[0] ?? '').trim().toLowerCase();
  const byType = BY_TYPE.get(bare) ?? (bare.startsWith('text/') ? 'text' : undefined);
  return byType ?? BY_EXTENSION.get(extname(name).toLowerCase()) ?? 'other';
};

import type { ServedFiles } from '../rpc/served-core.ts';
import { readRange } from './byte-range.ts';
import { COMMON_HEADERS, FILE_POLICY } from './content-policy.ts';
import { expectLength } from './exact-length.ts';
import { canBeShown } from './media-types.ts';
import { answerPlainly } from './web-answer.ts';
import type { WebAnswer } from './web-answer.ts';

/** What a handle looks like (shared/contract/base.ts); everything else is not even looked up. */
const HANDLE = /^[A-Za-z0-9_-]{22,64}$/;

/** RFC 6266 with RFC 5987: a plain name for old programs, the real one for the rest. */
const writeDisposition = (kind: 'inline' | 'attachment', name: string): string => {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, '_').slice(0, 150);
  const real = encodeURIComponent(name.slice(0, 200).toWellFormed()).replace(
    /['()*!]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${real}`;
};

/**
 * Answers `GET|HEAD /files/<handle>`, whole or one range. The handle is the only key. Never cached, never sniffed,
 * sandboxed; what could run is only ever saved (`?download` asks for that too).
 */
export const answerFile = (
  files: Pick<ServedFiles, 'open'>,
  handle: string,
  request: {
    readonly method: string;
    readonly range: string | undefined;
    readonly download: boolean;
  },
): WebAnswer => {
  const file = HANDLE.test(handle) ? files.open(handle) : null;
  if (file === null) return answerPlainly(404, 'no such file');
  const range = readRange(request.range, file.bytes);
  if (range === 'unsatisfiable') {
    return answerPlainly(416, 'no such range', { 'content-range': `bytes */${file.bytes}` });
  }
  const mediaType = file.mediaType.toLowerCase();
  const shown = canBeShown(mediaType);
  const text = mediaType === 'text/plain' ? '; charset=utf-8' : '';
  const length = range === 'all' ? file.bytes : range.end - range.start + 1;
  return {
    status: range === 'all' ? 200 : 206,
    headers: {
      ...COMMON_HEADERS,
      'content-security-policy': FILE_POLICY,
      'content-type': shown ? `${mediaType}${text}` : 'application/octet-stream',
      'content-disposition': writeDisposition(
        shown && !request.download ? 'inline' : 'attachment',
        file.name,
      ),
      'content-length': String(length),
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      ...(range === 'all' ? {} : { 'content-range': `bytes ${range.start}-${range.end}/${file.bytes}` }),
    },
    body:
      request.method === 'HEAD' || length === 0
        ? null
        : expectLength(file.stream(range === 'all' ? undefined : range), length),
  };
};

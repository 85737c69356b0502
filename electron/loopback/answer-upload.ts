import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isFailure, PanelDeskError } from '../../shared/domain/failure.ts';
import { toFailure } from '../core/rpc/contract-error.ts';
import type { HostLog } from '../core/rpc/host-log.ts';
import type { ServedFiles } from '../core/rpc/served-core.ts';
import { answerPlainly } from '../core/web/web-answer.ts';
import type { WebAnswer } from '../core/web/web-answer.ts';
import { createUploadBound } from './bound-upload.ts';
import type { Limits } from './limits.ts';
import { sendAndClose, sendAnswer } from './send-answer.ts';

const MAX_NAME = 200;

const answerJson = (status: number, value: unknown): WebAnswer => {
  const text = JSON.stringify(value);
  return {
    ...answerPlainly(status, '', {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(text)),
    }),
    body: text,
  };
};

/** A name is shown and may end up in a package; it is never used as a path. */
const readName = (header: string | string[] | undefined): string => {
  try {
    const name = decodeURIComponent(String(header ?? '')).normalize('NFC');
    if (name !== '' && name.length <= MAX_NAME && !/[\p{Cc}/\\]/u.test(name)) return name;
  } catch {
    // not percent-encoded UTF-8: refused like any other bad name
  }
  throw new PanelDeskError('input-invalid', { field: 'name' });
};

const statusOf = (failure: PanelDeskError): number => {
  if (failure.code === 'file-too-large') return 413;
  return failure.code === 'internal' ? 500 : 422;
};

/**
 * Serves `POST /files` with `X-File-Name` percent-encoded: the body is the file, streamed into a bounded temporary file. Answers
 * `{ file, name }`, or `{ code, params }` of a failure; a broken upload leaves nothing.
 */
export const answerUpload = async (
  files: Pick<ServedFiles, 'receive'>,
  request: IncomingMessage,
  response: ServerResponse,
  options: { readonly limits: Limits; readonly log: HostLog },
): Promise<void> => {
  const { limits, log } = options;
  try {
    const name = readName(request.headers['x-file-name']);
    if (Number(request.headers['content-length'] ?? 0) > limits.fileBytes) {
      throw new PanelDeskError('file-too-large', { name, limit: limits.fileBytes });
    }
    const bound = createUploadBound(name, limits);
    const sent = pipeline(request, bound);
    const received = files.receive(name, bound);
    // when one side fails the other is ended, and both are waited for: the answer comes when nothing is left
    received.catch((error: unknown) => bound.destroy(error instanceof Error ? error : undefined));
    const [kept, copied] = await Promise.allSettled([received, sent]);
    if (kept.status === 'rejected') throw kept.reason;
    if (copied.status === 'rejected') throw copied.reason;
    const file = kept.value;
    await sendAnswer(response, answerJson(200, { file, name }));
  } catch (error) {
    // a window that went away is no fault of the host
    const brokenOff = request.destroyed && !request.complete && !isFailure(error);
    const failure = brokenOff ? new PanelDeskError('cancelled') : toFailure(error, 'upload', log);
    await sendAndClose(
      request,
      response,
      answerJson(statusOf(failure), { code: failure.code, params: failure.params }),
    );
  }
};

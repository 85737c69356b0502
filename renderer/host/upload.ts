import { z } from 'zod';
import { fileHandleSchema } from '../../shared/contract/base.ts';
import type { Progress } from '../../shared/domain/progress.ts';
import { PanelDeskError } from '../../shared/domain/failure.ts';
import type { OfferedFile } from './bridge.ts';
import { failureOf } from './failure.ts';
import { tokenHeaders } from './token.ts';

const answerSchema = z.object({ file: fileHandleSchema, name: z.string() });

export interface UploadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

const readAnswer = (text: string, status: number): OfferedFile => {
  const body: unknown = JSON.parse(text);
  if (status >= 200 && status < 300) return answerSchema.parse(body);
  const { code, params } = failureOf(body);
  throw new PanelDeskError(code, params);
};

/** Streams a file to the loopback host. XMLHttpRequest, because fetch cannot tell how far an upload has come. */
export const uploadFile = (file: File, { signal, onProgress }: UploadOptions): Promise<OfferedFile> =>
  new Promise((resolve, reject: (reason: Error) => void) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    request.open('POST', '/files');
    for (const [name, value] of Object.entries(tokenHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress?.({ phase: 'reading', done: loaded, total });
    request.onabort = () => reject(new PanelDeskError('cancelled'));
    request.onerror = () => reject(new PanelDeskError('file-unreadable', { name: file.name }));
    request.onload = () => {
      try {
        resolve(readAnswer(request.responseText, request.status));
      } catch (error) {
        reject(error instanceof Error ? error : new PanelDeskError('internal'));
      }
    };
    signal?.addEventListener('abort', abort, { once: true });
    request.onloadend = () => signal?.removeEventListener('abort', abort);
    request.send(file);
  });

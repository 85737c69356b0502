import type { ServedFiles } from '../rpc/served-core.ts';
import { answerFile } from './answer-file.ts';
import { answerStatic } from './answer-static.ts';
import type { WebAnswer } from './web-answer.ts';

export interface WebPlaces {
  /** folder of the built window */
  readonly renderer: string;
  readonly files: Pick<ServedFiles, 'open'>;
}

export interface WebGet {
  readonly method: 'GET' | 'HEAD';
  /** path and query of the URL, still percent-encoded */
  readonly target: string;
  readonly range: string | undefined;
}

/** All that either host answers to GET: files behind handles, and the window's own files. */
export const answerGet = async (places: WebPlaces, request: WebGet): Promise<WebAnswer> => {
  const [path = '/', query] = request.target.split('?', 2);
  if (path.startsWith('/files/')) {
    return answerFile(places.files, path.slice('/files/'.length), {
      method: request.method,
      range: request.range,
      download: query === 'download',
    });
  }
  return answerStatic(places.renderer, path, request.method);
};

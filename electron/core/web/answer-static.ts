import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { CLOSED_POLICY, COMMON_HEADERS, SCRIPT_POLICY, writePagePolicy } from './content-policy.ts';
import { mediaTypeOf } from './media-types.ts';
import { findStaticFile } from './static-path.ts';
import { answerPlainly } from './web-answer.ts';
import type { WebAnswer } from './web-answer.ts';

/** Where the page wants the nonce of its style tags; see renderer/index.html. */
const NONCE_MARK = '__CSP_NONCE__';

/** The bundler's names end in a hash of the content, so they never change; nothing else is kept by the browser. */
const HASHED = /^\/assets\/.+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

const answerPage = async (path: string, method: string): Promise<WebAnswer> => {
  const nonce = randomBytes(16).toString('base64');
  const html = (await readFile(path, 'utf8')).replaceAll(NONCE_MARK, nonce);
  return {
    status: 200,
    headers: {
      ...COMMON_HEADERS,
      'content-security-policy': writePagePolicy(nonce),
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(Buffer.byteLength(html)),
      'cache-control': 'no-store',
    },
    body: method === 'HEAD' ? null : html,
  };
};

/** Answers `GET|HEAD` for the window's own files below `root`; every page gets a nonce of its own. */
export const answerStatic = async (root: string, path: string, method: string): Promise<WebAnswer> => {
  const wanted = path === '/' ? '/index.html' : path;
  const file = await findStaticFile(root, wanted);
  if (file === null) return answerPlainly(404, 'no such page');
  const mediaType = mediaTypeOf(file.path);
  if (mediaType.startsWith('text/html')) return answerPage(file.path, method);
  return {
    status: 200,
    headers: {
      ...COMMON_HEADERS,
      'content-security-policy': mediaType.startsWith('text/javascript') ? SCRIPT_POLICY : CLOSED_POLICY,
      'content-type': mediaType,
      'content-length': String(file.bytes),
      'cache-control': HASHED.test(wanted) ? 'public, max-age=31536000, immutable' : 'no-store',
    },
    body: method === 'HEAD' || file.bytes === 0 ? null : createReadStream(file.path),
  };
};

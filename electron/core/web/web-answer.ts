import type { Readable } from 'node:stream';
import { CLOSED_POLICY, COMMON_HEADERS } from './content-policy.ts';

/** An answer before it becomes HTTP or an Electron `Response`. A stream is destroyed by whoever sends it. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | Readable | null;
}

/** An answer of a few plain words, for a person who looks at it with a tool; the window words its failures itself. */
export const answerPlainly = (
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): WebAnswer => ({
  status,
  headers: {
    ...COMMON_HEADERS,
    'content-security-policy': CLOSED_POLICY,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': String(Buffer.byteLength(`${text}\n`)),
    ...headers,
  },
  body: `${text}\n`,
});

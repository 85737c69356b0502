import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentLog } from '../../../../../electron/core/rpc/host-log.ts';
import { createPortServer, MAX_MESSAGE_LENGTH } from '../../../../../electron/core/rpc/serve-port.ts';
import { createSmallRouter } from '../../../../contract/small-host.ts';

const unhandled: unknown[] = [];
const keep = (error: unknown) => unhandled.push(error);
beforeEach(() => process.on('unhandledRejection', keep));
afterEach(() => process.off('unhandledRejection', keep));

/** A port that tells when it is closed; what a broken or hostile window sends is emitted on it. */
const aPort = () => {
  const port = new EventEmitter();
  let tell: () => void;
  const closed = new Promise<void>((resolve) => (tell = resolve));
  const sent: unknown[] = [];
  return Object.assign(port, {
    sent,
    closed,
    postMessage: (message: unknown) => sent.push(message),
    close: () => tell(),
  });
};

test.each([
  ['no JSON', 'not json'],
  ['no message', '"text"'],
  ['nothing in it', 'null'],
  ['a number', 7],
  ['nothing', null],
  ['an object', { i: 1 }],
  ['bytes', new Uint8Array([123, 125, 255])],
  ['too much', 'x'.repeat(MAX_MESSAGE_LENGTH + 1)],
  ['no call', '{"i":1}'],
  ['an address elsewhere', '{"i":1,"p":{"u":"http://evil.example/echo"}}'],
  ['an address that is none', '{"i":1,"p":{"u":7}}'],
  ['another method', '{"i":1,"p":{"u":"/echo","m":"GET"}}'],
  ['a file', '{"i":1,"p":{"u":"/echo","h":{"Content-Disposition":"attachment"}}}'],
  ['a form', '{"i":1,"p":{"u":"/echo","h":{"content-type":"multipart/form-data"}}}'],
  ['a stream', '{"i":1,"t":3,"p":{"e":"message"}}'],
  ['an unknown kind', '{"i":1,"t":9,"p":{}}'],
])('%s closes the port and nothing else', async (_what, data) => {
  const port = aPort();
  createPortServer(createSmallRouter().router, silentLog)(port);
  port.emit('message', { data });
  await port.closed;
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).toEqual([]);
});

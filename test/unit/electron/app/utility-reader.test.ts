import { EventEmitter } from 'node:events';
import type { UtilityProcess } from 'electron';
import { expect, test } from 'vitest';
import { createReaderStarter } from '../../../../electron/app/utility-reader.ts';

test('the reading process of the bundle: no environment of the user, messages both ways, ended at once', () => {
  const calls: unknown[] = [];
  const posted: unknown[] = [];
  let killed = 0;
  const child = Object.assign(new EventEmitter(), {
    postMessage: (message: unknown) => posted.push(message),
    kill: () => {
      killed += 1;
      return true;
    },
  });
  const fork = (...given: readonly unknown[]) => {
    calls.push(given);
    return child as unknown as UtilityProcess;
  };
  const start = createReaderStarter({ fork });
  const process = start({ program: '/app/read.js', args: ['/app/pdf'], reads: [] }, 512 * 1024 ** 2);
  const [[program, args, options]] = calls as [[string, string[], { env: Record<string, string> }]];
  expect([program, args]).toEqual(['/app/read.js', ['/app/pdf']]);
  expect(Object.keys(options.env).filter((name) => name !== 'SystemRoot')).toEqual([
    'PANELDESK_READER_BYTES',
  ]);

  const heard: unknown[] = [];
  let ended = 0;
  process.onMessage((message) => heard.push(message));
  process.onExit(() => (ended += 1));
  process.send({ type: 'next' });
  child.emit('message', { type: 'ready' });
  process.hold(true);
  process.kill();
  child.emit('exit', 1);
  expect({ posted, heard, killed, ended }).toEqual({
    posted: [{ type: 'next' }],
    heard: [{ type: 'ready' }],
    killed: 1,
    ended: 1,
  });
});

import { statSync } from 'node:fs';
import { basename, isAbsolute } from 'node:path';
import { Readable } from 'node:stream';
import type { IpcMain, MessagePortMain } from 'electron';
import { mediaTypeOf } from '../core/files/media-types.ts';
import type { HostLog } from '../core/rpc/host-log.ts';
import type { ServedFiles } from '../core/rpc/served-core.ts';
import { CHANNELS } from './channels.ts';
import { isOwnSender } from './own-sender.ts';

/** A photo or a recording fits; a package has a path. */
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_NAME = 200;

export interface OfferedFile {
  readonly file: string;
  readonly name: string;
}

/** Gives the window a handle to a file of this machine. Null for what is not a readable regular file. */
export const offerPath = (files: Pick<ServedFiles, 'registerPath'>, path: unknown): OfferedFile | null => {
  if (typeof path !== 'string' || !isAbsolute(path) || path.includes('\0')) return null;
  if (!(statSync(path, { throwIfNoEntry: false })?.isFile() ?? false)) return null;
  const name = basename(path);
  return { file: files.registerPath(path, { name, mediaType: mediaTypeOf(name) }), name };
};

const isName = (name: unknown): name is string =>
  typeof name === 'string' && name !== '' && name.length <= MAX_NAME && !/[\p{Cc}/\\]/u.test(name);

export interface HandOver {
  readonly files: Pick<ServedFiles, 'registerPath' | 'receive'>;
  readonly servePort: (port: MessagePortMain) => void;
  readonly log: HostLog;
}

/**
 * Answers the preload's messages. Each is looked at only if the own page's main frame sent it; the contract itself runs
 * on the port that comes with `connect`.
 */
export const listenToWindow = (
  ipc: Pick<IpcMain, 'on' | 'handle'>,
  { files, servePort, log }: HandOver,
): void => {
  ipc.on(CHANNELS.connect, (event) => {
    const [port, ...more] = event.ports;
    if (!isOwnSender(event) || port === undefined || more.length > 0) {
      for (const refused of event.ports) refused.close();
      log.note('connection refused');
      return;
    }
    servePort(port);
    port.start();
  });
  ipc.handle(CHANNELS.registerPath, (event, path: unknown) => {
    if (!isOwnSender(event)) throw new Error('refused');
    const offered = offerPath(files, path);
    if (offered === null) throw new Error('refused');
    return offered;
  });
  ipc.handle(CHANNELS.receiveBytes, async (event, name: unknown, bytes: unknown) => {
    if (!isOwnSender(event)) throw new Error('refused');
    if (!isName(name) || !(bytes instanceof Uint8Array) || bytes.byteLength > MAX_BYTES) {
      throw new Error('refused');
    }
    return { file: await files.receive(name, Readable.from([bytes])), name };
  });
};

import { basename, resolve } from 'node:path';
import { openCore } from '../core/core.ts';
import { mediaTypeOf } from '../core/files/media-types.ts';
import { findApplication } from '../core/rpc/application.ts';
import { findHomeFolder, prepareHomeFolder } from '../core/rpc/home-folder.ts';
import { openHostLog } from '../core/rpc/host-log.ts';
import type { ServedFiles } from '../core/rpc/served-core.ts';
import { askHost, TICKETS_PATH } from './ask-host.ts';
import { startLoopbackHost } from './loopback-host.ts';
import { openOutside } from './open-outside.ts';
import { writeWindowUrl } from './window-url.ts';
import type { OfferedFile } from './window-url.ts';

export interface ServeOptions {
  /** the folder with `package.json` and `dist` */
  readonly root: string;
  /** a random one unless given */
  readonly port?: number;
  /** a container to open in the window, as a path of this machine */
  readonly file?: string;
}

interface Address {
  /** for the user: opens the host until it stops */
  readonly url: string;
  /** for a browser's command line, which other users can list: opens one window once */
  readonly windowUrl: string;
  readonly home: string;
}

export type Served =
  | (Address & { readonly state: 'started'; close(): Promise<void> })
  | (Address & { readonly state: 'running' })
  | { readonly state: 'held'; readonly home: string };

const offerFile = (files: ServedFiles, file: string): OfferedFile => {
  const path = resolve(file);
  const name = basename(path);
  return { file: files.registerPath(path, { name, mediaType: mediaTypeOf(path) }), name };
};

/**
 * Starts the loopback host on this user's home, or finds the one that runs.
 * @throws PanelDeskError of the vault or the store, and node's own errors for a taken port or an unwritable home
 */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const { version, renderer, resources } = findApplication(options.root);
  const home = findHomeFolder();
  prepareHomeFolder(home);
  const log = openHostLog(home);
  const started = await startLoopbackHost({
    home,
    renderer,
    log,
    ...(options.port === undefined ? {} : { port: options.port }),
    openCore: () =>
      openCore({
        home,
        host: 'loopback',
        resources,
        appVersion: version,
        openOutside: (path) => openOutside(path),
      }),
  }).catch((error: unknown) => {
    log.failure('start', error);
    log.close();
    throw error;
  });
  if (started.state === 'held') return { ...started, home };
  if (started.state === 'running') {
    const answer = await askHost(started, TICKETS_PATH);
    const url = writeWindowUrl(started);
    return {
      state: 'running',
      url,
      windowUrl: answer.state === 'alive' ? started.origin + answer.text : url,
      home,
    };
  }
  const file = options.file === undefined ? undefined : offerFile(started.core.files, options.file);
  return {
    state: 'started',
    url: writeWindowUrl(started, file),
    windowUrl: started.issueWindowUrl(file),
    home,
    close: async () => {
      await started.close();
      log.close();
    },
  };
};

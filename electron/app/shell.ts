import { join } from 'node:path';
import type { BrowserWindow, MessagePortMain } from 'electron';
import type * as ElectronModule from 'electron';
import type { HostLog } from '../core/rpc/host-log.ts';
import { createPortServer } from '../core/rpc/serve-port.ts';
import type { ServedCore } from '../core/rpc/served-core.ts';
import { createProtocolHandler } from './app-protocol.ts';
import { CHANNELS } from './channels.ts';
import { listenToWindow, offerPath } from './hand-over.ts';
import { lockSession } from './lock-session.ts';
import { ORIGIN } from './own-origin.ts';
import { writeWindowOptions } from './window-options.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

/** The parts of Electron that the shell uses, once the application is ready. */
export type ReadyElectron = Pick<typeof ElectronModule, 'BrowserWindow' | 'ipcMain' | 'screen' | 'session'>;

export interface ShellPlaces {
  readonly home: string;
  readonly renderer: string;
  readonly preload: string;
}

export interface Shell {
  /** Shows the window, and lets it open a container if one is given. */
  open(path?: string): void;
}

/** One window over the core, with the session locked before anything is loaded. */
export const createShell = (
  electron: ReadyElectron,
  core: ServedCore,
  places: ShellPlaces,
  log: HostLog,
): Shell => {
  const session = electron.session.defaultSession;
  lockSession(session);
  session.protocol.handle(
    'app',
    createProtocolHandler({ renderer: places.renderer, files: core.files }, log),
  );
  const serve = createPortServer(core.router, log);
  const servePort = (port: MessagePortMain): void => serve(port);
  listenToWindow(electron.ipcMain, { files: core.files, servePort, log });

  let window: BrowserWindow | undefined;
  const createWindow = (fragment: string): BrowserWindow => {
    const screens = electron.screen.getAllDisplays().map((display) => display.workArea);
    const { place, maximised } = readWindowState(places.home, screens);
    const created = new electron.BrowserWindow(writeWindowOptions(places.preload, place));
    created.once('ready-to-show', () => {
      if (maximised) created.maximize();
      created.show();
    });
    created.on('close', () => writeWindowState(places.home, created));
    created.on('closed', () => (window = undefined));
    created.loadURL(`${ORIGIN}/${fragment}`).catch((error: unknown) => log.failure('window', error));
    return created;
  };

  return {
    open: (path) => {
      const offered = path === undefined ? null : offerPath(core.files, path);
      if (window === undefined) {
        window = createWindow(offered ? `#${new URLSearchParams({ ...offered }).toString()}` : '');
        return;
      }
      if (offered) window.webContents.send(CHANNELS.openFile, offered);
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
};

/** Where the parts of the shell are below the application's folder, in a checkout and in the bundle alike. */
export const findPreload = (root: string): string => join(root, 'dist', 'electron', 'app', 'preload.cjs');

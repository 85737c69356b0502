import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  safeStorage,
  screen,
  session,
  shell as desktop,
  utilityProcess,
} from 'electron';
import { openCore } from '../core/core.ts';
import { findApplication } from '../core/rpc/application.ts';
import { findHomeFolder, prepareHomeFolder } from '../core/rpc/home-folder.ts';
import { lockHome } from '../core/rpc/home-lock.ts';
import { openHostLog } from '../core/rpc/host-log.ts';
import { APP_SCHEME } from './app-protocol.ts';
import { lockContents } from './lock-contents.ts';
import { writeMenu } from './menu.ts';
import { readOpenedFiles } from './opened-files.ts';
import { createReaderStarter } from './utility-reader.ts';
import { createKeychain } from './safe-storage-keychain.ts';
import { createShell, findPreload } from './shell.ts';
import type { Shell } from './shell.ts';
import { closeBeforeQuit } from './shut-down.ts';

// before `ready`: later has no effect
app.enableSandbox();
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
app.on('web-contents-created', (_event, contents) => lockContents(contents));

const home = findHomeFolder();
prepareHomeFolder(home);
app.setPath('userData', join(home, 'electron'));

let shell: Shell | undefined;
const waiting: string[] = [...readOpenedFiles(process.argv.slice(1), process.cwd())];
const open = (path?: string): void => {
  if (shell) shell.open(path);
  else if (path !== undefined) waiting.push(path);
};

const start = async (): Promise<void> => {
  await app.whenReady();
  const lock = lockHome(home);
  if (lock === null) {
    dialog.showErrorBox(
      '评审台 PanelDesk',
      '评审台已在浏览器窗口中打开。\nPanelDesk is open in a browser window.',
    );
    app.exit(1);
    return;
  }
  const root = app.getAppPath();
  const { renderer, resources, version } = findApplication(root);
  const log = openHostLog(home);
  const core = await openCore({
    home,
    host: 'electron',
    // beside the archive in the bundle, so that a bureau can lay its own faces there
    resources: app.isPackaged ? join(process.resourcesPath, 'paneldesk') : resources,
    appVersion: version,
    keychain: createKeychain(safeStorage, process.platform),
    startReader: createReaderStarter(utilityProcess),
    openOutside: async (path) => (await desktop.openPath(path)) === '',
  });
  const menu = writeMenu(process.platform);
  Menu.setApplicationMenu(menu && Menu.buildFromTemplate(menu));
  const close = async (): Promise<void> => {
    await core.close();
    lock.release();
    log.close();
  };
  closeBeforeQuit(app, close, (error) => log.failure('close', error));
  shell = createShell(
    { BrowserWindow, ipcMain, screen, session },
    core,
    { home, renderer, preload: findPreload(root) },
    log,
  );
  log.note('started', { host: 'electron' });
  shell.open(waiting[0]);
};

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, args, workingFolder) =>
    open(readOpenedFiles(args.slice(1), workingFolder)[0]),
  );
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('activate', () => open());
  app.on('window-all-closed', () => app.quit());
  start().catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'internal';
    dialog.showErrorBox('评审台 PanelDesk', `评审台无法启动。\nPanelDesk could not start.\n\n${code}`);
    app.exit(2);
  });
} else {
  app.quit();
}

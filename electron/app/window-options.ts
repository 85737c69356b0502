import type { BrowserWindowConstructorOptions } from 'electron';

export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The window, with nothing of Node within its reach. Most of these are Electron's defaults; they are set so that a
 * changed default cannot open the window. The spelling checker would fetch dictionaries.
 */
export const writeWindowOptions = (preload: string, place: WindowPlace): BrowserWindowConstructorOptions => ({
  ...place,
  minWidth: 960,
  minHeight: 600,
  show: false,
  backgroundColor: '#ffffff',
  title: '评审台 PanelDesk',
  webPreferences: {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: false,
    enableBlinkFeatures: '',
  },
});

import type { IpcMainEvent, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { lockContents } from '../../electron/app/lock-contents.ts';
import { isOwnUrl } from '../../electron/app/own-origin.ts';
import { isOwnSender } from '../../electron/app/own-sender.ts';
import { writeWindowOptions } from '../../electron/app/window-options.ts';

describe('the window', () => {
  test('is isolated, sandboxed and without Node', () => {
    const { webPreferences } = writeWindowOptions('/app/preload.cjs', { width: 1, height: 1 });
    expect(webPreferences).toMatchObject({
      preload: '/app/preload.cjs',
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
      spellcheck: false,
    });
  });

  type Listener = (event: { preventDefault: () => void }) => void;
  const lock = () => {
    const listeners = new Map<string, Listener>();
    let openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | undefined;
    const contents = {
      on: (name: string, listener: Listener) => listeners.set(name, listener),
      setWindowOpenHandler: (handler: typeof openHandler) => (openHandler = handler),
    };
    lockContents(contents as unknown as WebContents);
    return { listeners, openHandler: () => openHandler };
  };

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is prevented, wherever it leads',
    (name) => {
      let prevented = false;
      lock().listeners.get(name)?.({ preventDefault: () => (prevented = true) });
      expect(prevented).toBe(true);
    },
  );

  test('opens no other window', () => {
    const handler = lock().openHandler();
    for (const url of ['https://evil.example', 'app://paneldesk/', 'about:blank', 'file:///etc/passwd']) {
      expect(handler?.({ url } as Parameters<typeof handler>[0])).toEqual({ action: 'deny' });
    }
  });
});

describe('messages', () => {
  const from = (url: string, parent: unknown = null) =>
    ({ senderFrame: { url, parent } }) as unknown as IpcMainEvent;

  test("are taken from the own page's main frame", () => {
    expect(isOwnSender(from('app://paneldesk/'))).toBe(true);
    expect(isOwnSender(from('app://paneldesk/#file=x'))).toBe(true);
  });

  test('are refused from anywhere else', () => {
    expect(isOwnSender(from('app://paneldesk/', { url: 'app://paneldesk/' }))).toBe(false);
    expect(isOwnSender({ senderFrame: null })).toBe(false);
    for (const url of FOREIGN) expect(isOwnSender(from(url))).toBe(false);
  });
});

const FOREIGN = [
  '',
  'about:blank',
  'app://evil/',
  'app://paneldesk.evil.example/',
  'app://paneldesk:80/',
  'app://paneldesk@evil/',
  'app://user@paneldesk/',
  'app:paneldesk',
  'http://paneldesk/',
  'https://evil.example/app://paneldesk/',
  'file:///app://paneldesk/',
  'data:text/html,app://paneldesk/',
];

test.each(FOREIGN)('%s is not the own origin', (url) => {
  expect(isOwnUrl(url)).toBe(false);
});

import type { Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { lockSession } from '../../electron/app/lock-session.ts';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;

const lock = () => {
  const set: {
    request?: RequestHandler;
    check?: CheckHandler;
    device?: DeviceHandler;
    display?: unknown;
    spell?: boolean;
    before?: (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void;
    download?: (event: { preventDefault: () => void }, item: { getURL: () => string }) => void;
  } = {};
  lockSession({
    setPermissionRequestHandler: (handler: RequestHandler) => (set.request = handler),
    setPermissionCheckHandler: (handler: CheckHandler) => (set.check = handler),
    setDevicePermissionHandler: (handler: DeviceHandler) => (set.device = handler),
    setDisplayMediaRequestHandler: (handler: unknown) => (set.display = handler),
    setSpellCheckerEnabled: (enabled: boolean) => (set.spell = enabled),
    on: (_name: string, listener: typeof set.download) => (set.download = listener),
    webRequest: { onBeforeRequest: (handler: typeof set.before) => (set.before = handler) },
  } as unknown as Session);
  return set;
};

const OWN = 'app://paneldesk/';

describe('permissions', () => {
  const ask = (permission: string, details: object): boolean | undefined => {
    let verdict: boolean | undefined;
    lock().request?.(
      {} as never,
      permission as Parameters<RequestHandler>[1],
      (granted) => (verdict = granted),
      details as Parameters<RequestHandler>[3],
    );
    return verdict;
  };
  const camera = { requestingUrl: OWN, isMainFrame: true, mediaTypes: ['video'] };

  test('the own page may have the camera', () => {
    expect(ask('media', camera)).toBe(true);
  });

  test.each([
    ['the microphone', { ...camera, mediaTypes: ['audio'] }],
    ['camera and microphone', { ...camera, mediaTypes: ['video', 'audio'] }],
    ['nothing named', { ...camera, mediaTypes: [] }],
    ['nothing said', { requestingUrl: OWN, isMainFrame: true }],
    ['a frame', { ...camera, isMainFrame: false }],
    ['another origin', { ...camera, requestingUrl: 'https://evil.example/' }],
  ])('%s: denied', (_what, details) => {
    expect(ask('media', details)).toBe(false);
  });

  test.each([
    'clipboard-read',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'midi',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'usb',
    'unknown',
  ])('%s: denied', (permission) => {
    expect(ask(permission, camera)).toBe(false);
  });

  test('a check says the same as a request', () => {
    const check = (permission: string, origin: string, details: object) =>
      lock().check?.(
        null,
        permission as Parameters<CheckHandler>[1],
        origin,
        details as Parameters<CheckHandler>[3],
      );
    expect(check('media', OWN, { isMainFrame: true, mediaType: 'video' })).toBe(true);
    expect(check('media', OWN, { isMainFrame: true, mediaType: 'audio' })).toBe(false);
    expect(check('media', 'https://evil.example', { isMainFrame: true, mediaType: 'video' })).toBe(false);
    expect(check('geolocation', OWN, { isMainFrame: true })).toBe(false);
  });

  test('no devices, no screen, no dictionaries', () => {
    const set = lock();
    expect(set.device?.({} as never)).toBe(false);
    expect(set.display).toBeNull();
    expect(set.spell).toBe(false);
  });
});

describe('requests', () => {
  const isCancelled = (url: string): boolean | undefined => {
    let cancelled: boolean | undefined;
    lock().before?.({ url }, (verdict) => (cancelled = verdict.cancel));
    return cancelled;
  };

  test.each([
    'https://evil.example/',
    'http://127.0.0.1/',
    'ws://x/',
    'file:///etc/passwd',
    'ftp://x/',
    'no url',
  ])('%s never leaves', (url) => {
    expect(isCancelled(url)).toBe(true);
  });

  test.each([`${OWN}index.html`, 'blob:app://paneldesk/1', 'data:image/png;base64,AA'])(
    '%s stays inside',
    (url) => {
      expect(isCancelled(url)).toBe(false);
    },
  );

  test('only the own files are downloaded', () => {
    const isPrevented = (url: string): boolean => {
      let prevented = false;
      lock().download?.({ preventDefault: () => (prevented = true) }, { getURL: () => url });
      return prevented;
    };
    expect(isPrevented('app://paneldesk/files/x')).toBe(false);
    expect(isPrevented('https://evil.example/a.exe')).toBe(true);
    expect(isPrevented('data:text/html,x')).toBe(true);
  });
});

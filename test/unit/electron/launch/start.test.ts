import { describe, expect, test } from 'vitest';
import { findBrowser, sayWhatToInstall } from '../../../../electron/launch/find-browser.mjs';
import { hasDisplay, writeWindowArguments } from '../../../../electron/launch/open-window.mjs';
import { isNodeNewEnough } from '../../../../electron/launch/own-node.mjs';
import { readStartOptions } from '../../../../electron/launch/start-options.mjs';

describe('options', () => {
  test('are read', () => {
    expect(readStartOptions([])).toEqual({ loopback: false, open: true, port: undefined, file: undefined });
    expect(readStartOptions(['--port', '8080', '--no-open', 'a.review.zip', '--loopback'])).toEqual({
      loopback: true,
      open: false,
      port: 8080,
      file: 'a.review.zip',
    });
    expect(readStartOptions(['--port=0'])).toMatchObject({ port: 0 });
  });

  test.each([['--port'], ['--port=x'], ['--port=70000'], ['--port', '-1'], ['--nonsense'], ['a', 'b']])(
    '%s %s: a problem',
    (...args) => {
      expect(readStartOptions(args.filter((arg) => typeof arg === 'string'))).toHaveProperty('problem');
    },
  );
});

describe('the browser', () => {
  const on = (platform: NodeJS.Platform, variables: Record<string, string>, files: readonly string[]) =>
    findBrowser({
      platform,
      home: '/home/li',
      variables,
      isFile: (path) => files.includes(path.replaceAll('\\', '/')),
    });

  test.each([
    ['linux', { PATH: '/usr/bin:/bin' }, '/usr/bin/chromium'],
    ['linux', { PATH: '/opt/x' }, '/opt/x/google-chrome'],
    ['linux', {}, '/usr/bin/microsoft-edge'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', {}, '/home/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', { PROGRAMFILES: 'C:/Program Files' }, 'C:/Program Files/Google/Chrome/Application/chrome.exe'],
    ['win32', { 'PROGRAMFILES(X86)': 'C:/P' }, 'C:/P/Microsoft/Edge/Application/msedge.exe'],
  ] as const)('on %s with %j at %s', (platform, variables, path) => {
    expect(on(platform, variables, [path])?.path.replaceAll('\\', '/')).toBe(path);
  });

  test('is not looked for in the current folder', () => {
    expect(on('linux', { PATH: '.:bin' }, ['chromium', 'bin/chromium'])).toBeNull();
  });

  test('named outright is taken, or nothing', () => {
    const variables = { PANELDESK_BROWSER: '/x/chrome', PATH: '/usr/bin' };
    expect(on('linux', variables, ['/x/chrome', '/usr/bin/chromium'])?.path).toBe('/x/chrome');
    expect(on('linux', variables, ['/usr/bin/chromium'])).toBeNull();
  });

  test.each(['linux', 'darwin', 'win32'] as const)('missing on %s: there is advice', (platform) => {
    expect(on(platform, {}, [])).toBeNull();
    expect(sayWhatToInstall(platform)).toMatch(/nstall/);
  });
});

describe('the window', () => {
  test('has a profile of its own, and a sandbox unless for root', () => {
    const args = writeWindowArguments('http://127.0.0.1:1/open/x', '/home/li/pd', false);
    expect(args).toContain('--app=http://127.0.0.1:1/open/x');
    expect(args).toContain('--user-data-dir=/home/li/pd/browser');
    expect(args).not.toContain('--no-sandbox');
    expect(writeWindowArguments('x', '/root', true)).toContain('--no-sandbox');
  });

  test('needs a display on Linux', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });
});

test('Node 24 and later are new enough', () => {
  expect(['20.20.2', '22.1.0', '23.9.9'].map(isNodeNewEnough)).toEqual([false, false, false]);
  expect(['24.0.0', '26.1.0'].map(isNodeNewEnough)).toEqual([true, true]);
});

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const onLinux = ({ variables }) => {
  const names = [
    ['chromium', 'Chromium'],
    ['chromium-browser', 'Chromium'],
    ['google-chrome-stable', 'Google Chrome'],
    ['google-chrome', 'Google Chrome'],
    ['microsoft-edge-stable', 'Microsoft Edge'],
    ['microsoft-edge', 'Microsoft Edge'],
  ];
  const folders = (variables.PATH ?? '')
    .split(':')
    .concat('/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome');
  return names.flatMap(([file, name]) =>
    folders.filter((folder) => folder.startsWith('/')).map((folder) => ({ path: join(folder, file), name })),
  );
};

const onMac = ({ home }) =>
  ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
    ['/Applications', join(home, 'Applications')].map((folder) => ({
      path: join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      name,
    })),
  );

const onWindows = ({ variables }) =>
  [
    [['Google', 'Chrome', 'Application', 'chrome.exe'], 'Google Chrome'],
    [['Microsoft', 'Edge', 'Application', 'msedge.exe'], 'Microsoft Edge'],
    [['Chromium', 'Application', 'chrome.exe'], 'Chromium'],
  ].flatMap(([parts, name]) =>
    ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((variable) => variables[variable])
      .filter(Boolean)
      .map((folder) => ({ path: join(folder, ...parts), name })),
  );

/** Where Playwright keeps what `npx playwright install chromium` fetched; the newest first. */
const ofPlaywright = ({ platform, home, variables }) => {
  const folder =
    variables.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: join(home, 'Library', 'Caches', 'ms-playwright'),
      win32: join(variables.LOCALAPPDATA ?? home, 'ms-playwright'),
    }[platform] ??
    join(home, '.cache', 'ms-playwright');
  if (!existsSync(folder)) return [];
  const inside = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-win64', 'chrome.exe'],
  ];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) =>
      inside.map((parts) => ({ path: join(folder, name, ...parts), name: "Playwright's Chromium" })),
    );
};

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const thisMachine = () => ({ platform: process.platform, home: homedir(), variables: process.env, isFile });

/** The installed Chromium, Chrome or Edge as `{ path, name }`, or null. PANELDESK_BROWSER names one outright. */
export const findBrowser = (machine = thisMachine()) => {
  const chosen = machine.variables.PANELDESK_BROWSER;
  if (chosen)
    return machine.isFile(chosen) ? { path: chosen, name: 'the browser of PANELDESK_BROWSER' } : null;
  const installed = { darwin: onMac, win32: onWindows }[machine.platform] ?? onLinux;
  return [...installed(machine), ...ofPlaywright(machine)].find(({ path }) => machine.isFile(path)) ?? null;
};

/** What to do where there is no browser, in a line. */
export const sayWhatToInstall = (platform = process.platform) =>
  ({
    darwin: 'Install Google Chrome, Microsoft Edge or Chromium.',
    win32: 'Microsoft Edge comes with Windows; otherwise install Google Chrome.',
  })[platform] ??
  'Install Chromium (Debian and Ubuntu: apt-get install chromium), Google Chrome or Microsoft Edge.';

/** Installs Debian's Chromium where that is possible without asking: on Debian, as root. For tests, never at start. */
export const installBrowser = (say = console.log) => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    return null;
  say('No browser found; installing the Debian package chromium.');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options).status === 0;
  if (!install()) {
    spawnSync('apt-get', ['update'], options);
    install();
  }
  return findBrowser();
};

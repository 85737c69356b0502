import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

/** The application as a user starts it, without a window: its address is what the browser of the test opens. */
export interface RunningHost {
  readonly url: string;
  readonly home: string;
  /** Where this user's Documents and Downloads are. */
  readonly userFolder: string;
  /** As if the power went: SIGKILL. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export const makeUserFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'panel-e2e-'));
  for (const name of ['Documents', 'Downloads', 'Desktop']) mkdirSync(join(folder, name));
  return folder;
};

const readAddress = (host: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    if (!host.stdout) throw new Error('the host has no output');
    const lines = createInterface({ input: host.stdout });
    const said: string[] = [];
    lines.on('line', (line) => {
      said.push(line);
      const address = /PanelDesk is at (\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    host.once('exit', () => reject(new Error(`the host ended: ${said.join(' | ')}`)));
  });

const untilExit = (host: ChildProcess): Promise<void> =>
  new Promise((resolve) =>
    host.exitCode !== null || host.signalCode !== null ? resolve() : host.once('exit', () => resolve()),
  );

export const startHost = async (userFolder = makeUserFolder()): Promise<RunningHost> => {
  const home = join(userFolder, 'paneldesk');
  const host = spawn(
    process.execPath,
    [join(PROJECT, 'electron', 'launch', 'start.mjs'), '--loopback', '--no-open'],
    {
      env: {
        ...process.env,
        PANELDESK_HOME: home,
        HOME: userFolder,
        XDG_CONFIG_HOME: join(userFolder, '.config'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await readAddress(host);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    host.kill(signal);
    await untilExit(host);
  };
  return { url, home, userFolder, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};

export const removeUserFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

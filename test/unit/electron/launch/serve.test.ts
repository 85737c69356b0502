import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from '../../../../electron/launch/build.mjs';
import { inProject } from '../../../../electron/launch/project.mjs';

type HostProcess = ChildProcessByStdio<null, Readable, null>;

let home: string;
let hosts: HostProcess[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'paneldesk-serve-'));
  hosts = [];
});
afterEach(() => {
  for (const host of hosts) host.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

/** The launcher's host as a process of its own, without a display. */
const startHost = (): HostProcess => {
  const module = pathToFileURL(inProject('electron', 'launch', 'serve-loopback.mjs')).href;
  const program = `const { serveLoopback } = await import(${JSON.stringify(module)});
    process.exitCode = await serveLoopback({ open: true, port: undefined, file: undefined });`;
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...variables } = process.env;
  const host = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...variables, PANELDESK_HOME: home },
  });
  hosts.push(host);
  return host;
};

const readLine = async (child: HostProcess): Promise<string> => {
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return said.toString().trim();
};

const ADDRESS = /^PanelDesk is at (http:\/\/127\.0\.0\.1:\d+)\/#token=[\w-]{22}$/;

test('without a display the address is printed; a second start prints the same; Ctrl+C, even twice, closes well', async () => {
  expect(await build(console.log)).toBe(true);
  const first = startHost();
  const said = await readLine(first);
  const origin = ADDRESS.exec(said)?.[1] ?? said;
  expect((await fetch(`${origin}/`)).status).toBe(200);

  const second = startHost();
  expect(await readLine(second)).toBe(said);
  if (second.exitCode === null) await once(second, 'exit');
  expect(second.exitCode).toBe(0);

  first.kill('SIGINT');
  first.kill('SIGINT');
  await once(first, 'exit');
  expect(first.exitCode).toBe(0);
  expect(existsSync(join(home, 'loopback.json'))).toBe(false);
});

test('after SIGKILL the next start comes up', async () => {
  const killed = startHost();
  const before = await readLine(killed);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(existsSync(join(home, 'loopback.json'))).toBe(true);
  const next = startHost();
  const after = await readLine(next);
  expect(after).toMatch(ADDRESS);
  expect(after).not.toBe(before);
  next.kill('SIGTERM');
  await once(next, 'exit');
  expect(next.exitCode).toBe(0);
});

#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { fetchElectron, findElectron } from './electron-runtime.mjs';
import { hasDisplay } from './open-window.mjs';
import { ensureOwnNode } from './own-node.mjs';
import { ROOT } from './project.mjs';
import { serveLoopback } from './serve-loopback.mjs';
import { readStartOptions, USAGE } from './start-options.mjs';

const runElectron = (electron, file) =>
  new Promise((resolve) => {
    const asRoot = process.platform === 'linux' && process.getuid() === 0;
    const child = spawn(electron, [ROOT, ...(asRoot ? ['--no-sandbox'] : []), ...(file ? [file] : [])], {
      stdio: 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('error', () => resolve(null));
    child.once('exit', (status) => resolve(status ?? 1));
  });

const start = async () => {
  const options = readStartOptions(process.argv.slice(2));
  if (options.problem) {
    console.error(`${options.problem}\nusage: npm start -- ${USAGE}`);
    return 2;
  }
  if (!(await build(console.log))) return 1;
  if (!options.loopback && options.open && options.port === undefined && hasDisplay()) {
    const electron = findElectron() ?? (await fetchElectron(console.log));
    const status = electron === null ? null : await runElectron(electron, options.file);
    if (status !== null) return status;
    console.log(
      'The Electron runtime is not here and cannot be fetched: opening PanelDesk in a browser window.',
    );
  }
  return serveLoopback(options);
};

if (await ensureOwnNode(fileURLToPath(import.meta.url))) process.exitCode = await start();

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { inProject } from './project.mjs';

/** better-sqlite3 crashes on older ones. */
const NEEDED = 24;

/** The Node that came with `npm ci`, or null. */
export const findOwnNode = () => {
  const path = inProject('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : null;
};

export const isNodeNewEnough = (version = process.versions.node) => Number(version.split('.')[0]) >= NEEDED;

/** The Node to start programs of this project with: this one where it is new enough, else the project's own. */
export const nodeForProject = () =>
  isNodeNewEnough() ? process.execPath : (findOwnNode() ?? process.execPath);

/**
 * Runs the script again under the project's own Node where this one is too old, and ends this process with its status.
 * Resolves to true when the caller may go on.
 */
export const ensureOwnNode = async (script) => {
  if (isNodeNewEnough()) return true;
  const node = findOwnNode();
  if (node === null) {
    console.error(`Node ${NEEDED} is needed and this is ${process.versions.node}: run \`npm ci\` first.`);
    process.exitCode = 2;
    return false;
  }
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => {
    child.once('error', () => resolve(2));
    child.once('exit', (status, signal) => resolve(status ?? 128 + (constants.signals[signal] ?? 0)));
  });
  return false;
};

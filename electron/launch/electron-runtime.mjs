import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeForProject } from './own-node.mjs';
import { inProject } from './project.mjs';

const PACKAGE = inProject('node_modules', 'electron');
const FETCH_FOLDER = inProject('dist', '.electron-fetch');
const FAILED_MARK = inProject('dist', '.electron-unreachable');

/** A machine that could not fetch it is not asked again for a day: every start would wait for nothing. */
const TRY_AGAIN_MS = 24 * 3600 * 1000;

/** Without a first byte for this long the network is taken to be closed; once it flows it may pause for longer. */
const FIRST_BYTE_MS = 8000;
const PAUSE_MS = 60_000;

/** The installed runtime's executable, or null. */
export const findElectron = () => {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : null;
};

const wasUnreachable = () => {
  const marked = statSync(FAILED_MARK, { throwIfNoEntry: false });
  return marked !== undefined && Date.now() - marked.mtimeMs < TRY_AGAIN_MS;
};

const measure = (folder) => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce(
        (sum, entry) =>
          sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
        0,
      );
  } catch {
    return 0;
  }
};

/** Runs the package's own installer for as long as bytes arrive. */
const runInstaller = () =>
  new Promise((resolve) => {
    const child = spawn(nodeForProject(), [join(PACKAGE, 'install.js')], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: FETCH_FOLDER, TEMP: FETCH_FOLDER, TMP: FETCH_FOLDER },
    });
    let bytes = 0;
    let lastChange = Date.now();
    const watch = setInterval(() => {
      const now = measure(FETCH_FOLDER) + measure(join(PACKAGE, 'dist'));
      if (now !== bytes) lastChange = Date.now();
      bytes = now;
      if (Date.now() - lastChange > (bytes > 0 ? PAUSE_MS : FIRST_BYTE_MS)) child.kill('SIGKILL');
    }, 500);
    const finish = () => {
      clearInterval(watch);
      resolve();
    };
    child.once('error', finish);
    child.once('exit', finish);
  });

/** Fetches the runtime if it can be had; the executable, or null. */
export const fetchElectron = async (say) => {
  if (wasUnreachable() || !existsSync(join(PACKAGE, 'install.js'))) return null;
  say('Fetching the Electron runtime, once …');
  mkdirSync(FETCH_FOLDER, { recursive: true });
  try {
    await runInstaller();
  } finally {
    rmSync(FETCH_FOLDER, { recursive: true, force: true });
  }
  const found = findElectron();
  if (found === null) writeFileSync(FAILED_MARK, '');
  return found;
};

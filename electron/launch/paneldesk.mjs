#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { STEPS, STEPS_WITHOUT_WINDOW } from './build-steps.mjs';
import { ensureOwnNode } from './own-node.mjs';
import { inProject } from './project.mjs';
import { serveLoopback } from './serve-loopback.mjs';
import { readStartOptions } from './start-options.mjs';

const COMMANDS = inProject('dist', 'electron', 'cli', 'main.js');

/** `serve` is a host, not a command over the core: it starts here, where hosts are started. */
const serveHost = async (args) => {
  if (args.includes('--help')) {
    console.log(
      'Usage: paneldesk serve [--port N] [--no-open]\n\nThe loopback host: PanelDesk in a browser window.',
    );
    return 0;
  }
  const options = readStartOptions(args);
  if (options.problem) {
    console.error(options.problem);
    return 2;
  }
  return serveLoopback(options);
};

const run = async () => {
  const [command, ...args] = process.argv.slice(2);
  if (!(await build(console.error, command === 'serve' ? STEPS : STEPS_WITHOUT_WINDOW))) return 2;
  if (command === 'serve') return serveHost(args);
  if (!existsSync(COMMANDS)) {
    console.error('The command line is not built.');
    return 2;
  }
  // the commands set the exit status themselves
  await import(pathToFileURL(COMMANDS).href);
  return process.exitCode;
};

if (await ensureOwnNode(fileURLToPath(import.meta.url))) process.exitCode = await run();

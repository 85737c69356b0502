#!/usr/bin/env node
/**
 * Speed and memory as ratios measured in one run. `npm run bench` measures all, `npm run bench -- save papers` some of:
 * start, save, open, papers, sign, batch, aggregate, overview, matrix, form, viewer, index, search.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../electron/launch/build.mjs';
import { ensureOwnNode } from '../../electron/launch/own-node.mjs';
import { ROOT } from '../../electron/launch/project.mjs';

/** These open the built application in a browser. */
const NEEDS_BUILD = ['start', 'matrix', 'form', 'viewer'];

const here = fileURLToPath(import.meta.url);
if (await ensureOwnNode(here)) {
  const names = process.argv.slice(2);
  const isBuilt =
    names.length > 0 && !names.some((name) => NEEDS_BUILD.includes(name)) ? true : await build(console.log);
  if (!isBuilt) process.exitCode = 1;
  else {
    const program = join(ROOT, 'test', 'bench', 'all.ts');
    const ran = spawnSync(process.execPath, [program, ...names], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    process.exitCode = ran.status ?? 1;
  }
}

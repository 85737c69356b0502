import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeForProject } from './own-node.mjs';
import { inProject } from './project.mjs';
import { runQuietly } from './run-quietly.mjs';

/** Folders of `resources/` that the application reads as they are; samples are built from their folders instead. */
const COPIED = ['schemes', 'locales', 'json-schema', 'icons'];

const LOCK = inProject('package-lock.json');
const PROGRAM = inProject('dist', 'electron', 'core', 'core.js');
const PAPER_FONTS = inProject('dist', 'electron', 'core', 'pdf', 'font-files.js');
const SAMPLE_BUILDER = inProject('dist', 'electron', 'cli', 'build-samples.js');

const runTool = (path, args) => runQuietly(nodeForProject(), [inProject('node_modules', ...path), ...args]);

/** Compiled files whose source is gone would otherwise be packed and could still be imported. */
const pruneCompiled = (folder) => {
  for (const entry of readdirSync(inProject('dist', folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (existsSync(inProject(path))) pruneCompiled(path);
      else rmSync(inProject('dist', path), { recursive: true });
    } else {
      const source = path.replace(/(\.d)?\.(c?)[jt]s(\.map)?$/, '.$2ts');
      if (!existsSync(inProject(source))) rmSync(inProject('dist', path));
    }
  }
};

const compile = async () => {
  // the compiler believes its own record of what it wrote, even where that was deleted
  const force = existsSync(PROGRAM) ? [] : ['--force'];
  const ran = await runTool(['typescript', 'bin', 'tsc'], ['-b', 'shared', 'electron', ...force]);
  if (ran.status === 0) for (const folder of ['shared', 'electron']) pruneCompiled(folder);
  return ran;
};

const copyResources = async () => {
  const target = inProject('dist', 'resources');
  for (const folder of COPIED) {
    rmSync(join(target, folder), { recursive: true, force: true });
    if (existsSync(inProject('resources', folder))) {
      cpSync(inProject('resources', folder), join(target, folder), { recursive: true });
    }
  }
  if (existsSync(PAPER_FONTS)) {
    // faces that a bureau laid beside ours stay
    mkdirSync(join(target, 'fonts'), { recursive: true });
    const { FONT_FILES } = await import(pathToFileURL(PAPER_FONTS).href);
    for (const { source, file } of FONT_FILES) {
      copyFileSync(inProject('node_modules', source), join(target, 'fonts', file));
    }
  }
  return { status: 0, output: '' };
};

const buildSamples = async () => {
  const target = inProject('dist', 'resources', 'samples');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  return runQuietly(nodeForProject(), [SAMPLE_BUILDER, target]);
};

const isCode = (name) => /\.c?ts$|^tsconfig.*\.json$/.test(name);

/**
 * In order; a step without `after` can run beside the one before it. `inputs` decide whether a step is stale, `output`
 * has to be there, `isPossible` lets a step be left out.
 */
export const STEPS = [
  {
    name: 'program',
    says: 'Compiling the program',
    inputs: ['shared', 'electron', 'tsconfig.base.json'].map((path) => inProject(path)).concat(LOCK),
    keep: isCode,
    output: PROGRAM,
    run: compile,
  },
  {
    name: 'window',
    says: 'Bundling the window',
    inputs: ['renderer', 'shared', 'resources/locales'].map((path) => inProject(path)).concat(LOCK),
    output: inProject('dist', 'renderer', 'index.html'),
    isPossible: () => existsSync(inProject('renderer', 'index.html')),
    run: () => runTool(['vite', 'bin', 'vite.js'], ['build', 'renderer', '--logLevel', 'warn']),
  },
  {
    name: 'resources',
    says: 'Copying resources',
    inputs: COPIED.map((folder) => inProject('resources', folder)).concat(
      inProject('electron', 'core', 'pdf', 'font-files.ts'),
      LOCK,
    ),
    output: inProject('dist', 'resources', 'schemes'),
    after: ['program'],
    run: copyResources,
  },
  {
    name: 'samples',
    says: 'Making the sample reviews',
    inputs: ['shared', 'electron/core', 'electron/cli', 'resources']
      .map((path) => inProject(path))
      .concat(LOCK),
    output: inProject('dist', 'resources', 'samples'),
    after: ['program', 'resources'],
    isPossible: () => existsSync(SAMPLE_BUILDER),
    run: buildSamples,
  },
];

/** What the command line needs: it has no window. */
export const STEPS_WITHOUT_WINDOW = STEPS.filter(({ name }) => name !== 'window');

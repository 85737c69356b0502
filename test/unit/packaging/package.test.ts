import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { build } from '../../../electron/launch/build.mjs';
import { ROOT } from '../../../electron/launch/project.mjs';
import { CONTAINER } from '../../../electron/app/opened-files.ts';
import { aPdfOfPages, writeLines } from '../../support/a-pdf.ts';
import { makeStandIn } from './stand-in.ts';

const BUILDER = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');

const findObstacle = (): string | null => {
  if (process.platform !== 'linux') return 'the stand-in for Electron is a Linux one';
  if (!existsSync(BUILDER)) return 'electron-builder is not installed';
  const ran = spawnSync(process.execPath, [BUILDER, '--version'], { encoding: 'utf8' });
  return ran.status === 0 ? null : `electron-builder does not start: ${ran.stderr.slice(0, 200)}`;
};

/** electron-builder keeps quiet and makes hard links where it finds itself under test. */
const outsideVitest = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|TEST$)/.test(name)));

const obstacle = findObstacle();
if (obstacle !== null) console.log(`skipped: the bundle is built and inspected (${obstacle})`);

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
}

/** `name@version` of everything that the lock file installs for production; a package's place may differ in the bundle. */
const listProduction = (): ReadonlySet<string> => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  return new Set(
    Object.entries(lock.packages)
      .filter(([path, about]) => path !== '' && about.dev !== true)
      .map(([path, about]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${about.version}`),
  );
};

describe.skipIf(obstacle !== null)('the bundle', () => {
  let base: string;
  let resources: string;
  let entries: readonly string[];
  let extracted: string;

  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'paneldesk-bundle-'));
    expect(await build(console.log)).toBe(true);
    makeStandIn(join(base, 'electron'), ROOT);
    const args = ['--linux', 'dir', '--config', 'electron-builder.yml', '--publish', 'never'];
    const ran = spawnSync(
      process.execPath,
      [
        BUILDER,
        ...args,
        `-c.electronDist=${join(base, 'electron')}`,
        `-c.directories.output=${join(base, 'out')}`,
      ],
      { cwd: ROOT, encoding: 'utf8', env: outsideVitest() },
    );
    if (ran.status !== 0) throw new Error(`${ran.stdout}\n${ran.stderr}`);
    resources = join(base, 'out', 'linux-unpacked', 'resources');
    const archive = join(resources, 'app.asar');
    entries = listPackage(archive, { isPack: false });
    extracted = join(base, 'extracted');
    extractAll(archive, extracted);
  }, 300_000);
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  test('starts where its package.json says, with the preload and the window beside', () => {
    const about = JSON.parse(readFileSync(join(extracted, 'package.json'), 'utf8')) as { main: string };
    expect(entries).toContain(`/${about.main}`);
    expect(entries).toContain('/dist/electron/app/preload.cjs');
    expect(entries).toContain('/dist/electron/cli/main.js');
    expect(entries).toContain('/dist/renderer/index.html');
    expect(readFileSync(join(extracted, 'dist', 'renderer', 'index.html'), 'utf8')).toContain(
      '__CSP_NONCE__',
    );
  });

  test('holds no sources, tests, maps or declarations of ours', () => {
    const ours = entries.filter((path) => !path.startsWith('/node_modules'));
    expect(new Set(ours.map((path) => path.split('/')[1]))).toEqual(new Set(['dist', 'package.json']));
    expect(ours.filter((path) => /\.(tsx?|cts|mts|map|tsbuildinfo)$/.test(path))).toEqual([]);
    expect(ours.filter((path) => /\/(test|launch)\//.test(path))).toEqual([]);
  });

  test('holds packages that the lock file calls production, and no other', () => {
    const production = listProduction();
    const packed = entries
      .map((path) => /^(.*\/node_modules\/((?:@[^/]+\/)?[^@/][^/]*))\/package\.json$/.exec(path))
      .filter((found) => found !== null)
      .map(([, folder = '', name = '']) => {
        const text = readFileSync(join(extracted, folder, 'package.json'), 'utf8');
        return { name, id: `${name}@${(JSON.parse(text) as { version: string }).version}` };
      });
    const names = packed.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(packed.map(({ id }) => id).filter((id) => !production.has(id))).toEqual([]);
    for (const dev of ['electron', 'vite', 'typescript', 'react', 'vitest']) {
      expect(names).not.toContain(dev);
    }
  });

  test("has this system's SQLite outside the archive, alone and without its sources", () => {
    const folder = join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3');
    expect(readdirSync(join(folder, 'prebuilds')).filter((name) => !name.startsWith('linux'))).toEqual([]);
    expect(statSync(join(folder, 'prebuilds', 'linux-x64.node')).size).toBeGreaterThan(1_000_000);
    expect(entries.filter((path) => /better-sqlite3\/(deps|src)\//.test(path))).toEqual([]);
  });

  test('has schemes, words and faces in a folder that a bureau can add to', () => {
    const folder = join(resources, 'paneldesk');
    expect(readdirSync(join(folder, 'fonts'))).toContain('NotoSerifSC-Regular.ttf');
    expect(readdirSync(join(folder, 'locales')).sort()).toEqual(['en', 'zh-CN']);
    expect(readdirSync(join(folder, 'schemes')).length).toBeGreaterThan(0);
    const samples = readdirSync(join(folder, 'samples'), { recursive: true, encoding: 'utf8' });
    expect(samples.filter((name) => CONTAINER.test(name))).toHaveLength(9);
    expect(entries.filter((path) => path.startsWith('/dist/resources'))).toEqual([]);
  });

  test('runs on what it holds: every module of the core loads, a review list comes back and a PDF is read', () => {
    const pdf = aPdfOfPages([writeLines(['words'])]);
    const program = `
      import { readdirSync } from 'node:fs';
      import { pathToFileURL } from 'node:url';
      import { createRouterClient } from ${JSON.stringify(join(extracted, 'node_modules/@orpc/server/dist/index.mjs'))};
      const core = ${JSON.stringify(join(extracted, 'dist/electron/core/'))};
      for (const name of readdirSync(core, { recursive: true }).filter((name) => name.endsWith('.js'))) {
        await import(pathToFileURL(core + name).href);
      }
      const { openCore } = await import(pathToFileURL(core + 'core.js').href);
      const opened = await openCore({
        home: ${JSON.stringify(join(base, 'home'))}, host: 'loopback',
        resources: ${JSON.stringify(join(resources, 'paneldesk'))}, appVersion: '0',
      });
      const client = createRouterClient(opened.router, { context: {} });
      const pdf = Buffer.from(${JSON.stringify(pdf.toString('base64'))}, 'base64');
      const source = { name: 'a.pdf', mediaType: '', bytes: pdf.length, stream: async function* () { yield pdf; } };
      const pages = [];
      for await (const { text } of opened.context.reader().readPages(source)) pages.push(text);
      console.log(JSON.stringify({ ...(await client.reviews.list({})), pages }));
      await opened.close();`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: base,
      encoding: 'utf8',
    });
    expect(ran.stderr).toBe('');
    expect(JSON.parse(ran.stdout)).toMatchObject({ reviews: [], pages: ['words'] });
  });

  test('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(join(base, 'out', 'linux-unpacked', 'paneldesk'));
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    for (const fuse of on) expect([fuse, wire[fuse]]).toEqual([fuse, FuseState.ENABLE]);
    for (const fuse of off) expect([fuse, wire[fuse]]).toEqual([fuse, FuseState.DISABLE]);
  });
});

test('the bundle is associated with every container that the shell opens', () => {
  const config = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')) as {
    fileAssociations: readonly { readonly ext: string }[];
  };
  const kinds = ['review', 'supplement', 'seat', 'sheet', 'return'];
  expect(config.fileAssociations.map(({ ext }) => ext).sort()).toEqual(
    kinds.map((kind) => `${kind}.zip`).sort(),
  );
  for (const { ext } of config.fileAssociations) expect(CONTAINER.test(`a.${ext}`)).toBe(true);
});

import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aResourceFolder } from '../../../support/builders/a-resource-folder.ts';
import { runCli } from '../../../support/builders/run-cli.ts';
import { useScratch } from '../../../support/zip/scratch.ts';

const scratch = useScratch();
const resources: { folder?: string } = {};

beforeAll(() => {
  resources.folder = aResourceFolder(scratch.root);
});
const useResources = (): void => {
  vi.stubEnv('PANELDESK_RESOURCES', resources.folder ?? '');
};
afterEach(() => void vi.unstubAllEnvs());

const COMMANDS = [
  ['demo'],
  ['pack'],
  ['verify'],
  ['collate'],
  ['keys'],
  ['keys', 'new-ca'],
  ['keys', 'issue'],
  ['keys', 'show'],
  ['schemes'],
  ['schemes', 'list'],
  ['schemes', 'show'],
  ['schemes', 'check'],
] as const;

describe('help', () => {
  it.each(COMMANDS.map((words) => [words.join(' '), words] as const))(
    'of %s is on stdout',
    async (name, words) => {
      const { status, stdout, stderr } = await runCli(...words, '--help');
      expect(status).toBe(0);
      expect(stdout).toContain(`Usage: paneldesk ${name}`);
      expect(stderr).toBe('');
    },
  );

  it('names every command, the loopback host too', async () => {
    const { status, stdout } = await runCli('--help');
    expect(status).toBe(0);
    for (const name of ['demo', 'pack', 'verify', 'collate', 'keys', 'schemes', 'serve'])
      expect(stdout).toContain(name);
  });

  it('says --json and --lang of each command that answers', async () => {
    for (const words of COMMANDS.filter(
      (each) => each.length > 1 || !['keys', 'schemes'].includes(each[0]),
    )) {
      const { stdout } = await runCli(...words, '--help');
      expect(stdout).toContain('--json');
      expect(stdout).toContain('--lang');
    }
  });

  it('gives the version of the manifest', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect((await runCli('--version')).stdout.trim()).toBe(version);
  });
});

describe('bad usage', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['judge']],
    ['an unknown command of keys', ['keys', 'steal']],
    ['keys alone', ['keys']],
    ['an unknown option', ['verify', '--fast', 'a.zip']],
    ['no file', ['verify']],
    ['pack without --out', ['pack', 'folder']],
    ['collate without --out', ['collate', 'a.zip']],
    ['a table of another kind', ['collate', 'a.zip', '--out', 'table.pdf']],
    ['half an expert', ['demo', '--out', 'x', '--experts', '2.5']],
    ['no expert', ['demo', '--out', 'x', '--experts', '0']],
    ['an unknown language', ['schemes', 'list', '--lang', 'fr']],
    ['issue without a root', ['keys', 'issue', '--name', 'n', '--out', '.', '--id', 'a']],
    ['one argument too many', ['schemes', 'list', 'extra']],
  ])('%s could not run: 2, words on stderr, nothing on stdout', async (_, args) => {
    const { status, stdout, stderr } = await runCli(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
  });
});

describe('schemes', () => {
  it('list says what is built in, as text and as JSON', async () => {
    useResources();
    const text = await runCli('schemes', 'list');
    expect(text).toMatchObject({ status: 0, stderr: '' });
    expect(text.stdout).toContain('shaoxing-pilot-evaluation  1.1.0');
    const json = JSON.parse((await runCli('schemes', 'list', '--json')).stdout) as { id: string }[];
    expect(json.map((scheme) => scheme.id)).toContain('shaoxing-pilot-evaluation');
  });

  it('show prints 100 + 10 as a table, in Chinese or English', async () => {
    useResources();
    const zh = (await runCli('schemes', 'show', 'shaoxing-pilot-evaluation', '--lang', 'zh-CN')).stdout;
    expect(zh).toContain('绍兴市科技成果转化中试基地绩效评价  100 + 10');
    expect(zh).toContain('中试场地面积  5  平方米');
    const en = (await runCli('schemes', 'show', 'shaoxing-pilot-evaluation', '--lang', 'en')).stdout;
    expect(en).toContain('Pilot floor area');
    const json = JSON.parse(
      (await runCli('schemes', 'show', 'shaoxing-pilot-evaluation', '--json')).stdout,
    ) as object;
    expect(json).toMatchObject({ id: 'shaoxing-pilot-evaluation' });
  });

  it('show could not run without such a scheme, not even for a path or a prototype’s name', async () => {
    useResources();
    for (const id of ['other', '../../package', 'constructor', '__proto__']) {
      const { status, stdout, stderr } = await runCli('schemes', 'show', id, '--lang', 'en');
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain(`What was asked for is not there (${id})`);
    }
  });
});

describe('schemes check', () => {
  const SCHEME = readFileSync('resources/schemes/shaoxing-pilot-evaluation.yaml', 'utf8');

  it('is content with a good one', async () => {
    useResources();
    const { status, stdout } = await runCli('schemes', 'check', scratch.put(SCHEME, 'scheme.yaml'));
    expect(status).toBe(0);
    expect(stdout).toContain('✓ shaoxing-pilot-evaluation');
  });

  it('tells another encoding, another format, a later version, and nothing at all', async () => {
    useResources();
    const gbk = await runCli(
      'schemes',
      'check',
      scratch.put(Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xd6, 0xd0]), 's.yaml'),
    );
    expect(gbk.stderr).toContain('UTF-8');
    const later = await runCli(
      'schemes',
      'check',
      scratch.put('format: paneldesk/scheme/2', 's.yaml'),
      '--lang',
      'en',
    );
    expect(later.stderr).toContain('later PanelDesk');
    expect([gbk.status, later.status]).toEqual([1, 1]);
    expect((await runCli('schemes', 'check', scratch.path('nowhere.yaml'))).status).toBe(2);
  });
});

describe('words', () => {
  it('are Chinese or English, whole, and name the file', async () => {
    useResources();
    const path = scratch.path('nowhere.zip');
    const en = await runCli('verify', path, '--lang', 'en');
    expect(en).toMatchObject({ status: 2, stdout: '' });
    expect(en.stderr).toContain('cannot be read');
    expect(en.stderr).toContain('nowhere.zip”');
    const zh = await runCli('verify', path, '--lang', 'zh-CN');
    expect(zh.stderr).toContain('无法读取文件“');
    expect(zh.stderr).not.toContain('{{');
    expect(zh.stderr).not.toContain('“”');
  });

  it('follow the terminal’s language where nobody says', async () => {
    useResources();
    vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
    expect((await runCli('schemes', 'show', 'x')).stderr).toContain('What was asked for');
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8');
    expect((await runCli('schemes', 'show', 'x')).stderr).toMatch(/[\u4e00-\u9fff]/);
  });

  it('put broken rules into words', async () => {
    useResources();
    const { stdout, stderr, status } = await runCli(
      'pack',
      scratch.path('nowhere'),
      '--out',
      scratch.path('a.zip'),
      '--lang',
      'en',
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('review.yaml / review.json');
  });
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { SCHEME_RULES } from '../../../../shared/domain/scheme-check/scheme-fault.ts';
import { showDecisions } from '../../../../electron/cli/commands/show-decisions.ts';
import { schemeFileSchema } from '../../../../shared/formats/scheme-file.ts';
import { createWords } from '../../../../electron/cli/words.ts';
import { aResourceFolder } from '../../../support/builders/a-resource-folder.ts';
import { aReviewFolder } from '../../../support/builders/a-review-folder.ts';
import { runCli } from '../../../support/builders/run-cli.ts';
import { listBuiltInSchemes, readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';
import { useScratch } from '../../../support/zip/scratch.ts';
import { aWorkbook } from '../core/schemes/a-workbook.ts';

const scratch = useScratch();
const resources = aResourceFolder(scratch.root);
const SCHEME = readFileSync('resources/schemes/shaoxing-pilot-evaluation.yaml', 'utf8');

beforeEach(() => void vi.stubEnv('PANELDESK_RESOURCES', resources));
afterEach(() => void vi.unstubAllEnvs());

const lineOf = (text: string, words: string): number =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

interface Answer {
  readonly scheme: string | null;
  readonly faults: readonly {
    readonly rule: string;
    readonly path: string;
    readonly line?: number;
    readonly cell?: string;
    readonly words: { readonly zh: string; readonly en: string };
  }[];
  readonly unknown: readonly { readonly path: string; readonly line?: number }[];
}

const check = (path: string, ...more: readonly string[]) => runCli('schemes', 'check', path, ...more);

const checkJson = async (path: string): Promise<Answer> =>
  JSON.parse((await check(path, '--json')).stdout) as Answer;

describe('schemes show', () => {
  it.each(listBuiltInSchemes().map((id) => [id]))('says every rule of %s with its source', async (id) => {
    const { status, stdout, stderr } = await runCli('schemes', 'show', id, '--lang', 'zh-CN');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const scheme = readBuiltInScheme(id);
    const quotes = [
      ...scheme.groups.flatMap((group) => [group, ...group.indicators]),
      ...[scheme.parts, scheme.types, scheme.vetoes, scheme.conclusions, scheme.transitions].flat(),
      ...[scheme.consequences, scheme.panelRules, scheme.provisions, scheme.slots].flat(),
    ].map(({ source }) => source.quote);
    for (const quote of quotes) expect(stdout).toContain(quote);
    for (const slot of scheme.slots) expect(stdout).toContain(`（${slot.id}）`);
    for (const { indicators } of scheme.groups)
      for (const indicator of indicators) {
        expect(stdout).toContain(`[${indicator.id}]`);
        if (indicator.mode === 'condition')
          for (const measure of indicator.measures) expect(stdout).toContain(measure.words);
      }
    expect(stdout).not.toMatch(/scheme-file:|choices:|undefined|\{\{/);
  });

  it('speaks English where a scheme does, and has every word for it', async () => {
    for (const id of listBuiltInSchemes()) {
      const { stdout } = await runCli('schemes', 'show', id, '--lang', 'en');
      expect(stdout).not.toMatch(/scheme-file:|choices:|undefined|\{\{/);
    }
  });
});

describe('schemes check', () => {
  it('is content with every built-in scheme', async () => {
    for (const id of listBuiltInSchemes()) {
      const { status, stdout } = await check(`resources/schemes/${id}.yaml`);
      expect([id, status]).toEqual([id, 0]);
      expect(stdout).toContain(`✓ ${id}`);
      expect(stdout).not.toContain('!');
    }
  });

  it('says every fault with its line, in the user’s language, and is done with 1', async () => {
    const text = SCHEME.replace('    maxPoints: 30', '    maxPoints: 31').replace('step: 0.5', 'step: 0.3');
    const path = scratch.put(text, 'scheme.yaml');
    const zh = await check(path, '--lang', 'zh-CN');
    expect(zh.status).toBe(1);
    expect(zh.stdout.split('\n')).toEqual([
      `✗  第 ${lineOf(text, 'maxPoints: 31')} 行  groups.0.maxPoints  分组的分值与所属各项之和不符（标明 31，合计 30）`,
      `✗  第 ${lineOf(text, 'step: 0.3')} 行  groups.0.indicators.0.step  步长不能整除满分（步长 0.3，满分 5）`,
      `${path.split('/').at(-1)}：发现 2 处问题`,
      '',
    ]);
    const en = await check(path, '--lang', 'en');
    expect(en.stdout).toContain(
      `line ${lineOf(text, 'step: 0.3')}  groups.0.indicators.0.step  the step does not divide`,
    );
  });

  it('gives programs both languages', async () => {
    const text = SCHEME.replace('    maxPoints: 30', '    maxPoints: thirty');
    const answer = await checkJson(scratch.put(text, 'scheme.yaml'));
    expect(answer).toMatchObject({
      scheme: null,
      faults: [
        {
          rule: 'wrong-kind',
          path: 'groups.0.maxPoints',
          line: lineOf(text, 'thirty'),
          words: { zh: '应为数字，实为文字', en: 'this should be a number and is text' },
        },
      ],
    });
  });

  it('says line and column of what is no YAML', async () => {
    const { status, stdout } = await check(scratch.put('id: a\n\tkind: b', 'scheme.yaml'), '--lang', 'zh-CN');
    expect(status).toBe(1);
    expect(stdout).toContain('✗  第 2 行第 1 列  缩进用了制表符，应改用空格');
  });

  it('points out a slip of the pen, which is no fault', async () => {
    const text = SCHEME.replace('        unit: 平方米', '        unti: 平方米');
    const path = scratch.put(text, 'scheme.yaml');
    const { status, stdout } = await check(path, '--lang', 'zh-CN');
    expect(status).toBe(0);
    expect(stdout).toContain(`!  第 ${lineOf(text, 'unti')} 行  groups.0.indicators.0.unti：不认识的项`);
    expect((await checkJson(path)).unknown).toEqual([
      { path: 'groups.0.indicators.0.unti', line: lineOf(text, 'unti') },
    ]);
  });

  it('could not look at what is not there (2), and says what is another file (1)', async () => {
    expect(await check(scratch.path('nowhere.yaml'))).toMatchObject({ status: 2, stdout: '' });
    expect(await check(scratch.path('nowhere.xlsx'))).toMatchObject({ status: 2, stdout: '' });
    expect(await check(scratch.put('format: paneldesk/review/1', 'review.yaml'))).toMatchObject({
      status: 1,
    });
    expect(await check(scratch.put('no table', 'table.xlsx'))).toMatchObject({ status: 1, stdout: '' });
  });
});

describe('docs/schemes.md', () => {
  const blocks = [...readFileSync('docs/schemes.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, block = '']) => block,
  );
  const [example = '', filling = '', panel = ''] = blocks;

  it('shows a scheme that is sound', async () => {
    const { status, stdout } = await check(scratch.put(example, 'scheme.yaml'), '--lang', 'zh-CN');
    expect(stdout).toContain('✓ our-evaluation');
    expect(stdout).not.toContain('!');
    expect(status).toBe(0);
  });

  it('shows rules of the panel that such a scheme takes, and the command says them', async () => {
    const file = scratch.put(`${example}\n${panel}`, 'panel.yaml');
    expect((await check(file, '--lang', 'zh-CN')).status).toBe(0);
    const scheme = schemeFileSchema.parse(parse(readFileSync(file, 'utf8')));
    const shown = showDecisions(createWords(resources, 'zh-CN'), scheme);
    const text = (shown.find(({ head }) => head === 'panelRules')?.lines ?? []).join('\n');
    for (const words of ['不少于 5 人', '人数为单数', '应有：', '合计不少于 1/3'])
      expect(text).toContain(words);
  });

  it('shows what packing takes for its slot', async () => {
    const folder = scratch.path('source');
    aReviewFolder(folder, { review: parse(filling) as object, submission: { claims: [], materials: [] } });
    writeFileSync(join(folder, 'scheme.yaml'), example);
    writeFileSync(
      join(folder, 'beta', 'submission.yaml'),
      'id: beta\nbaseName: b\napplicant: { name: x }\nmaterials: []',
    );
    const out = scratch.path('our.review.zip');
    expect(await runCli('pack', folder, '--out', out)).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(out)).toBe(true);
    writeFileSync(
      join(folder, 'review.yaml'),
      readFileSync(join(folder, 'review.yaml'), 'utf8').replace(/^slots:[\s\S]*/m, ''),
    );
    const without = await runCli('pack', folder, '--out', scratch.path('none.zip'), '--lang', 'zh-CN');
    expect(without).toMatchObject({ status: 1, stdout: '' });
    expect(without.stderr).toContain('等次分数线');
  });
});

const TABLE = [
  ['一级指标', '二级指标', '单位', '分值', '佐证材料', '责任处室'],
  ['基础条件（10分）', '场地面积', '平方米', 5, '产权证明或租赁协议', ''],
  ['', '人员', '人', 5, '人员清单、社保证明', ''],
  ['加分项（5分）', '社会效益', '/', 5, '效益显著的酌情赋分。如：获奖的。', ''],
  ['合计', '', '', 15, '', ''],
];

const putTable = async (rows: readonly (readonly (string | number)[])[] = TABLE): Promise<string> =>
  scratch.put(await aWorkbook(rows, '指标表'), 'table.xlsx');

const importArgs = (table: string, out: string, ...more: readonly string[]): readonly string[] => [
  ...['schemes', 'import', table, '--out', out, '--id', 'our-scheme', '--title', '绩效评价'],
  ...['--policy', '某市管理办法', '--issuer', '某市科学技术局', '--lang', 'zh-CN', ...more],
];

describe('a table', () => {
  it('is checked with the cells of its faults', async () => {
    const path = await putTable();
    const right = await check(path, '--lang', 'zh-CN');
    expect(right).toMatchObject({ status: 0, stderr: '' });
    expect(right.stdout).toContain('没有发现问题，2 个分组，3 项，满分 10，另有加分 5');
    const wrong = await putTable(TABLE.map((row, at) => (at === 2 ? row.with(3, 6) : row)));
    const { status, stdout } = await check(wrong, '--lang', 'zh-CN');
    expect(status).toBe(1);
    expect(stdout).toContain('✗  指标表!A2  分组的分值与所属各项之和不符（标明 10，合计 11）');
    expect((await checkJson(wrong)).faults.map(({ cell }) => cell)).toEqual(['指标表!A2']);
  });

  it('becomes a scheme file that says what is still to do, and is sound', async () => {
    const out = scratch.path('scheme.yaml');
    const made = await runCli(
      ...importArgs(await putTable(), out, '--article', '附表', '--document', '某市管理办法', '--draft'),
    );
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout).toContain('指标表!F1：列“责任处室”未予采用');
    expect(made.stdout).toContain('指标表!E4：佐证材料为成段文字');
    expect(made.stdout).toContain(`已写入 ${out}`);
    const text = readFileSync(out, 'utf8');
    expect(text).toMatch(/^# 由“.*table\.xlsx”（指标表）导入/);
    expect(parse(text)).toMatchObject({
      format: 'paneldesk/scheme/1',
      id: 'our-scheme',
      policy: { title: '某市管理办法', issuer: '某市科学技术局', status: 'draft' },
      groups: [
        { id: 'g1', title: { zh: '基础条件' }, maxPoints: 10 },
        {
          id: 'g2',
          bonus: true,
          source: { document: '某市管理办法', article: '附表', quote: '加分项（5分）' },
          indicators: [{ mode: 'bonus', guidance: { zh: '效益显著的酌情赋分。如：获奖的。' } }],
        },
      ],
    });
    expect(await check(out)).toMatchObject({ status: 0 });
    expect((await check(out)).stdout).not.toContain('!');
  });

  it('is cited by its file and cells where nothing else is said', async () => {
    const out = scratch.path('scheme.yaml');
    const table = await putTable();
    await runCli(...importArgs(table, out));
    expect(parse(readFileSync(out, 'utf8'))).toMatchObject({
      policy: { status: 'in-force' },
      groups: [
        { source: { document: table.split('/').at(-1), article: '指标表!A2', quote: '基础条件（10分）' } },
        {},
      ],
    });
  });

  it('is not made into a scheme while it has faults', async () => {
    const out = scratch.path('scheme.yaml');
    const wrong = await putTable(TABLE.map((row, at) => (at === 1 ? row.with(3, '五') : row)));
    const ran = await runCli(...importArgs(wrong, out));
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('✗  指标表!D2  分值无法识别');
    expect(existsSync(out)).toBe(false);
  });

  it('is never written over a scheme that somebody may have worked on', async () => {
    const out = scratch.put('mine', 'scheme.yaml');
    const ran = await runCli(...importArgs(await putTable(), out));
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('exists');
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  it('is one page of several; another name could not be found', async () => {
    const out = scratch.path('scheme.yaml');
    const table = await putTable();
    expect(await runCli(...importArgs(table, out, '--sheet', '别的'))).toMatchObject({ status: 2 });
    expect(await runCli(...importArgs(table, out, '--sheet', '指标表'))).toMatchObject({ status: 0 });
  });

  it('needs what no table says', async () => {
    for (const missing of ['--id', '--title', '--policy', '--issuer', '--out']) {
      const args = importArgs('table.xlsx', 'scheme.yaml');
      const at = args.indexOf(missing);
      expect(await runCli(...args.toSpliced(at, 2))).toMatchObject({ status: 2, stdout: '' });
    }
  });
});

describe('words', () => {
  it.each(['zh-CN', 'en'] as const)('in %s there are for every rule and every part of it', (language) => {
    const words = createWords(resources, language);
    expect(SCHEME_RULES.filter((rule) => !words.has(`failure:rule.${rule}`))).toEqual([]);
    expect(words.say('scheme-file:nothing.of.the.kind')).toBe('scheme-file:nothing.of.the.kind');
    expect(words.has('scheme-file:constructor')).toBe(false);
    expect(words.has('nowhere:at.all')).toBe(false);
  });
});

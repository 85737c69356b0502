import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  parseYamlFile,
  readReviewSource,
  resolveInside,
} from '../../../../../electron/core/pack/read-source.ts';
import { PanelDeskError } from '../../../../../shared/domain/failure.ts';
import { aReviewFolder } from '../../../../support/builders/a-review-folder.ts';
import { failureOf } from '../../../../support/zip/failures.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();
const SCHEMES = 'resources/schemes';

const faultOf = (run: () => unknown): PanelDeskError => {
  try {
    run();
  } catch (error) {
    if (error instanceof PanelDeskError) return error;
    throw error;
  }
  throw new Error('this should have failed, and did not');
};

const aFolder = (change: Parameters<typeof aReviewFolder>[1] = {}): string =>
  aReviewFolder(scratch.path('source'), change);

describe('parseYamlFile', () => {
  it('reads YAML and JSON', () => {
    expect(parseYamlFile('a: [1, 评审]', 'f')).toEqual({ a: [1, '评审'] });
    expect(parseYamlFile('{"a":1}', 'f')).toEqual({ a: 1 });
    expect(parseYamlFile('d: 2024-01-01\nn: no', 'f')).toEqual({ d: '2024-01-01', n: 'no' });
  });

  it.each([
    ['a: 1\nb:\n\tc: 2', '3:1', 'TAB_AS_INDENT'],
    ['a: 1\na: 2', '2:1', 'DUPLICATE_KEY'],
    ['a: "open', '1:9', 'MISSING_CHAR'],
    ['a: 1\n---\nb: 2', '2:1', 'MULTIPLE_DOCS'],
  ])('names line and column of %j', (text, place, problem) => {
    expect(faultOf(() => parseYamlFile(text, 'review.yaml'))).toMatchObject({
      code: 'format-invalid',
      params: { file: 'review.yaml', place, problem },
    });
  });

  it.each([
    [
      'aliases that multiply',
      [
        'a: &a [x,x,x,x,x,x,x,x,x]',
        'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]',
        'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]',
        'd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]',
      ].join('\n'),
      'ALIAS',
    ],
    ['an alias of nothing', 'a: *nobody', 'ALIAS'],
    ['nesting without end', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'RESOURCE_EXHAUSTION'],
    ['nesting that is only deep', `${'['.repeat(200)}${']'.repeat(200)}`, 'too-deep'],
    ['half a surrogate pair', 'a: "\\ud800"', 'lone-surrogate'],
  ])('refuses %s', (_, text, problem) => {
    expect(faultOf(() => parseYamlFile(text, 'f'))).toMatchObject({
      code: 'format-invalid',
      params: { problem },
    });
  });

  it('runs no tags and pollutes no prototype', () => {
    expect(parseYamlFile('a: !!js/function "x"', 'f')).toEqual({ a: 'x' });
    const value = parseYamlFile('__proto__: { polluted: 1 }\n', 'f') as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('resolveInside', () => {
  it('stays in the folder', () => {
    expect(resolveInside('/a/b', 'c/d.pdf')).toBe('/a/b/c/d.pdf');
    expect(resolveInside('/a/b', '..c.pdf')).toBe('/a/b/..c.pdf');
    for (const file of ['', '.', '..', '../x', 'c/../../x', '/etc/passwd', '../b2/x'])
      expect(faultOf(() => resolveInside('/a/b', file)).code).toBe('file-unreadable');
  });
});

describe('readReviewSource', () => {
  it('reads the folder that an officer keeps', async () => {
    const source = await readReviewSource(aFolder(), SCHEMES);
    expect(source.submissions.map((each) => each.source.id)).toEqual(['alpha', 'beta']);
    // points stay as they were written: the file is digested as it is
    expect(source.scheme.groups?.[0]?.maxPoints).toBe(20);
    expect(source.rules.groups[0]?.maxPoints).toBe(2000);
    expect(source.slots).toEqual([]);
    expect(source.locate('roster.0')).toMatch(/^\d+: roster\.0$/);
    expect(source.locate('')).toBe('');
  });

  it('reads a built-in scheme by its id, and JSON beside YAML', async () => {
    const folder = aFolder({ review: { scheme: 'shaoxing-pilot-evaluation' } });
    expect((await readReviewSource(folder, SCHEMES)).scheme.id).toBe('shaoxing-pilot-evaluation');
    rmSync(join(folder, 'beta', 'submission.yaml'));
    writeFileSync(
      join(folder, 'beta', 'submission.json'),
      JSON.stringify({ id: 'beta', baseName: 'b', applicant: { name: 'x' }, materials: [] }),
    );
    expect((await readReviewSource(folder, SCHEMES)).submissions[1]?.source.baseName).toBe('b');
  });

  const refusals: readonly (readonly [string, (folder: string) => void, object])[] = [
    [
      'no review.yaml',
      (folder) => rmSync(join(folder, 'review.yaml')),
      { code: 'file-unreadable', params: { file: 'review.yaml / review.json' } },
    ],
    [
      'bad YAML',
      (folder) => writeFileSync(join(folder, 'review.yaml'), 'format: x\n  id: y'),
      {
        code: 'format-invalid',
        params: { file: 'review.yaml', place: expect.stringMatching(/^[12]:\d+$/) as string },
      },
    ],
    [
      'another format',
      (folder) => writeFileSync(join(folder, 'review.yaml'), 'format: paneldesk/review/1'),
      { code: 'format-unknown' },
    ],
    [
      'a later version',
      (folder) => writeFileSync(join(folder, 'review.yaml'), 'format: paneldesk/review-source/2'),
      { code: 'format-version-newer' },
    ],
    [
      'a submission without a folder',
      (folder) => rmSync(join(folder, 'beta'), { recursive: true }),
      { code: 'file-unreadable' },
    ],
    [
      'a submission of another id',
      (folder) =>
        writeFileSync(
          join(folder, 'beta', 'submission.yaml'),
          'id: gamma\nbaseName: b\napplicant: { name: x }\nmaterials: []',
        ),
      {
        code: 'format-invalid',
        params: { file: 'beta/submission.yaml', place: 'id', problem: 'gamma ≠ beta' },
      },
    ],
    [
      'a bad claim',
      (folder) =>
        writeFileSync(
          join(folder, 'beta', 'submission.yaml'),
          'id: beta\nbaseName: b\napplicant: { name: x }\nmaterials: []\nclaims: [{ indicator: quality, value: "1 860" }]',
        ),
      { code: 'format-invalid', params: { file: 'beta/submission.yaml', place: 'claims.0.value' } },
    ],
    [
      'a scheme that breaks the format',
      (folder) => writeFileSync(join(folder, 'scheme.yaml'), 'format: paneldesk/scheme/1\nid: Small'),
      { code: 'format-invalid', params: { file: 'scheme.yaml', place: '2: id', problem: 'not-an-id' } },
    ],
    [
      'a scheme that is no YAML',
      (folder) => writeFileSync(join(folder, 'scheme.yaml'), 'id: 1\nid: 2'),
      { code: 'format-invalid', params: { file: 'scheme.yaml', place: '2:1', problem: 'DUPLICATE_KEY' } },
    ],
    [
      'something else for a scheme',
      (folder) => writeFileSync(join(folder, 'scheme.yaml'), 'format: paneldesk/review/1'),
      { code: 'format-unknown', params: { file: 'scheme.yaml', wanted: 'paneldesk/scheme/1' } },
    ],
    [
      'no scheme',
      (folder) => rmSync(join(folder, 'scheme.yaml')),
      { code: 'file-unreadable', params: { file: 'scheme.yaml' } },
    ],
    [
      'an endless document',
      (folder) => writeFileSync(join(folder, 'review.yaml'), Buffer.alloc(4 * 1024 * 1024 + 1, 0x20)),
      { code: 'file-too-large' },
    ],
    [
      'bytes that are no UTF-8',
      (folder) =>
        writeFileSync(join(folder, 'review.yaml'), Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xd6, 0xd0])),
      { code: 'format-invalid', params: { problem: 'UTF-8' } },
    ],
  ];
  it.each(refusals)('names the file and the place: %s', async (_, spoil, expected) => {
    const folder = aFolder();
    spoil(folder);
    expect(await failureOf(readReviewSource(folder, SCHEMES))).toMatchObject(expected);
  });

  it('refuses a scheme outside the folder and a folder for a document', async () => {
    const outside = aFolder({ review: { scheme: '../scheme.yaml' } });
    expect((await failureOf(readReviewSource(outside, SCHEMES))).code).toBe('file-unreadable');
    const folder = aFolder();
    rmSync(join(folder, 'review.yaml'));
    mkdirSync(join(folder, 'review.yaml'));
    expect((await failureOf(readReviewSource(folder, SCHEMES))).code).toBe('file-unreadable');
  });

  it('refuses a scheme by which no review can be run', async () => {
    const folder = aFolder({
      scheme: {
        groups: [
          {
            id: 'base',
            title: { zh: 'x' },
            maxPoints: 9,
            source: { article: 'a', quote: 'b' },
            indicators: [
              {
                id: 'quality',
                title: { zh: 'y' },
                mode: 'points',
                maxPoints: 10,
                source: { article: 'a', quote: 'b' },
              },
            ],
          },
        ],
      },
    });
    expect(await failureOf(readReviewSource(folder, SCHEMES))).toMatchObject({
      code: 'scheme-invalid',
      params: {
        file: 'scheme.yaml',
        rule: 'group-sum-differs',
        place: '16: groups.0.maxPoints',
        stated: 9,
        sum: 10,
      },
    });
  });
});

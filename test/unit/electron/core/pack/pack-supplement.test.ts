import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packSupplement } from '../../../../../electron/core/pack/pack-supplement.ts';
import { verifyFile } from '../../../../../electron/core/verify/verify-file.ts';
import { packSmallReview } from '../../../../support/journey/review-folder.ts';
import { BASE_A, PLAN, SITE } from '../../../../support/journey/small-review.ts';
import {
  aSupplementPart,
  packSmallSupplement,
  writeSupplementFolder,
} from '../../../../support/journey/supplement-folder.ts';
import { readBagFiles } from '../../../../support/builders/a-return.ts';
import { failureOf } from '../../../../support/zip/failures.ts';
import { useFolder } from '../../../../support/journey/use-journey.ts';

const folder = useFolder();
let to = '';
let count = 0;
beforeAll(async () => {
  to = await packSmallReview(folder);
});

const refuse = async (change: Parameters<typeof writeSupplementFolder>[1], text?: string) => {
  count += 1;
  const source = writeSupplementFolder(join(folder, `refused-${count}`), change);
  if (text !== undefined) writeFileSync(join(source, BASE_A, 'supplement.yaml'), text);
  const target = join(folder, `refused-${count}.supplement.zip`);
  const failure = await failureOf(
    packSupplement({ folder: source, target, package: to, date: '2026-04-15' }),
  );
  expect(existsSync(target)).toBe(false);
  return failure;
};

const material = (change: object) => {
  const part = aSupplementPart();
  return { parts: { [BASE_A]: { ...part, materials: [{ ...part.materials[0], ...change }] } } };
};

describe('packSupplement', () => {
  it('packs what names its package and what it replaces', async () => {
    const path = await packSmallSupplement(folder, to);
    const { files } = await readBagFiles(path);
    expect([...files.keys()]).toEqual([
      'data/submissions/base-a/list.pdf',
      'data/submissions/base-a/plan-2.pdf',
      'data/submissions/base-a/supplement.json',
      'data/supplement.json',
    ]);
    const read = (name: string): unknown => JSON.parse(Buffer.from(files.get(name) ?? '').toString('utf8'));
    const verified = await verifyFile(to, { trustedRoots: [] });
    const sha256 = verified.checks.find(({ name }) => name === 'documents')?.params['sha256'];
    expect(read('data/supplement.json')).toEqual({
      format: 'paneldesk/supplement/1',
      id: 'first-supplement',
      title: '补充材料（第一次）',
      review: 'small-review',
      submissions: [BASE_A],
      supplements: { sha256 },
    });
    expect(read('data/submissions/base-a/supplement.json')).toMatchObject({
      format: 'paneldesk/supplement-part/1',
      id: BASE_A,
      materials: [{ id: 'plan-2', replaces: PLAN, mediaType: 'application/pdf' }, { id: 'list' }],
      claims: [{ indicator: SITE, value: '1802', unit: '平方米' }],
    });
    expect(await verifyFile(path, { trustedRoots: [] })).toMatchObject({
      kind: 'supplement',
      verdict: 'valid',
    });
  });

  it('gives the same bytes twice', async () => {
    const one = await readBagFiles(await packSmallSupplement(folder, to, { name: 'one' }));
    const other = await readBagFiles(await packSmallSupplement(folder, to, { name: 'other' }));
    expect(one.files).toEqual(other.files);
  });

  it.each([
    [
      'an id that a material of the package has',
      material({ id: PLAN, replaces: undefined }),
      '5: materials.0.id',
      PLAN,
    ],
    [
      'in place of a file that is not there',
      material({ replaces: 'gone' }),
      '14: materials.0.replaces',
      'gone',
    ],
    [
      'a row that the scheme does not hold',
      material({ indicators: ['beauty'] }),
      '12: materials.0.indicators.0',
      'beauty',
    ],
    ['evidence that nobody asks for', material({ evidence: ['poem'] }), '9: materials.0.evidence.0', 'poem'],
    [
      'a number that nobody asks for',
      { parts: { [BASE_A]: { id: BASE_A, claims: [{ indicator: 'beauty', value: '1' }] } } },
      '5: claims.0.indicator',
      'beauty',
    ],
  ])('refuses %s, with the line', async (_, change, place, problem) => {
    expect(await refuse(change)).toMatchObject({
      code: 'format-invalid',
      params: { file: 'base-a/supplement.yaml', problem, place },
    });
  });

  it('refuses a submission that the package does not have, with the line', async () => {
    expect(await refuse({ parts: { 'base-z': aSupplementPart('base-z') } })).toMatchObject({
      code: 'format-invalid',
      params: { file: 'supplement.yaml', place: '6: submissions.0', problem: 'base-z' },
    });
  });

  it.each([
    ['nothing in it', 'id: base-a\n', ''],
    [
      'a file that is replaced twice',
      'id: base-a\nmaterials:\n  - { id: a, title: 甲, file: a.pdf, replaces: plan }\n  - { id: b, title: 乙, file: b.pdf, replaces: plan }\n',
      '2: materials',
    ],
    [
      'a number that is stated twice',
      'id: base-a\nclaims:\n  - { indicator: site, value: 1 }\n  - { indicator: site, value: 2 }\n',
      '2: claims',
    ],
    [
      'a file outside',
      'id: base-a\nmaterials:\n  - id: a\n    title: 甲\n    file: ../../x.pdf\n',
      '5: materials.0.file',
    ],
    ['an id that is not the folder’s', 'id: base-b\nclaims:\n  - { indicator: site, value: 1 }\n', '1: id'],
    ['no YAML', 'id: [\n', '2:1'],
  ])('refuses a part with %s', async (_, text, place) => {
    expect(await refuse({}, text)).toMatchObject({
      code: 'format-invalid',
      params: { file: 'base-a/supplement.yaml', place },
    });
  });

  it('names the document or the file that is missing', async () => {
    const source = writeSupplementFolder(join(folder, 'without'), { head: { submissions: ['base-b'] } });
    const work = packSupplement({
      folder: source,
      target: join(folder, 'without.zip'),
      package: to,
      date: '2026-04-15',
    });
    expect(await failureOf(work)).toMatchObject({
      code: 'file-unreadable',
      params: { file: 'base-b/supplement.yaml / base-b/supplement.json' },
    });
  });

  it('knows of earlier supplements what it is told of', async () => {
    const first = await packSmallSupplement(folder, to, { name: 'earlier' });
    const second = {
      head: { id: 'second-supplement' },
      parts: {
        [BASE_A]: {
          id: BASE_A,
          materials: [{ id: 'plan-3', title: '再更正', file: 'plan-3.pdf', replaces: 'plan-2' }],
        },
      },
    };
    expect((await refuse(second)).code).toBe('format-invalid');
    const path = await packSmallSupplement(folder, to, { ...second, name: 'second', earlier: [first] });
    expect((await verifyFile(path, { trustedRoots: [] })).verdict).toBe('valid');
    const again = packSmallSupplement(folder, to, { name: 'again', earlier: [first] });
    expect((await failureOf(again)).code).toBe('supplement-id-taken');
    const other = await packSmallReview(folder, { name: 'other', review: { title: '另一份' } });
    const stranger = packSmallSupplement(folder, other, { ...second, name: 'stranger', earlier: [first] });
    expect((await failureOf(stranger)).code).toBe('supplement-of-other-package');
  });
});

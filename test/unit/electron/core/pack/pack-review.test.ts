import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packReview } from '../../../../../electron/core/pack/pack-review.ts';
import { verifyFile } from '../../../../../electron/core/verify/verify-file.ts';
import { readBagFiles } from '../../../../support/builders/a-return.ts';
import { aReviewFolder } from '../../../../support/builders/a-review-folder.ts';
import {
  aReviewSourceFile,
  aSchemeFile,
  aSubmissionSourceFile,
} from '../../../../support/builders/file-forms.ts';
import { failureOf } from '../../../../support/zip/failures.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();

const pack = async (folder: string): Promise<string> => {
  const target = scratch.path('small.review.zip');
  await packReview({ folder, target, schemes: 'resources/schemes', date: '2026-04-01' });
  return target;
};

const refuse = async (folder: string) => {
  const target = scratch.path('small.review.zip');
  const failure = await failureOf(
    packReview({ folder, target, schemes: 'resources/schemes', date: '2026-04-01' }),
  );
  expect(existsSync(target)).toBe(false);
  expect(readdirSync(dirname(target)).filter((name) => name.includes('small.review.zip.'))).toEqual([]);
  return failure;
};

const aFolder = (change: Parameters<typeof aReviewFolder>[1] = {}): string =>
  aReviewFolder(scratch.path('source'), change);

const material = (change: object) => ({
  submission: { materials: [{ ...aSubmissionSourceFile().materials[0], ...change }] },
});

const source = { article: '附表', quote: '示例条文' };

describe('packReview', () => {
  it('packs what a panel’s machine can open', async () => {
    const path = await pack(aFolder());
    const { files } = await readBagFiles(path);
    expect([...files.keys()]).toEqual([
      'data/review.json',
      'data/submissions/alpha/01-产权证明.txt',
      'data/submissions/alpha/submission.json',
      'data/submissions/beta/01-产权证明.txt',
      'data/submissions/beta/submission.json',
    ]);
    const submission = JSON.parse(
      Buffer.from(files.get('data/submissions/alpha/submission.json') ?? '').toString(),
    ) as {
      materials: unknown[];
    };
    expect(submission.materials).toMatchObject([{ mediaType: 'text/plain', bytes: 19 }]);
    expect(
      (await verifyFile(path, { trustedRoots: [] })).checks.every((check) => check.verdict !== 'invalid'),
    ).toBe(true);
  });

  it('gives the same bytes twice', async () => {
    const folder = aFolder();
    const [one, other] = [await readBagFiles(await pack(folder)), await readBagFiles(await pack(folder))];
    expect(one.files).toEqual(other.files);
  });

  it('names a material that is missing, and leaves nothing behind', async () => {
    const folder = aFolder();
    rmSync(join(folder, 'beta', '01-产权证明.txt'));
    const failure = await refuse(folder);
    expect(failure.code).toBe('file-unreadable');
    expect(JSON.stringify(failure.params)).toContain('01-产权证明.txt');
  });

  it.each([
    [
      'a claim for an indicator that the scheme does not hold',
      { submission: { claims: [{ indicator: 'beauty', value: '1' }] } },
      'claims.0.indicator',
      'beauty',
    ],
    [
      'a material for such an indicator',
      material({ indicators: ['quality', 'beauty'] }),
      'materials.0.indicators.1',
      'beauty',
    ],
    [
      'a material as evidence that nobody asks for',
      material({ evidence: ['poem'] }),
      'materials.0.evidence.0',
      'poem',
    ],
  ])('refuses %s: it would be shown nowhere', async (_, change, place, problem) => {
    expect(await refuse(aFolder(change))).toMatchObject({
      code: 'format-invalid',
      params: { file: 'alpha/submission.yaml', place, problem },
    });
  });

  it.each([
    ['claims.0.measure', { claims: [{ indicator: 'quality', measure: 'area', value: '1' }] }, 'area'],
    ['type', { type: 'lab' }, 'lab'],
    [
      'history.1.grade',
      {
        history: [
          { period: '2023', grade: 'good' },
          { period: '2024', grade: 'best' },
        ],
      },
      'best',
    ],
  ])('refuses what the scheme does not know at %s', async (place, submission, problem) => {
    const scheme = { grades: [{ id: 'good', title: { zh: '良好' }, source }] };
    expect(await refuse(aFolder({ submission, scheme }))).toMatchObject({
      code: 'format-invalid',
      params: { file: 'alpha/submission.yaml', place, problem },
    });
  });

  it.each([
    ['roster.1.parts.1', { parts: ['research', 'market'] }, 'market'],
    ['roster.1.capacity', { capacity: 'finance' }, 'finance'],
  ])('refuses a roster that the scheme does not know at %s', async (place, member, problem) => {
    const scheme = {
      parts: [{ id: 'research', title: { zh: '科研评审' }, source }],
      groups: aSchemeFile().groups.map((group) => ({ ...group, part: 'research' })),
      panelRules: [
        {
          kind: 'capacities',
          capacities: [{ id: 'technology', title: { zh: '技术' } }],
          hardness: 'hard',
          source,
        },
      ],
    };
    const roster = (more: object) =>
      aReviewSourceFile().roster.map((each, at) => (at === 1 ? { ...each, ...more } : each));
    expect(await refuse(aFolder({ scheme, review: { roster: roster(member) } }))).toMatchObject({
      code: 'format-invalid',
      params: { file: 'review.yaml', place, problem },
    });
    await pack(
      aFolder({ scheme, review: { roster: roster({ parts: ['research'], capacity: 'technology' }) } }),
    );
  });

  describe('with types of submissions', () => {
    const type = (id: string) => ({ id, title: { zh: id }, source });
    const [group, ...others] = aSchemeFile().groups;
    const extra = {
      ...group,
      id: 'labs',
      types: ['lab'],
      indicators: [{ ...group?.indicators[0], id: 'lab-row' }],
      maxPoints: 10,
    };
    const scheme = { types: [type('lab'), type('station')], groups: [group, ...others, extra] };
    const withType = (submission: object): string => {
      const folder = aFolder({ scheme, submission });
      const file = join(folder, 'beta', 'submission.yaml');
      writeFileSync(file, `${readFileSync(file, 'utf8')}\ntype: station\n`);
      return folder;
    };

    it('refuses one without a type: nobody would know what to ask of it', async () => {
      expect(await refuse(withType({}))).toMatchObject({
        code: 'format-invalid',
        params: { file: 'alpha/submission.yaml', place: 'type', problem: 'lab | station' },
      });
    });

    it('refuses a claim for a row of another type', async () => {
      const claims = [{ indicator: 'lab-row', value: '1' }];
      await pack(withType({ type: 'lab', claims }));
      expect(await refuse(withType({ type: 'station', claims }))).toMatchObject({
        params: { place: 'claims.0.indicator', problem: 'lab-row' },
      });
    });
  });

  it('wants a number for one of several measures to say which', async () => {
    const measure = (id: string) => ({
      id,
      title: { zh: id },
      unit: '万元',
      comparator: 'at-least',
      bound: 200,
      words: '不低于200万元',
    });
    const condition = (...measures: readonly string[]) => ({
      id: 'means',
      title: { zh: '条件' },
      mode: 'condition',
      source,
      measures: measures.map(measure),
    });
    const scheme = (...measures: readonly string[]) => ({
      groups: [
        ...aSchemeFile().groups,
        { id: 'gate', title: { zh: '条件' }, source, indicators: [condition(...measures)] },
      ],
    });
    const claim = (more: object) => ({ claims: [{ indicator: 'means', value: '300', ...more }] });
    await pack(aFolder({ scheme: scheme('income'), submission: claim({}) }));
    await pack(aFolder({ scheme: scheme('income', 'area'), submission: claim({ measure: 'area' }) }));
    expect(await refuse(aFolder({ scheme: scheme('income', 'area'), submission: claim({}) }))).toMatchObject({
      params: { place: 'claims.0.measure' },
    });
  });

  describe('with slots', () => {
    const slots = [
      { id: 'lines', title: { zh: '等次分数线' }, source, required: true, kind: 'cut-offs' },
      { id: 'term', title: { zh: '“多年”的界定' }, source, kind: 'text' },
    ];
    const scheme = { slots, grades: ['good', 'pass'].map((id) => ({ id, title: { zh: id }, source })) };
    const lines = (good: number) => ({ slot: 'lines', kind: 'cut-offs', cutOffs: { good, pass: 12 } });

    it('packs the scheme as it is published and what the bureau puts into it beside', async () => {
      const filled = await pack(aFolder({ scheme, review: { slots: [lines(17.5)] } }));
      const { files } = await readBagFiles(filled);
      const review: unknown = JSON.parse(Buffer.from(files.get('data/review.json') ?? '').toString());
      expect(review).toMatchObject({
        scheme: { ...aSchemeFile(), ...scheme },
        // as it is written: points, not hundredths
        slots: [{ slot: 'lines', kind: 'cut-offs', cutOffs: { good: 17.5, pass: 12 } }],
      });
      expect((await verifyFile(filled, { trustedRoots: [] })).verdict).not.toBe('invalid');
    });

    it('refuses a required slot that is not filled, by its title', async () => {
      expect(await refuse(aFolder({ scheme }))).toMatchObject({
        code: 'slot-missing',
        params: { slot: '等次分数线', id: 'lines' },
      });
    });

    it('refuses what does not fit, with the line in review.yaml', async () => {
      const folder = aFolder({ scheme, review: { slots: [lines(26)] } });
      const failure = await refuse(folder);
      expect(failure).toMatchObject({
        code: 'scheme-invalid',
        params: { rule: 'cut-off-above-maximum', cutOff: 26, max: 25 },
      });
      const written = readFileSync(join(folder, 'review.yaml'), 'utf8').split('\n');
      const line = written.findIndex((text) => text.includes('good: 26')) + 1;
      expect(failure.params['place']).toBe(`${line}: slots.0.cutOffs.good`);
    });

    it('knows the rows that the bureau brings', async () => {
      const row = { id: 'own-row', title: { zh: '自定指标' }, mode: 'points', maxPoints: 10, source };
      const own = {
        parts: [{ id: 'own', title: { zh: '个性化考评' }, source }],
        slots: [{ id: 'items', title: { zh: '指标' }, source, required: true, kind: 'groups', part: 'own' }],
      };
      const group = { id: 'own-group', title: { zh: '自定' }, maxPoints: 10, source, indicators: [row] };
      const submission = { claims: [{ indicator: 'own-row', value: '3' }] };
      const review = { slots: [{ slot: 'items', kind: 'groups', groups: [group] }] };
      await pack(aFolder({ scheme: own, review, submission }));
    });
  });

  it('refuses what the reader would refuse', async () => {
    const twoChairs = [
      { id: 'a', name: '甲', role: 'chair' },
      { id: 'b', name: '乙', role: 'chair' },
    ];
    expect((await refuse(aFolder({ review: { roster: twoChairs } }))).code).toBe('format-invalid');
    expect((await refuse(aFolder({ review: { submissions: ['alpha', 'alpha'] } }))).code).toBe(
      'format-invalid',
    );
    const [first] = aSubmissionSourceFile().materials;
    expect((await refuse(aFolder({ submission: { materials: [first, first] } }))).code).toBe(
      'format-invalid',
    );
  });

  it('refuses a material in the place of the document', async () => {
    const folder = aFolder(material({ file: 'submission.json' }));
    writeFileSync(join(folder, 'alpha', 'submission.json'), '{}');
    expect((await refuse(folder)).code).toBe('name-not-portable');
  });
});

import { describe, expect, it } from 'vitest';
import { checkScheme } from '../../../../shared/domain/scheme-check/scheme-check.ts';
import { listIndicators } from '../../../../shared/domain/scheme/scheme-indicators.ts';
import { listBuiltInSchemes, readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';
import { checkOwnWords, findStrangeQuotes } from '../../../support/seeds/check-own-words.ts';
import { listSources, listWordings } from '../../../support/seeds/list-wordings.ts';
import { hasSeed, readSeed, SEED_NAMES, type SeedName } from '../../../support/seeds/seed.ts';
import { walkNumbers } from '../../../support/seeds/walk-numbers.ts';

/** The policies, and the schemes that each of them gave. */
const SCHEMES: Readonly<Record<SeedName, readonly string[]>> = {
  liangjiang: ['liangjiang-sharing-evaluation', 'liangjiang-sharing-recognition'],
  keqiao: ['keqiao-cobuilt-admission', 'keqiao-cobuilt-evaluation'],
  chongqing: ['chongqing-bases-realignment'],
  shaoxing: ['shaoxing-pilot-evaluation', 'shaoxing-pilot-selection'],
  wanzhou: ['wanzhou-innovation-evaluation', 'wanzhou-innovation-recognition'],
};

const ALL = Object.values(SCHEMES).flat().toSorted();

describe('the built-in schemes', () => {
  it('are these, and every file is one of them', () => {
    expect(listBuiltInSchemes()).toEqual(ALL);
  });

  it.each(ALL)('%s is a scheme of the format, under its own name and without a fault', (id) => {
    const scheme = readBuiltInScheme(id);
    expect(scheme.id).toBe(id);
    expect(checkScheme(scheme)).toEqual([]);
  });

  it.each(ALL)('%s says everything in both languages', (id) => {
    const scheme = readBuiltInScheme(id);
    expect(
      [scheme.title, ...scheme.opinion.sections.map(({ title }) => title)].filter(({ en }) => !en),
    ).toEqual([]);
    const silent = listWordings(scheme).filter(({ place, en }) => !en && !place.endsWith('.words'));
    expect(silent.map(({ place }) => place)).toEqual([]);
  });

  it.each(ALL)('%s has a source for every grade and share, too', (id) => {
    const { grades } = readBuiltInScheme(id);
    const bare = grades.filter(
      ({ source, share }) => source === undefined || (share && share.source === undefined),
    );
    expect(bare.map((grade) => grade.id)).toEqual([]);
  });

  it.each(ALL)('%s names every subject of a decision by an id of its own', (id) => {
    const scheme = readBuiltInScheme(id);
    const ids = [
      ...listIndicators(scheme).map(({ indicator }) => indicator.id),
      ...scheme.vetoes.map((veto) => veto.id),
      ...scheme.conclusions.map((conclusion) => conclusion.id),
    ];
    expect(ids.filter((each, at) => ids.indexOf(each) !== at)).toEqual([]);
  });

  it.each(ALL)('%s has no number, in figures or words, that its quotes do not have', (id) => {
    expect(checkOwnWords(readBuiltInScheme(id))).toEqual([]);
  });

  it('say of drafts, and of drafts only, that they are drafts', () => {
    const drafts = ALL.filter((id) => readBuiltInScheme(id).policy.status === 'draft');
    expect(drafts).toEqual([...SCHEMES.keqiao, ...SCHEMES.liangjiang]);
  });
});

describe.each(SEED_NAMES)('the schemes of %s', (name) => {
  const known = hasSeed(name);

  it.skipIf(!known).each(SCHEMES[name])('%s quotes its policy in its own words, everywhere', (id) => {
    const scheme = readBuiltInScheme(id);
    expect(findStrangeQuotes(scheme, readSeed(name))).toEqual([]);
    expect(listSources(scheme).length).toBeGreaterThan(10);
  });

  it.skipIf(!known).each(SCHEMES[name])('%s would be told of a quote with one word more', (id) => {
    const scheme = readBuiltInScheme(id);
    const [first, ...rest] = scheme.groups;
    if (!first) throw new Error('no group');
    const groups = [{ ...first, source: { ...first.source, quote: `${first.source.quote}另` } }, ...rest];
    expect(findStrangeQuotes({ ...scheme, groups }, readSeed(name))).toEqual([
      expect.stringContaining(`groups.${first.id}.source: not in the policy`),
    ]);
  });
});

describe('the walk over a text’s numbers', () => {
  const read = (text: string) =>
    walkNumbers(text).numbers.map(({ value, unit }) => `${value} ${unit}`.trim());

  it.each([
    ['运行管理（25分）', ['25 分']],
    ['面积4.50㎡以上、200平方米以下', ['4.5 平方米', '200 平方米']],
    ['不超过20%，或1/3', ['20 %', '1/3']],
    ['连续两次，近十二个月，满一年，不超过半年', ['2 次', '12 个月', '1 年', '0.5 年']],
    ['公示5个工作日，奖励30万元，原则上不少于5人', ['5 工作日', '30 万元', '5 人']],
    ['一般为3-5年，到2025年底', ['3', '5 年', '2025 年']],
    ['万元\n5\n设备清单', ['5']],
  ])('reads %s', (text, found) => {
    expect(read(text)).toEqual(found);
  });

  it('names what it leaves out', () => {
    const text =
      '一、总则\n（二）第二十三条附件3、〔2019〕65号，2024年4月18日，“315”，第三方，二级指标，一般，下一年度\n4．其他';
    expect(walkNumbers(text)).toEqual({
      numbers: [],
      leftOut: [
        { why: 'number of a list', words: '一、' },
        { why: 'number of a list', words: '（二）' },
        { why: 'article', words: '第二十三条' },
        { why: 'attachment', words: '附件3' },
        { why: 'reference of a document', words: '〔2019〕65号' },
        { why: 'date of a document', words: '2024年4月18日' },
        { why: 'name of a programme', words: '“315”' },
        { why: 'ordinal', words: '第三' },
        { why: 'ordinal', words: '二级指标' },
        { why: 'part of a word', words: '，一般' },
        { why: 'part of a word', words: '下一年' },
        { why: 'number of a list', words: '4．' },
      ],
    });
  });
});

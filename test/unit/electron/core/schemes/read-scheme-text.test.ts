import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readSchemeText } from '../../../../../electron/core/schemes/read-scheme-text.ts';
import { isFailure } from '../../../../../shared/domain/failure.ts';
import { aSchemeFile } from '../../../../support/builders/file-forms.ts';

/** Faults as `line path family.problem`. */
const faultsOf = (text: string): readonly string[] =>
  readSchemeText(text, 'scheme.yaml').faults.map(({ family, problem, path, place }) =>
    [place && 'line' in place ? place.line : '–', path, `${family}.${problem}`]
      .filter((part) => part !== '')
      .join(' '),
  );

const lineOf = (text: string, words: string): number =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

const codeOf = (text: string): string => {
  try {
    readSchemeText(text, 'scheme.yaml');
    return 'none';
  } catch (error) {
    return isFailure(error) ? error.code : 'other';
  }
};

/** The small scheme with one of its values changed. */
const changed = (change: object): string => stringify({ ...aSchemeFile(), ...change });

describe('readSchemeText', () => {
  it('gives the scheme, and the document as it was written', () => {
    const read = readSchemeText(stringify(aSchemeFile()), 'scheme.yaml');
    expect(read.faults).toEqual([]);
    expect(read.scheme?.groups[0]?.maxPoints).toBe(2000);
    expect(read.scheme ? read.file : undefined).toEqual(aSchemeFile());
  });

  it('reads JSON with its lines', () => {
    const text = JSON.stringify({ ...aSchemeFile(), version: '1.0' }, null, 2);
    expect(faultsOf(text)).toEqual([`${lineOf(text, '"version"')} version format.not-a-version`]);
  });

  it('names every fault of what is no YAML, with line and column', () => {
    expect(readSchemeText('a: 1\na: 2\nb: "open', 'f').faults).toEqual([
      { family: 'syntax', problem: 'DUPLICATE_KEY', path: '', place: { line: 2, column: 1 }, params: {} },
      { family: 'syntax', problem: 'MISSING_CHAR', path: '', place: { line: 3, column: 9 }, params: {} },
    ]);
    expect(faultsOf('a: *nobody')).toEqual(['– syntax.ALIAS']);
    expect(faultsOf(`a: ${'['.repeat(200)}${']'.repeat(200)}`)).toEqual(['– syntax.too-deep']);
  });

  it('names every fault of the format, not only the first', () => {
    const text = readFileSync('resources/schemes/shaoxing-pilot-evaluation.yaml', 'utf8')
      .replace('kind: evaluation', 'kind: beauty')
      .replace('    maxPoints: 30', '    maxPoints: thirty')
      .replace('      - id: site-area', '      - id: Site Area')
      .replace('        unit: 人', '        unit: ""');
    expect(faultsOf(text)).toEqual([
      `${lineOf(text, 'kind: beauty')} kind format.not-one-of`,
      `${lineOf(text, 'thirty')} groups.0.maxPoints format.wrong-kind`,
      `${lineOf(text, 'Site Area')} groups.0.indicators.0.id format.not-an-id`,
      `${lineOf(text, 'unit: ""')} groups.0.indicators.2.unit format.empty`,
    ]);
  });

  it('names every broken rule, with figures', () => {
    const text = readFileSync('resources/schemes/shaoxing-pilot-evaluation.yaml', 'utf8')
      .replace('    maxPoints: 30', '    maxPoints: 31')
      .replace('        step: 0.5', '        step: 0.3');
    const { faults } = readSchemeText(text, 'f');
    expect(faults).toEqual([
      {
        family: 'rule',
        problem: 'group-sum-differs',
        path: 'groups.0.maxPoints',
        place: { line: lineOf(text, 'maxPoints: 31') },
        params: { stated: 31, sum: 30 },
      },
      {
        family: 'rule',
        problem: 'step-does-not-divide',
        path: 'groups.0.indicators.0.step',
        place: { line: lineOf(text, 'step: 0.3') },
        params: { step: 0.3, max: 5 },
      },
    ]);
  });

  it.each<readonly [string, object, string]>([
    ['nothing where something is needed', { title: undefined }, '– title format.missing'],
    ['a text for a mapping', { policy: '办法' }, 'policy format.wrong-kind'],
    ['a number for a text', { version: 1 }, '3 version format.wrong-kind'],
    ['no section', { opinion: { sections: [] } }, 'opinion.sections format.too-few'],
    ['too many parts', { parts: Array.from({ length: 101 }, () => 1) }, 'parts format.too-many'],
    ['a text without end', { title: { zh: '长'.repeat(301) } }, 'title.zh format.too-long'],
    [
      'half a per cent of a point',
      { groups: [{ maxPoints: 1.005 }] },
      'groups.0.maxPoints format.too-many-decimals',
    ],
    ['points below zero', { groups: [{ maxPoints: -1 }] }, 'groups.0.maxPoints format.number-too-small'],
    [
      'points beyond all bounds',
      { groups: [{ maxPoints: 1e9 }] },
      'groups.0.maxPoints format.number-too-large',
    ],
    [
      'an unknown mode',
      { groups: [{ indicators: [{ mode: 'dice' }] }] },
      'groups.0.indicators.0.mode format.not-one-of',
    ],
    ['no mode', { groups: [{ indicators: [{ id: 'a' }] }] }, 'groups.0.indicators.0.mode format.missing'],
    [
      'three decimals of a mean',
      { aggregation: { method: 'mean', per: 'total', decimals: 3 } },
      'aggregation.decimals format.not-one-of',
    ],
    [
      'a bound that is no number',
      { groups: [{ indicators: [{ mode: 'bands', bands: [{ from: '五百', points: 1 }] }] }] },
      'groups.0.indicators.0.bands.0.from format.not-a-decimal',
    ],
    [
      'a bound that is too long',
      { groups: [{ indicators: [{ mode: 'bands', bands: [{ from: 1e21, points: 1 }] }] }] },
      'groups.0.indicators.0.bands.0.from format.not-a-decimal',
    ],
    [
      'a bound that is neither text nor number',
      { groups: [{ indicators: [{ mode: 'bands', bands: [{ from: true, points: 1 }] }] }] },
      'groups.0.indicators.0.bands.0.from format.not-a-decimal',
    ],
  ])('says what is wrong with %s', (_, change, expected) => {
    expect(faultsOf(changed(change)).some((fault) => fault.endsWith(expected))).toBe(true);
  });

  it('says where a missing part should stand', () => {
    const text = readFileSync('resources/schemes/shaoxing-pilot-evaluation.yaml', 'utf8').replace(
      '        source: { article: 附表, quote: 中试场地面积 平方米 5 产权证明或租赁协议书复印件 }\n',
      '',
    );
    expect(faultsOf(text)).toEqual([
      `${lineOf(text, 'id: site-area')} groups.0.indicators.0.source format.missing`,
    ]);
  });

  it('points out keys that nothing is known by, with their lines', () => {
    const text = stringify({
      ...aSchemeFile(),
      groups: aSchemeFile().groups.map((group) => ({
        ...group,
        titel: 'x',
        source: { ...group.source, artcle: 1 },
      })),
    });
    const read = readSchemeText(text, 'f');
    expect(read.faults).toEqual([]);
    expect(read.scheme ? read.unknown.map(({ path }) => path) : []).toEqual([
      'groups.0.source.artcle',
      'groups.0.titel',
      'groups.1.source.artcle',
      'groups.1.titel',
    ]);
    expect(read.scheme ? read.unknown[1]?.place : undefined).toEqual({ line: lineOf(text, 'titel') });
  });

  it('knows files that are something else, or of a later version', () => {
    expect(codeOf('format: paneldesk/review/1')).toBe('format-unknown');
    expect(codeOf('format: paneldesk/scheme/2')).toBe('format-version-newer');
    expect(faultsOf('id: x')).toContain('– format format.missing');
    expect(faultsOf('just text')).toEqual(['– format.wrong-kind']);
  });

  it('gives unknown aliases and prototypes no chance', () => {
    expect(faultsOf('__proto__: { polluted: 1 }')).toContain('– format format.missing');
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

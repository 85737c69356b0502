import { describe, expect, it } from 'vitest';
import { schemeFileSchema } from '../../../../shared/formats/scheme-file.ts';
import { aSchemeFile } from '../../../support/builders/file-forms.ts';

const takes = (value: unknown): boolean => schemeFileSchema.safeParse(value).success;

/** The first indicator replaced in part. */
const withIndicator = (change: Readonly<Record<string, unknown>>): unknown => {
  const file = aSchemeFile();
  const [base, ...others] = file.groups;
  if (!base) throw new Error('a group');
  const [first, ...rest] = base.indicators;
  return { ...file, groups: [{ ...base, indicators: [{ ...first, ...change }, ...rest] }, ...others] };
};

describe('a scheme file', () => {
  it('becomes the domain’s scheme: hundredths, defaults, no format', () => {
    const scheme = schemeFileSchema.parse(aSchemeFile());
    expect(scheme).not.toHaveProperty('format');
    expect(scheme.grades).toEqual([]);
    expect(scheme.groups[0]?.bonus).toBe(false);
    expect(scheme.groups[0]?.indicators[0]).toMatchObject({
      maxPoints: 1000,
      step: 50,
      requiredEvidence: [],
      reasonRequired: false,
      evidenceRequired: false,
    });
    expect(scheme.groups[1]?.indicators[0]).toMatchObject({ mode: 'bonus', reasonRequired: true });
  });

  it('tolerates members that a later version may bring', () => {
    expect(takes({ ...aSchemeFile(), colour: 'red' })).toBe(true);
    expect(takes(withIndicator({ hint: { deep: [1] } }))).toBe(true);
  });

  it('takes nothing from a member called __proto__', () => {
    const text = JSON.stringify(aSchemeFile()).replace(
      '{',
      '{"__proto__":{"grades":[{"id":"x"}],"polluted":true},',
    );
    const scheme = schemeFileSchema.parse(JSON.parse(text));
    expect(scheme.grades).toEqual([]);
    expect(Object.getPrototypeOf(scheme)).toBe(Object.prototype);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it.each([
    ['another format', { format: 'paneldesk/review/1' }],
    ['a later version', { format: 'paneldesk/scheme/2' }],
    ['an id like a path', { id: '../scheme' }],
    ['an id __proto__', { id: '__proto__' }],
    ['a version that is none', { version: '1.0' }],
    ['a version without end', { version: `1.0.${'0'.repeat(100)}` }],
    ['an unknown kind', { kind: 'lottery' }],
    ['groups as an object', { groups: { length: 1 } }],
    ['a method of its own', { aggregation: { method: 'median', per: 'total', decimals: 2 } }],
    ['three decimals', { aggregation: { method: 'mean', per: 'total', decimals: 3 } }],
    ['no section', { opinion: { sections: [] } }],
    [
      '31 sections',
      { opinion: { sections: Array.from({ length: 31 }, (_, n) => ({ id: `s${n}`, title: { zh: 's' } })) } },
    ],
    ['a title in English only', { title: { en: 'Scheme' } }],
    ['a policy of unknown standing', { policy: { title: 'x', issuer: 'y', status: 'perhaps' } }],
    [
      'a share of zero',
      { grades: [{ id: 'a', title: { zh: 'a' }, share: { words: 'x', numerator: 1, denominator: 0 } }] },
    ],
  ])('is refused with %s', (_, change) => {
    expect(takes({ ...aSchemeFile(), ...change })).toBe(false);
  });

  it.each([
    ['a mode that asks for code', { mode: 'formula' }],
    ['negative points', { maxPoints: -1 }],
    ['points in words', { maxPoints: '10' }],
    ['a hundredth of a hundredth', { step: 0.0001 }],
    ['a requirement that nothing can meet', { requiredEvidence: [{ id: 'x', anyOf: [] }] }],
    ['a source without words', { source: { article: '附表', quote: '' } }],
    ['an empty unit', { unit: '' }],
  ])('is refused with an indicator with %s', (_, change) => {
    expect(takes(withIndicator(change))).toBe(false);
  });
});

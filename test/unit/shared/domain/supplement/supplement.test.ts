import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../../../../shared/domain/review/completeness.ts';
import { asMaterialId, asSha256, asSubmissionId } from '../../../../../shared/domain/ids.ts';
import { readMeasures } from '../../../../../shared/domain/scheme/measures.ts';
import {
  listChangedIndicators,
  listReplacedMaterials,
} from '../../../../../shared/domain/supplement/changed-basis.ts';
import { listChanges } from '../../../../../shared/domain/supplement/supplement-changes.ts';
import { listMisfits } from '../../../../../shared/domain/supplement/supplement-faults.ts';
import {
  applySupplements,
  restateClaims,
  type SuppliedMaterial,
  type Supplement,
} from '../../../../../shared/domain/supplement/supplement.ts';
import { aClaim, aMaterial, aSubmission } from '../../../../support/builders/a-review.ts';
import {
  aCondition,
  aGroup,
  aMeasure,
  anIndicator,
  aRequirement,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';

const ALPHA = asSubmissionId('alpha');

const supplied = (id: string, more: Partial<SuppliedMaterial> = {}): SuppliedMaterial => ({
  ...aMaterial({ id, title: id }),
  ...more,
});

const aSupplement = (
  materials: readonly SuppliedMaterial[],
  claims: Supplement['submissions'][number]['claims'] = [],
  id = 's1',
): Supplement => ({
  id,
  title: id,
  sha256: asSha256('ab'.repeat(32)),
  submissions: [{ submission: ALPHA, materials, claims }],
});

const submission = aSubmission({
  id: ALPHA,
  materials: [aMaterial({ id: 'm1', title: '旧' }), aMaterial({ id: 'm2' })],
  claims: [aClaim({ indicator: 'quality', value: '1' }), aClaim({ indicator: 'service', value: '2' })],
});

const replacing = (id: string, old: string) => supplied(id, { replaces: asMaterialId(old) });

describe('applySupplements', () => {
  it('adds, marks what was replaced and keeps it, and leaves other submissions alone', () => {
    const first = aSupplement([replacing('m3', 'm1')]);
    const second = aSupplement([replacing('m4', 'm3'), supplied('m5')], [], 's2');
    const { materials } = applySupplements(submission, [first, second]);
    expect(materials.map(({ id, suppliedBy, replacedBy }) => [id, suppliedBy, replacedBy])).toEqual([
      ['m1', undefined, 'm3'],
      ['m2', undefined, undefined],
      ['m3', 's1', 'm4'],
      ['m4', 's2', undefined],
      ['m5', 's2', undefined],
    ]);
    const other = { ...submission, id: asSubmissionId('beta') };
    expect(applySupplements(other, [first, second])).toBe(other);
  });

  it('no longer counts what was replaced as handed in', () => {
    const scheme = aScheme({
      groups: [
        aGroup({ indicators: [anIndicator({ id: 'quality', requiredEvidence: [aRequirement('deed')] })] }),
      ],
    });
    const given = { ...submission, materials: [{ ...aMaterial({ id: 'm1' }), evidence: ['deed'] }] };
    const metBy = (materials: readonly SuppliedMaterial[]) =>
      checkCompleteness(scheme, applySupplements(given, [aSupplement(materials)]))[0]?.requirements[0]?.metBy;
    expect(metBy([supplied('m3')])).toEqual(['m1']);
    expect(metBy([replacing('m3', 'm1')])).toEqual([]);
    expect(metBy([{ ...replacing('m3', 'm1'), evidence: ['deed'] }])).toEqual(['m3']);
  });
});

describe('restateClaims', () => {
  it('puts a number in the place of the one before', () => {
    const anew = [aClaim({ indicator: 'service', value: '3' })];
    expect(restateClaims(submission.claims, anew).map(({ value }) => value)).toEqual(['1', '3']);
  });

  it('holds for a condition’s only number, with or without its name', () => {
    const condition = aCondition({ id: 'means', measures: [aMeasure({ id: 'area', unit: '平方米' })] });
    const given = [aClaim({ indicator: 'means', value: '100', unit: '平方米' })];
    const anew = [aClaim({ indicator: 'means', measure: 'area', value: '300', unit: '平方米' })];
    const [reading] = readMeasures(condition, { claims: restateClaims(given, anew) });
    expect(reading?.claim?.value).toBe('300');
  });
});

describe('listMisfits', () => {
  const misfits = (...materials: SuppliedMaterial[]) => {
    const here = applySupplements(submission, [aSupplement([replacing('m3', 'm1')])]);
    return listMisfits(here, materials).map(({ place, problem }) => `${place} ${problem}`);
  };

  it('finds ids that are taken, and what cannot be replaced', () => {
    expect(misfits(supplied('m4'), replacing('m5', 'm3'))).toEqual([]);
    expect(misfits(supplied('m4'), supplied('m2'))).toEqual(['materials.1.id m2']);
    expect(misfits(replacing('m4', 'gone'))).toEqual(['materials.0.replaces gone']);
    expect(misfits(replacing('m4', 'm1'))).toEqual(['materials.0.replaces m1 → m3']);
  });
});

describe('what rests on a supplement', () => {
  const scheme = aScheme({
    groups: [
      aGroup({
        indicators: [
          anIndicator({ id: 'quality', requiredEvidence: [aRequirement('deed')] }),
          anIndicator({ id: 'service' }),
          anIndicator({ id: 'income' }),
        ],
      }),
    ],
  });
  const filed = (material: SuppliedMaterial, ...indicators: readonly string[]): SuppliedMaterial => ({
    ...material,
    indicators: aMaterial({ indicators }).indicators,
  });
  const changesOf = (
    materials: readonly SuppliedMaterial[],
    claims: Supplement['submissions'][number]['claims'] = [],
  ) => listChanges(submission, { materials, claims });

  it('is what is filed under an indicator by name, by the evidence it asks for, or as its number', () => {
    const indicatorsOf = (...given: Parameters<typeof changesOf>) =>
      listChangedIndicators(scheme, changesOf(...given)).map(
        ({ indicator, what }) => `${indicator}: ${what}`,
      );
    expect(indicatorsOf([filed(supplied('m3'), 'service')])).toEqual(['service: m3']);
    expect(indicatorsOf([{ ...filed(supplied('m3')), evidence: ['deed'] }])).toEqual(['quality: m3']);
    expect(indicatorsOf([], [aClaim({ indicator: 'income', value: '9', unit: '万元' })])).toEqual([
      'income: 9万元',
    ]);
    expect(indicatorsOf([], [aClaim({ indicator: 'service', value: '3' })])).toEqual(['service: 2 → 3']);
  });

  it('names each indicator once, with everything that changed for it', () => {
    const changes = changesOf(
      [filed(replacing('m3', 'm1'), 'service'), filed(supplied('m4'), 'service')],
      [aClaim({ indicator: 'service', value: '3' })],
    );
    expect(listChangedIndicators(scheme, changes)).toEqual([
      { indicator: 'service', what: '旧 → m3；m4；2 → 3' },
    ]);
    expect(listReplacedMaterials(changes)).toEqual([{ material: 'm1', what: '旧 → m3' }]);
  });

  it('is what the replaced file was filed under, too', () => {
    const before = {
      ...submission,
      materials: [aMaterial({ id: 'm1', title: '旧', indicators: ['quality'] })],
    };
    const part = { materials: [filed(replacing('m3', 'm1'), 'service')], claims: [] };
    const found = listChangedIndicators(scheme, listChanges(before, part));
    expect(found.map(({ indicator }) => indicator)).toEqual(['quality', 'service']);
  });
});

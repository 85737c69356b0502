import { describe, expect, it } from 'vitest';
import { checkFillings } from '../../../../shared/domain/scheme-check/check-fillings.ts';
import { fillScheme } from '../../../../shared/domain/scheme/fill-scheme.ts';
import { isPortableId } from '../../../../shared/domain/ids.ts';
import { isScored } from '../../../../shared/domain/scheme/indicator.ts';
import { asPoints } from '../../../../shared/domain/points.ts';
import { checkScheme } from '../../../../shared/domain/scheme-check/scheme-check.ts';
import { listIndicators, schemeMaxima } from '../../../../shared/domain/scheme/scheme-indicators.ts';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';
import { squeeze } from '../../../support/seeds/passage.ts';
import { hasSeed, readSeed } from '../../../support/seeds/seed.ts';

const scheme = readBuiltInScheme('shaoxing-pilot-evaluation');
const indicators = listIndicators(scheme).map(({ indicator }) => indicator);

describe('the built-in scheme of the Shaoxing evaluation', () => {
  it('has no fault that the scheme check knows', () => {
    expect(checkScheme(scheme)).toEqual([]);
  });

  it('has maxima of 30 + 70 and 10 more as a bonus', () => {
    expect(scheme.groups.map((group) => group.maxPoints)).toEqual([3000, 7000, 1000]);
    expect(schemeMaxima(scheme)).toEqual({ base: 10_000, bonus: 1000 });
  });

  it('has the ten indicators of the table and the bonus, with their units', () => {
    expect(
      indicators
        .filter(isScored)
        .map((indicator) => [indicator.title.zh, indicator.maxPoints / 100, indicator.unit, indicator.mode]),
    ).toEqual([
      ['中试场地面积', 5, '平方米', 'points'],
      ['中试仪器设备原值', 5, '万元', 'points'],
      ['本科及以上中试人才总数', 5, '人', 'points'],
      ['中试基地研发费用', 5, '万元', 'points'],
      ['相关管理服务制度情况', 5, undefined, 'points'],
      ['相关资质情况', 5, undefined, 'points'],
      ['中试服务成果（项目）数', 10, '项', 'points'],
      ['中试服务收入', 20, '万元', 'points'],
      ['中试服务成果（项目）落地数', 20, '项', 'points'],
      ['中试落地成果（项目）经济效益', 20, '万元', 'points'],
      ['社会经济效益', 10, undefined, 'bonus'],
    ]);
    expect(indicators).toHaveLength(11);
  });

  it('asks reason and evidence for the bonus, and only there', () => {
    const strict = indicators.filter((indicator) => indicator.reasonRequired || indicator.evidenceRequired);
    expect(
      strict.map(({ id, reasonRequired, evidenceRequired }) => [id, reasonRequired, evidenceRequired]),
    ).toEqual([['social-benefit', true, true]]);
  });

  it('names every kind of evidence by an id of its own', () => {
    const kinds = indicators.flatMap((indicator) =>
      indicator.requiredEvidence.flatMap((requirement) => requirement.anyOf.map((kind) => kind.id)),
    );
    expect(kinds.filter((id) => !isPortableId(id))).toEqual([]);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('invents no cut-offs and gives a share to 优秀 only', () => {
    expect(scheme.grades.map((grade) => [grade.title.zh, grade.cutOff, grade.share?.words])).toEqual([
      ['优秀', undefined, '30%左右'],
      ['良好', undefined, undefined],
      ['合格', undefined, undefined],
      ['不合格', undefined, undefined],
    ]);
    expect(scheme.grades[0]?.share).toMatchObject({ numerator: 30, denominator: 100, about: true });
  });

  it('leaves cut-offs, bands, the base of the share and the recipe to the bureau', () => {
    expect(scheme.slots.map((slot) => [slot.id, slot.kind, slot.required])).toEqual([
      ['cut-offs', 'cut-offs', false],
      ['bands', 'bands', false],
      ['quota-base', 'choice', false],
      ['recipe', 'recipe', false],
    ]);
    const banded = scheme.slots.flatMap((slot) => (slot.kind === 'bands' ? slot.indicators : []));
    expect(banded).toEqual(indicators.filter(({ unit }) => unit !== undefined).map(({ id }) => id));
  });

  it('takes a bureau’s bands and cut-offs', () => {
    const bands = {
      'site-area': [
        { below: '1000', points: asPoints(200) },
        { from: '1000', points: asPoints(500) },
      ],
    };
    const cutOffs = Object.fromEntries(
      Object.entries({ excellent: 8500, good: 7500, pass: 6000, fail: 0 }).map(([id, points]) => [
        id,
        asPoints(points),
      ]),
    );
    const fillings = [
      { slot: 'bands', kind: 'bands', bands },
      { slot: 'cut-offs', kind: 'cut-offs', cutOffs },
    ] as const;
    expect(checkFillings(scheme, fillings)).toEqual([]);
    const filled = fillScheme(scheme, fillings);
    expect(listIndicators(filled).map(({ indicator }) => indicator.mode)).toEqual([
      'bands',
      ...Array<string>(9).fill('points'),
      'bonus',
    ]);
    expect(filled.grades.map(({ cutOff }) => cutOff)).toEqual([8500, 7500, 6000, 0]);
  });

  it('has five cases of revocation, and a name that ends with two fails in a row', () => {
    expect(scheme.vetoes.map((veto) => veto.source.article)).toEqual([
      '附件三（一）',
      '附件三（二）',
      '附件三（三）',
      '附件三（四）',
      '附件三（五）',
    ]);
    expect(scheme.consequences.map(({ trigger }) => trigger)).toEqual([
      { grade: 'fail', times: 2 },
      undefined,
    ]);
  });

  it.skipIf(!hasSeed('shaoxing'))(
    'has the titles, guidance and documents of the table in their own words',
    () => {
      const policy = squeeze(readSeed('shaoxing'));
      const words = indicators.flatMap(({ title, guidance }) => [
        title.zh,
        ...(guidance ? [guidance.zh.replace(/。$/, '')] : []),
      ]);
      expect(words.filter((each) => !policy.includes(squeeze(each)))).toEqual([]);
    },
  );
});

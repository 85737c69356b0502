import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isPortableId } from '../../../shared/domain/ids.ts';
import { checkScheme } from '../../../shared/domain/scheme-check.ts';
import { listIndicators, schemeMaxima } from '../../../shared/domain/scheme-indicators.ts';
import { readScheme } from './read-sample.ts';

const POLICY = fileURLToPath(new URL('../../../../shared/seeds/003_50239b765179208a.txt', import.meta.url));
const hasPolicy = existsSync(POLICY);
if (!hasPolicy) console.log('skipped: quotes against the policy (its text is not kept beside this checkout)');

const scheme = readScheme();
const squeeze = (text: string): string => text.replaceAll(/\s/g, '');

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
      listIndicators(scheme).map(({ indicator }) => [
        indicator.title.zh,
        indicator.maxPoints / 100,
        indicator.unit,
      ]),
    ).toEqual([
      ['中试场地面积', 5, '平方米'],
      ['中试仪器设备原值', 5, '万元'],
      ['本科及以上中试人才总数', 5, '人'],
      ['中试基地研发费用', 5, '万元'],
      ['相关管理服务制度情况', 5, undefined],
      ['相关资质情况', 5, undefined],
      ['中试服务成果（项目）数', 10, '项'],
      ['中试服务收入', 20, '万元'],
      ['中试服务成果（项目）落地数', 20, '项'],
      ['中试落地成果（项目）经济效益', 20, '万元'],
      ['社会经济效益', 10, undefined],
    ]);
  });

  it('asks reason and evidence for the bonus, and only there', () => {
    const strict = listIndicators(scheme).filter(
      ({ indicator }) => indicator.reasonRequired || indicator.evidenceRequired,
    );
    expect(
      strict.map(({ indicator }) => [
        indicator.id,
        indicator.mode,
        indicator.reasonRequired,
        indicator.evidenceRequired,
      ]),
    ).toEqual([['social-benefit', 'bonus', true, true]]);
  });

  it('names every kind of evidence by an id of its own', () => {
    const kinds = listIndicators(scheme).flatMap(({ indicator }) =>
      indicator.requiredEvidence.flatMap((requirement) => requirement.anyOf.map((kind) => kind.id)),
    );
    expect(kinds.filter((id) => !isPortableId(id))).toEqual([]);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('invents no cut-offs and gives a share to 优秀 only', () => {
    expect(scheme.grades.map((grade) => [grade.title.zh, grade.share?.words])).toEqual([
      ['优秀', '30%左右'],
      ['良好', undefined],
      ['合格', undefined],
      ['不合格', undefined],
    ]);
    expect(scheme.vetoes).toHaveLength(5);
  });

  it.skipIf(!hasPolicy)('quotes the policy in its own words', () => {
    const policy = squeeze(readFileSync(POLICY, 'utf8'));
    const quotes = [
      ...scheme.groups.map((group) => group.source.quote),
      ...listIndicators(scheme).map(({ indicator }) => indicator.source.quote),
      ...listIndicators(scheme).flatMap(({ indicator }) =>
        indicator.guidance ? [indicator.guidance.zh.replace(/。$/, '')] : [],
      ),
      ...listIndicators(scheme).map(({ indicator }) => indicator.title.zh),
      ...scheme.vetoes.map((veto) => veto.source.quote),
      ...scheme.consequences.map((consequence) => consequence.source.quote),
      ...scheme.grades.flatMap((grade) => (grade.share ? [grade.share.words] : [])),
    ];
    expect(quotes.filter((quote) => !policy.includes(squeeze(quote)))).toEqual([]);
  });
});

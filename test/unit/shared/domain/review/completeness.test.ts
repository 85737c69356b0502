import { describe, expect, it } from 'vitest';
import { checkCompleteness } from '../../../../../shared/domain/review/completeness.ts';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import { aClaim, aMaterial, aSubmission } from '../../../../support/builders/a-review.ts';
import {
  aBonus,
  aCondition,
  aDisposition,
  aFactor,
  aGroup,
  aMeasure,
  anIndicator,
  aRequirement,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';

const schemeWith = (requiredEvidence = [aRequirement('deed', 'lease')]): Scheme =>
  aScheme({ groups: [aGroup({ indicators: [anIndicator({ requiredEvidence })] })] });

const handIn = (...evidence: readonly (readonly string[])[]) =>
  evidence.map((kinds, at) => aMaterial({ id: `m0${at + 1}`, evidence: kinds }));

describe('checkCompleteness', () => {
  it.each([['deed'], ['lease']])('is met by either document of 或: %s', (kind) => {
    const submission = aSubmission({ claims: [aClaim()], materials: handIn([kind]) });
    const [quality] = checkCompleteness(schemeWith(), submission);
    expect(quality?.complete).toBe(true);
    expect(quality?.requirements[0]?.metBy).toEqual(['m01']);
  });

  it('lists every file that meets a requirement, in the order handed in', () => {
    const materials = handIn(['lease'], ['photo'], ['deed', 'lease']);
    const [quality] = checkCompleteness(schemeWith(), aSubmission({ claims: [aClaim()], materials }));
    expect(quality?.requirements[0]?.metBy).toEqual(['m01', 'm03']);
  });

  it('wants every requirement of 、 met', () => {
    const scheme = schemeWith([aRequirement('list'), aRequirement('invoice', 'sharing')]);
    const claims = [aClaim()];
    const complete = (materials: ReturnType<typeof handIn>): boolean | undefined =>
      checkCompleteness(scheme, aSubmission({ claims, materials }))[0]?.complete;
    expect(complete(handIn(['list']))).toBe(false);
    expect(complete(handIn(['invoice', 'sharing']))).toBe(false);
    expect(complete(handIn(['list', 'sharing']))).toBe(true);
  });

  it('is incomplete without a claim, whatever was handed in', () => {
    const [quality] = checkCompleteness(schemeWith(), aSubmission({ materials: handIn(['deed']) }));
    expect(quality).toMatchObject({ hasClaim: false, complete: false });
  });

  it('owes no claim where the panel judges in words, but the proof that the policy asks for', () => {
    const rows = [aFactor(), aDisposition(), aCondition({ id: 'rules' })];
    const scheme = aScheme({ groups: [aGroup({ indicators: rows })] });
    expect(checkCompleteness(scheme, aSubmission()).map((each) => each.complete)).toEqual([true, true, true]);
    const proved = aCondition({ requiredEvidence: [aRequirement('deed')] });
    const asked = aScheme({ groups: [aGroup({ indicators: [proved] })] });
    expect(checkCompleteness(asked, aSubmission())[0]?.complete).toBe(false);
    expect(checkCompleteness(asked, aSubmission({ materials: handIn(['deed']) }))[0]?.complete).toBe(true);
  });

  it('wants every number of a condition claimed', () => {
    const condition = aCondition({
      measures: [aMeasure(), aMeasure({ id: 'staff', unit: '人', bound: '10' })],
    });
    const scheme = aScheme({ groups: [aGroup({ indicators: [condition] })] });
    const claim = (measure: string) => aClaim({ indicator: 'site', measure, value: '300' });
    const complete = (...measures: readonly string[]) =>
      checkCompleteness(scheme, aSubmission({ claims: measures.map(claim) }))[0]?.complete;
    expect(complete('area')).toBe(false);
    expect(complete('area', 'staff')).toBe(true);
  });

  it('takes a claim in words for a claim', () => {
    const claims = [aClaim({ text: '有管理制度' })];
    expect(checkCompleteness(schemeWith([]), aSubmission({ claims }))[0]?.complete).toBe(true);
  });

  it('does not owe a bonus, but a claimed bonus owes its proof', () => {
    const bonus = aBonus({ requiredEvidence: [aRequirement('award')] });
    const scheme = aScheme({ groups: [aGroup({ indicators: [bonus] })] });
    expect(checkCompleteness(scheme, aSubmission())[0]?.complete).toBe(true);
    const claims = [aClaim({ indicator: 'bonus-talent', text: '省级人才' })];
    expect(checkCompleteness(scheme, aSubmission({ claims }))[0]?.complete).toBe(false);
    expect(
      checkCompleteness(scheme, aSubmission({ claims, materials: handIn(['award']) }))[0]?.complete,
    ).toBe(true);
  });

  it('speaks of every indicator in the order of the table', () => {
    expect(checkCompleteness(aScheme(), aSubmission()).map((each) => each.indicator)).toEqual([
      'quality',
      'service',
      'bonus-talent',
    ]);
  });
});

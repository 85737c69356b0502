import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../../../shared/domain/scheme/indicator.ts';
import { listChecklist } from '../../../../../shared/domain/site-visit/checklist.ts';
import { aClaim, aMaterial, aSubmission } from '../../../../support/builders/a-review.ts';
import {
  aBandsIndicator,
  aCondition,
  aFactor,
  aGroup,
  aMeasure,
  anIndicator,
  aRequirement,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';

const group = (id: string, ...indicators: readonly Indicator[]) =>
  aGroup({ id, title: { zh: `组 ${id}` }, indicators });

const idsOf = (items: ReturnType<typeof listChecklist>) => items.map(({ id }) => id);

describe('listChecklist', () => {
  it('asks for each number of a condition, each condition in words, what is measured, and the originals', () => {
    const scheme = aScheme({
      groups: [
        group(
          'gate',
          aCondition({ id: 'space', measures: [aMeasure(), aMeasure({ id: 'rent', unit: '年' })] }),
          aCondition({ id: 'legal', requiredEvidence: [aRequirement('licence')] }),
        ),
        group(
          'rows',
          anIndicator({ id: 'staff', unit: '人' }),
          aBandsIndicator({ id: 'income', unit: undefined }),
          anIndicator({ id: 'quality' }),
          aFactor({ id: 'team' }),
        ),
      ],
    });
    const items = listChecklist(scheme, aSubmission());
    expect(idsOf(items)).toEqual([
      'value:space:area',
      'value:space:rent',
      'condition:legal',
      'material:legal:needs-licence',
      'value:staff',
      'value:income',
    ]);
    expect(items[0]).toMatchObject({
      kind: 'value',
      unit: '㎡',
      words: '不低于200㎡',
      group: { zh: '组 gate' },
    });
    expect(items[0]).toMatchObject({ meets: null });
    expect(items[2]).toMatchObject({ kind: 'condition' });
    expect(items[2]).not.toHaveProperty('meets');
    expect(items[3]?.title).toEqual({ zh: '材料 licence', en: '材料 licence' });
  });

  it('holds what was stated, in its own unit, with what counts, and the materials handed in for it', () => {
    const submission = aSubmission({
      claims: [
        aClaim({ indicator: 'space', measure: 'area', value: '1860', unit: '平方米', accepted: '180' }),
        aClaim({ indicator: 'quality', value: '3' }),
        aClaim({ indicator: 'team', text: '十一人' }),
      ],
      materials: [
        aMaterial({ id: 'm01', indicators: ['space'] }),
        aMaterial({ id: 'm02', evidence: ['licence'] }),
        aMaterial({ id: 'm03' }),
      ],
    });
    const scheme = aScheme({
      groups: [
        group(
          'gate',
          aCondition({
            id: 'space',
            measures: [aMeasure()],
            requiredEvidence: [aRequirement('licence', 'lease')],
          }),
        ),
        group('rows', anIndicator({ id: 'quality' }), aFactor({ id: 'team' })),
      ],
    });
    const [space, licence, quality, ...rest] = listChecklist(scheme, submission);
    expect(space).toMatchObject({
      unit: '平方米',
      claim: { value: '1860' },
      counted: '180',
      meets: false,
      materials: [{ id: 'm01' }, { id: 'm02' }],
    });
    expect(licence).toMatchObject({ title: { zh: '材料 licence或材料 lease' }, materials: [{ id: 'm02' }] });
    // A number was stated where the policy's table has no unit: it is looked at all the same; words are not.
    expect(quality).toMatchObject({ id: 'value:quality', counted: '3' });
    expect(rest).toEqual([]);
  });

  it('leaves out what is for other types', () => {
    const scheme = aScheme({
      types: [
        { id: 'lab', title: { zh: '实验室' }, source: { article: '一', quote: '示例' } },
        { id: 'centre', title: { zh: '中心' }, source: { article: '一', quote: '示例' } },
      ],
      groups: [
        aGroup({ id: 'for-lab', types: ['lab'], indicators: [anIndicator({ id: 'bench', unit: '台' })] }),
        aGroup({ id: 'for-all', indicators: [anIndicator({ id: 'staff', unit: '人' })] }),
      ],
    });
    expect(idsOf(listChecklist(scheme, aSubmission({ type: 'centre' })))).toEqual(['value:staff']);
    expect(idsOf(listChecklist(scheme, aSubmission({ type: 'lab' })))).toEqual([
      'value:bench',
      'value:staff',
    ]);
  });
});

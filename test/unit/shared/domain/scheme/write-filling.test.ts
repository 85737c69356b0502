import { describe, expect, it } from 'vitest';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { SlotFilling } from '../../../../../shared/domain/scheme/slot.ts';
import { writeFilling } from '../../../../../shared/domain/scheme/write-filling.ts';
import { fillingSchema } from '../../../../../shared/formats/slot-file.ts';
import {
  aBandsIndicator,
  aBonus,
  aCondition,
  aDisposition,
  aFactor,
  aGroup,
  aLevelsIndicator,
  aMeasure,
  anIndicator,
  aRecipe,
} from '../../../../support/builders/a-scheme.ts';

const bands = [
  { below: '10', points: asPoints(25) },
  { from: '10', points: asPoints(1) },
];

const FILLINGS: readonly SlotFilling[] = [
  {
    slot: 'own-part',
    kind: 'groups',
    groups: [
      { ...aGroup({ id: 'head', indicators: [] }), maxPoints: asPoints(2050) },
      {
        ...aGroup({
          id: 'rows',
          indicators: [
            anIndicator({ id: 'a', maxPoints: asPoints(50), step: asPoints(1) }),
            anIndicator({ id: 'b', mode: 'deduct' }),
            aLevelsIndicator({ id: 'c' }),
            aBandsIndicator({ id: 'd' }),
            aFactor({ id: 'e' }),
            aCondition({ id: 'f', measures: [aMeasure()] }),
            aDisposition({ id: 'g' }),
          ],
        }),
        parent: 'head',
      },
      aGroup({ id: 'extra', indicators: [aBonus({ id: 'h' })] }),
      aGroup({ id: 'judged', indicators: [aFactor({ id: 'i' })] }),
    ],
  },
  { slot: 'points', kind: 'points', maxima: { a: asPoints(3333), b: asPoints(0) } },
  { slot: 'bands', kind: 'bands', bands: { a: bands, b: bands.slice(1) } },
  { slot: 'lines', kind: 'cut-offs', cutOffs: { good: asPoints(7599), pass: asPoints(100_000_000) } },
  {
    slot: 'recipe',
    kind: 'recipe',
    recipe: aRecipe({ method: 'weighted-by-role', weights: { chair: 2, member: 1 } }),
  },
  { slot: 'reading', kind: 'choice', option: 'own' },
  { slot: 'many-years', kind: 'text', text: '多年指连续三年及以上' },
];

describe('writeFilling', () => {
  it.each(FILLINGS.map((filling) => [filling.kind, filling] as const))(
    'writes %s so that reading gives the same again',
    (_, filling) => {
      const file = JSON.parse(JSON.stringify(writeFilling(filling))) as unknown;
      expect(fillingSchema.parse(file)).toEqual(filling);
    },
  );

  it('keeps every amount of hundredths that there is', () => {
    for (let hundredths = 0; hundredths <= 20_000; hundredths += 1) {
      const filling: SlotFilling = { slot: 's', kind: 'points', maxima: { a: asPoints(hundredths) } };
      expect(fillingSchema.parse(writeFilling(filling))).toEqual(filling);
    }
  });
});

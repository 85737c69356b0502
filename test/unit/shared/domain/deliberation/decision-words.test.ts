import { describe, expect, it } from 'vitest';
import {
  listNamedChoices,
  nameChoice,
  nameDecision,
  writeTally,
} from '../../../../../shared/domain/deliberation/decision-words.ts';
import { CONDITION_MARKS, DISPOSITIONS } from '../../../../../shared/domain/scheme/indicator.ts';
import { VETO_STATES } from '../../../../../shared/domain/scheme/scheme.ts';
import {
  aBandsIndicator,
  aCondition,
  aDisposition,
  aFactor,
  aLevelsIndicator,
  anIndicator,
} from '../../../../support/builders/a-scheme.ts';

describe('words on paper', () => {
  it.each([...CONDITION_MARKS, ...DISPOSITIONS, ...VETO_STATES])('has a Chinese word for %s', (id) => {
    const word = nameDecision({ choices: [{ id, favourable: false }] }, id);
    expect(word).toMatch(/^\p{Script=Han}+$/u);
  });

  it('has a different word for each', () => {
    const all = [...CONDITION_MARKS, ...DISPOSITIONS, ...VETO_STATES];
    expect(new Set(all.map((id) => nameDecision({ choices: [] }, id))).size).toBe(all.length);
  });

  it('takes the scheme’s own title before its own word', () => {
    const choices = [{ id: 'met', title: { zh: '达到' }, favourable: true }];
    expect(nameDecision({ choices }, 'met')).toBe('达到');
    expect(nameDecision({ choices }, 'unknown')).toBe('unknown');
  });

  it('names levels by their titles and marks by the words', () => {
    expect(nameChoice(aLevelsIndicator(), 'good')).toBe('良');
    expect(nameChoice(aFactor(), 'fair')).toBe('一般');
    expect(nameChoice(aCondition(), 'to-verify')).toBe('需核实');
    expect(nameChoice(aDisposition(), 'merge')).toBe('并');
  });

  it.each([anIndicator(), aBandsIndicator()])('offers none where there are only points', (indicator) => {
    expect(listNamedChoices(indicator)).toEqual([]);
  });
});

describe('writeTally', () => {
  it('follows the order of the choices, not of the count', () => {
    const tally = new Map([
      ['poor', 3],
      ['good', 1],
    ]);
    expect(writeTally(aFactor(), tally)).toBe('好1人，差3人');
  });

  it('is empty where nobody chose', () => {
    expect(writeTally(aFactor(), new Map())).toBe('');
    expect(writeTally(aFactor(), undefined)).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { writeAnswer, type AnswerWords } from '../../../../../renderer/ui/judgement/write-answer.ts';
import type { Indicator } from '../../../../../shared/domain/scheme/indicator.ts';
import { formatPoints } from '../../../../../shared/domain/points.ts';
import {
  aBandsIndicator,
  aCondition,
  aDisposition,
  aFactor,
  aLevelsIndicator,
  anIndicator,
} from '../../../../support/builders/a-scheme.ts';
import { anIndicatorView } from '../../scoring/a-sheet-view.ts';

const WORDS: AnswerWords = {
  local: (text) => text.zh,
  condition: (mark) => `<${mark}>`,
  disposition: (id) => `[${id}]`,
  points: (points) => formatPoints(points, 1),
  deducted: (points) => `-${points}`,
  measured: (value) => `=${value}`,
};

const write = (indicator: Indicator, change: object) => {
  const { main, note } = writeAnswer(WORDS, anIndicatorView(indicator), {
    points: null,
    comment: '',
    ...change,
  });
  return note === undefined ? main : `${main} ${note}`;
};

describe('writeAnswer', () => {
  it('writes points, with what they are made of', () => {
    expect(write(anIndicator(), { points: 450 })).toBe('4.5');
    expect(write(anIndicator(), { points: 0 })).toBe('0.0');
    expect(write(anIndicator({ mode: 'deduct' }), { points: 950 })).toBe('9.5 -0.5');
    expect(write(anIndicator({ mode: 'deduct' }), { points: 1000 })).toBe('10.0');
    expect(write(aLevelsIndicator(), { points: 800, choice: 'good' })).toBe('8.0 良');
    expect(write(aBandsIndicator(), { points: 600, measured: '700' })).toBe('6.0 =700');
  });

  it('writes the words of a choice', () => {
    expect(write(aFactor(), { choice: 'fair' })).toBe('一般');
    expect(write(aCondition(), { choice: 'to-verify' })).toBe('<to-verify>');
    expect(write(aDisposition(), { choice: 'merge', target: '新材料基地' })).toBe('[merge] 新材料基地');
  });

  it('leaves what is not given open: never a zero, never a first choice', () => {
    for (const indicator of [anIndicator(), aLevelsIndicator(), aFactor(), aCondition(), aDisposition()])
      expect(write(indicator, {})).toBeNull();
  });
});

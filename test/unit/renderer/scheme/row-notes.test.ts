import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { writeEvidence } from '../../../../renderer/features/scheme/evidence-words.ts';
import { deservesColumn, listRowNotes } from '../../../../renderer/features/scheme/row-notes.ts';
import {
  aBandsIndicator,
  aFactor,
  aLevelsIndicator,
  anIndicator,
  aRequirement,
} from '../../../support/builders/a-scheme.ts';

/** Keys with what they are given, in place of a language. */
const t = ((key: string, params: Readonly<Record<string, unknown>> = {}) =>
  [key, ...Object.values(params)].join(' ')) as unknown as TFunction;
const zh = (text: { readonly zh: string }) => text.zh;

describe('listRowNotes', () => {
  it('spells out levels and bands as they are scored', () => {
    expect(listRowNotes(aLevelsIndicator(), zh, t)).toEqual([
      'scheme:level 优 10',
      'scheme:level 良 8',
      'scheme:level 中 5',
      'scheme:level 差 0',
    ]);
    expect(listRowNotes(aBandsIndicator({ unit: '项' }), zh, t)).toEqual([
      'scheme:band.below 500 项 2',
      'scheme:band.between 500 1000 项 6',
      'scheme:band.from 1000 项 10',
    ]);
  });

  it('begins with what the policy says of the row', () => {
    const guidance = { zh: '看制度是否健全' };
    expect(listRowNotes(anIndicator({ guidance }), zh, t)).toEqual(['看制度是否健全']);
    expect(listRowNotes(anIndicator({ mode: 'deduct', guidance }), zh, t)).toEqual([
      '看制度是否健全',
      'scheme:deduct 10',
    ]);
    expect(listRowNotes(aFactor(), zh, t)).toEqual(['scheme:levels 好 / 一般 / 差']);
  });
});

describe('deservesColumn', () => {
  it('gives remarks a column only where a third of the rows has one', () => {
    expect(deservesColumn(1, 11)).toBe(false);
    expect(deservesColumn(4, 11)).toBe(true);
    expect(deservesColumn(0, 0)).toBe(false);
  });
});

describe('writeEvidence', () => {
  it('joins what is asked for, and what any one of meets it', () => {
    const required = [aRequirement('甲'), aRequirement('乙', '丙')];
    expect(writeEvidence(required, zh, { and: '、', or: '或' })).toBe('材料 甲、材料 乙或材料 丙');
  });
});

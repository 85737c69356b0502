import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { writeFilling, writeOpen } from '../../../../renderer/features/scheme/filling-words.ts';
import { asPoints } from '../../../../shared/domain/points.ts';
import type { Slot, SlotFilling } from '../../../../shared/domain/scheme/slot.ts';
import { aGroup, anIndicator, aScheme } from '../../../support/builders/a-scheme.ts';

const t = ((key: string, params: Readonly<Record<string, unknown>> = {}) =>
  [key, ...Object.values(params)].join(' ')) as unknown as TFunction;
const zh = (text: { readonly zh: string }) => text.zh;

const base = {
  id: 's',
  title: { zh: '待定' },
  source: { article: '一', quote: '另行规定' },
  required: false,
};
const CHOICE: Slot = {
  ...base,
  kind: 'choice',
  preset: 'all',
  options: [
    { id: 'all', title: { zh: '全部参评' } },
    { id: 'passed', title: { zh: '合格以上' } },
  ],
};
const SCHEME = aScheme({
  grades: [
    { id: 'excellent', title: { zh: '优秀' } },
    { id: 'fail', title: { zh: '不合格' } },
  ],
});

const write = (slot: Slot, filling: SlotFilling) => writeFilling({ slot, filling }, SCHEME, zh, t);

describe('writeFilling', () => {
  it('names rows and grades by their titles', () => {
    expect(
      write(
        { ...base, kind: 'points', groups: ['base'] },
        {
          slot: 's',
          kind: 'points',
          maxima: { quality: asPoints(1500) },
        },
      ),
    ).toEqual(['scheme:pair 指标 quality scheme:pointsWord 15']);
    expect(
      write(
        { ...base, kind: 'cut-offs' },
        {
          slot: 's',
          kind: 'cut-offs',
          cutOffs: { excellent: asPoints(8500) },
        },
      ),
    ).toEqual(['scheme:pair 优秀 scheme:cutOff 85']);
  });

  it('says which reading the bureau chose, and repeats its own words', () => {
    expect(write(CHOICE, { slot: 's', kind: 'choice', option: 'passed' })).toEqual(['合格以上']);
    expect(write({ ...base, kind: 'text' }, { slot: 's', kind: 'text', text: '三年以上' })).toEqual([
      '三年以上',
    ]);
  });

  it('counts the rows that the bureau brought', () => {
    const groups = [aGroup({ indicators: [anIndicator(), anIndicator({ id: 'b' })] })];
    expect(write({ ...base, kind: 'groups', part: 'p' }, { slot: 's', kind: 'groups', groups })).toEqual([
      'scheme:filled.groups 一级指标 2',
    ]);
  });

  it('has no words for what was left open', () => {
    expect(writeFilling({ slot: CHOICE }, SCHEME, zh, t)).toEqual([]);
  });
});

describe('writeOpen', () => {
  it('says what holds instead: the preset, nothing, or what packing will ask for', () => {
    const text: Slot = { ...base, kind: 'text' };
    expect(writeOpen({ slot: CHOICE }, true, zh, t)).toBe('scheme:open.preset 全部参评');
    expect(writeOpen({ slot: text }, true, zh, t)).toBe('scheme:open.left');
    expect(writeOpen({ slot: text }, false, zh, t)).toBe('scheme:open.optional');
    expect(writeOpen({ slot: { ...text, required: true } }, false, zh, t)).toBe('scheme:open.required');
  });
});

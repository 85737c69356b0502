import { describe, expect, it } from 'vitest';
import { asSubmissionId } from '../../../../../shared/domain/ids.ts';
import {
  bindNow,
  figureToken,
  listFigureKeys,
  listOpinionFaults,
  listStaleFigures,
  resolveRuns,
  type OpinionSection,
} from '../../../../../shared/domain/opinion/opinion.ts';

const figures = new Map([
  ['total', '87.50'],
  ['mean:site-area', '4.60'],
]);
const text = `综合得分${figureToken('total')}分，其中面积${figureToken('mean:site-area')}分。`;

describe('resolveRuns', () => {
  it('reads bound figures and leaves the rest as it is', () => {
    expect(resolveRuns(text, figures)).toEqual([
      { kind: 'text', text: '综合得分' },
      { kind: 'figure', key: 'total', text: '87.50' },
      { kind: 'text', text: '分，其中面积' },
      { kind: 'figure', key: 'mean:site-area', text: '4.60' },
      { kind: 'text', text: '分。' },
    ]);
  });

  it('has no empty runs at the ends or between neighbours', () => {
    const token = figureToken('total');
    expect(resolveRuns(token + token, figures)).toHaveLength(2);
    expect(resolveRuns('', figures)).toEqual([]);
  });

  it('gives null for a figure that is not there', () => {
    for (const key of ['gone', 'constructor', '__proto__'])
      expect(resolveRuns(figureToken(key), figures)).toEqual([{ kind: 'figure', key, text: null }]);
  });

  it.each([
    '{{figure:}}',
    '{{figure:TOTAL}}',
    '{{ figure:total }}',
    '{figure:total}',
    '{{figure:a b}}',
    `{{figure:${'a'.repeat(161)}}}`,
  ])('takes %s for text', (written) => {
    expect(resolveRuns(written, figures)).toEqual([{ kind: 'text', text: written }]);
  });
});

describe('binding', () => {
  it('lists keys once, in order', () => {
    expect(listFigureKeys(`${figureToken('b')}${figureToken('a')}${figureToken('b')}`)).toEqual(['b', 'a']);
  });

  it('keeps what each figure reads, and nothing for one that is not there', () => {
    expect(bindNow(text + figureToken('gone'), figures)).toEqual({
      total: '87.50',
      'mean:site-area': '4.60',
    });
  });

  it('is stale when a figure changed, went, or was never bound, until it is confirmed', () => {
    const section = { id: 's', text, boundAt: bindNow(text, figures) };
    expect(listStaleFigures(section, figures)).toEqual([]);
    const later = new Map([...figures, ['total', '87.60']]);
    expect(listStaleFigures(section, later)).toEqual(['total']);
    expect(listStaleFigures({ ...section, boundAt: bindNow(text, later) }, later)).toEqual([]);
    expect(listStaleFigures(section, new Map([['total', '87.50']]))).toEqual(['mean:site-area']);
    expect(listStaleFigures({ ...section, boundAt: {} }, figures)).toEqual(['total', 'mean:site-area']);
  });

  it('does not take an inherited property for a bound value', () => {
    const key = 'constructor';
    const section = { id: 's', text: figureToken(key), boundAt: {} };
    expect(listStaleFigures(section, new Map([[key, String(Object)]]))).toEqual([key]);
  });
});

describe('listOpinionFaults', () => {
  it('names empty and stale sections, in order', () => {
    const sections: readonly OpinionSection[] = [
      { id: 'basis', text: '受委托。', boundAt: {} },
      { id: 'facts', text: ' \n\u3000', boundAt: {} },
      { id: 'conclusion', text, boundAt: { total: '87.40', 'mean:site-area': '4.60' } },
    ];
    expect(listOpinionFaults({ submission: asSubmissionId('alpha'), sections }, figures)).toEqual([
      { section: 'facts', fault: 'empty' },
      { section: 'conclusion', fault: 'stale' },
    ]);
  });
});

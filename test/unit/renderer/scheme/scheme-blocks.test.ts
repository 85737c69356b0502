import { describe, expect, it } from 'vitest';
import {
  listBlocks,
  listEmptyParts,
  numberRows,
} from '../../../../renderer/features/scheme/scheme-blocks.ts';
import {
  aCondition,
  aDisposition,
  aFactor,
  aGroup,
  anIndicator,
  aScheme,
} from '../../../support/builders/a-scheme.ts';

const source = { article: '一', quote: '示例' };
const PARTS = ['research', 'investment'].map((id) => ({ id, title: { zh: id }, source }));

const summarise = (scheme: Parameters<typeof listBlocks>[0]) =>
  listBlocks(scheme).map((block) => ({
    part: block.part?.id,
    family: block.family,
    groups: block.groups.map((group) => group.id),
  }));

describe('listBlocks', () => {
  it('joins neighbouring groups of one kind into one table and keeps the order of the print', () => {
    const scheme = aScheme({
      groups: [
        aGroup({ id: 'conditions', indicators: [aCondition()] }),
        aGroup({ id: 'factors', indicators: [aFactor()] }),
        aGroup({ id: 'more-factors', indicators: [aFactor({ id: 'team' })] }),
        aGroup({ id: 'outcome', indicators: [aDisposition()] }),
      ],
    });
    expect(summarise(scheme)).toEqual([
      { part: undefined, family: 'conditions', groups: ['conditions'] },
      { part: undefined, family: 'factors', groups: ['factors', 'more-factors'] },
      { part: undefined, family: 'dispositions', groups: ['outcome'] },
    ]);
  });

  it('makes one table of points with factors among them', () => {
    const scheme = aScheme({
      groups: [
        aGroup({ id: 'condition', indicators: [aCondition()] }),
        aGroup({ id: 'output', indicators: [anIndicator()] }),
        aGroup({ id: 'factor', indicators: [aFactor()] }),
        aGroup({ id: 'service', indicators: [anIndicator({ id: 'service' })] }),
      ],
    });
    expect(summarise(scheme)).toEqual([
      { part: undefined, family: 'conditions', groups: ['condition'] },
      { part: undefined, family: 'scores', groups: ['output', 'factor', 'service'] },
    ]);
  });

  it('keeps parts apart although their tables are of one kind', () => {
    const scheme = aScheme({
      parts: PARTS,
      groups: [
        aGroup({ id: 'science', part: 'research', indicators: [aFactor()] }),
        aGroup({ id: 'money', part: 'investment', indicators: [aFactor({ id: 'funds' })] }),
      ],
    });
    expect(summarise(scheme).map((each) => each.part)).toEqual(['research', 'investment']);
  });

  it('takes a heading with all that is inside it as one, by what is judged in it', () => {
    const scheme = aScheme({
      groups: [
        aGroup({ id: 'top', indicators: [] }),
        aGroup({ id: 'inner', parent: 'top', indicators: [aCondition()] }),
        aGroup({ id: 'scored', parent: 'top', indicators: [anIndicator()] }),
      ],
    });
    expect(summarise(scheme)).toEqual([
      { part: undefined, family: 'scores', groups: ['top', 'inner', 'scored'] },
    ]);
  });

  it('leaves out headings over nothing and names the parts that the bureau has yet to fill', () => {
    const scheme = aScheme({
      parts: PARTS,
      groups: [aGroup({ id: 'science', part: 'research', indicators: [] })],
    });
    expect(listBlocks(scheme)).toEqual([]);
    expect(listEmptyParts(aScheme({ parts: PARTS, groups: [] })).map((part) => part.id)).toEqual([
      'research',
      'investment',
    ]);
    expect(listEmptyParts(scheme).map((part) => part.id)).toEqual(['investment']);
  });
});

describe('numberRows', () => {
  it('counts within each table', () => {
    const blocks = listBlocks(
      aScheme({
        groups: [
          aGroup({ id: 'a', indicators: [aCondition({ id: 'c1' }), aCondition({ id: 'c2' })] }),
          aGroup({ id: 'b', indicators: [aCondition({ id: 'c3' })] }),
          aGroup({ id: 'f', indicators: [aFactor({ id: 'f1' })] }),
        ],
      }),
    );
    expect([...numberRows(blocks)]).toEqual([
      ['c1', 1],
      ['c2', 2],
      ['c3', 3],
      ['f1', 1],
    ]);
  });
});

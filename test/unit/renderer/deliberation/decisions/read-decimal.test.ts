import { describe, expect, it } from 'vitest';
import { readDecimal } from '../../../../../renderer/features/deliberation/decisions/read-decimal.ts';

describe('readDecimal', () => {
  it('keeps the digits as typed', () => {
    expect(readDecimal('1802.50')).toEqual({ kind: 'decimal', value: '1802.50' });
    expect(readDecimal('-3')).toEqual({ kind: 'decimal', value: '-3' });
  });

  it('takes full-width figures, spaces and separators of thousands for what they mean', () => {
    expect(readDecimal('１ ８６０．５')).toEqual({ kind: 'decimal', value: '1860.5' });
    expect(readDecimal('1,860,000')).toEqual({ kind: 'decimal', value: '1860000' });
    expect(readDecimal('１，８６０')).toEqual({ kind: 'decimal', value: '1860' });
    expect(readDecimal('12。5')).toEqual({ kind: 'decimal', value: '12.5' });
  });

  it('tells nothing typed from something that is no number', () => {
    expect(readDecimal('  ')).toEqual({ kind: 'empty' });
    for (const typed of ['约200', '18,60', '1.2.3', '200㎡', '.5', '1e5']) {
      expect(readDecimal(typed), typed).toEqual({ kind: 'unreadable' });
    }
  });
});

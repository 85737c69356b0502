import { describe, expect, it } from 'vitest';
import { simplify } from '../../../../shared/chinese/simplify.ts';

describe('simplify', () => {
  it('writes traditional characters in their simplified form, and leaves everything else', () => {
    expect(simplify('場地面積、設備與產業化')).toBe('场地面积、设备与产业化');
    expect(simplify('Ω 12 ㎡ 𠮷 ガ 한')).toBe('Ω 12 ㎡ 𠮷 ガ 한');
  });

  it('gives one character for one, so that a find can be shown where it is', () => {
    const text = '乾淨的軟體與計算機，憂鬱的臺灣';
    expect([...simplify(text)]).toHaveLength([...text].length);
  });
});

import { describe, expect, it } from 'vitest';
import { joinNumbers } from '../../../../../shared/domain/reading/join-numbers.ts';
import { splitWords } from '../../../../../shared/domain/reading/split-words.ts';
import { simplify } from '../../../../../shared/chinese/simplify.ts';

const words = (text: string): string =>
  splitWords(text, simplify)
    .map((word) => word.text)
    .join('|');
const joined = (text: string): string | undefined =>
  joinNumbers(splitWords(text, simplify))
    ?.map((word) => word.text)
    .join('|');

describe('splitWords', () => {
  it('takes Chinese one by one, letters and digits in runs', () => {
    expect(words('研发 GR-500型 Ⅱ')).toBe('研|发|gr|500|型|ii');
    expect(words('𠮷野町、𬎆')).toBe('𠮷|野|町|。|𬎆');
  });

  it('makes width, case and traditional characters equal', () => {
    expect(words('場地　ＡＢＣ１２')).toBe('场|地|abc|12');
    expect(words('臺灣 裡面')).toBe('台|湾|里|面');
  });

  it('keeps a number whole and its fraction beside it', () => {
    expect(words('1,860.50 平方米')).toBe('1860|.50|平|方|米');
    expect(words('１，８６０㎡')).toBe('1860|m|2');
    expect(words('2023.5.1')).toBe('2023|.5|.1');
    expect(words('85.5％')).toBe('85|.5|%');
  });

  it('does not join what a comma keeps apart', () => {
    expect(words('12,34')).toBe('12|。|34');
    expect(words('第1，200人')).toBe('第|1|。|200|人');
    expect(words('1,2345')).toBe('1|。|2345');
  });

  it('knows where sentences end, however the stop is written, and forgets what nobody sees', () => {
    expect(words('科研。发展；No. 3')).toBe('科|研|。|发|展|。|no|。|3');
    expect(words('in\u00advest\u200bment（甲）“乙”')).toBe('investment|甲|乙');
  });

  it('says where each word is', () => {
    const text = '共１，８６０平方米';
    const number = splitWords(text, simplify).find(({ kind }) => kind === 'number');
    expect(number && text.slice(number.start, number.end)).toBe('１，８６０');
  });
});

describe('joinNumbers', () => {
  it('reads digits grouped by spaces as one number', () => {
    expect(joined('共 2 318.60 万元')).toBe('共|2318|.60|万|元');
    expect(joined('12 300 450')).toBe('12300450');
  });

  it('has nothing to say where there is one way to read it', () => {
    expect(joined('2023 120')).toBeUndefined();
    expect(joined('1  860')).toBeUndefined();
    expect(joined('12 30')).toBeUndefined();
    expect(joined('没有数字')).toBeUndefined();
  });
});

import { readXml } from '../../../schemes/xlsx/read-xml.ts';

const MONTH = 'yyyy"年"m"月"';
const DAY = 'm"月"d"日"';

/** Formats that files name by number only, as Chinese programs show them (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: MONTH,
  28: DAY,
  29: DAY,
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: MONTH,
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  50: MONTH,
  51: DAY,
  52: MONTH,
  53: DAY,
  54: DAY,
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: MONTH,
  58: DAY,
};

/** Longer ones than any program writes are no format. */
const MAX_CODE = 255;

/** Format codes by a cell's style; `General` for what has none. */
export const readCellFormats = (styles: string, file: string): readonly string[] => {
  const own = new Map<number, string>();
  const byStyle: string[] = [];
  let isCells = false;
  readXml(styles, file, {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isCells = true;
      if (name !== 'xf' || !isCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      const code = own.get(id) ?? BUILT_IN[id] ?? 'General';
      byStyle.push(code.length > MAX_CODE ? 'General' : code);
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return byStyle;
};

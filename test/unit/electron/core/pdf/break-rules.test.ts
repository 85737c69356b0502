import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { splitAtBreaks } from '../../../../../electron/core/pdf/break-rules.ts';

const split = (text: string): string[] => splitAtBreaks([...text]).map((part) => part.join(''));

describe('splitAtBreaks', () => {
  it.each([
    ['评审，结束', ['评', '审，', '结', '束']],
    ['（附）“甲”', ['（附）', '“甲”']],
    ['小试——中试……等', ['小', '试', '——', '中', '试', '……', '等']],
    ['采用 ISO 9001 认证', ['采', '用 ', 'ISO ', '9001 ', '认', '证']],
    ['核实2 418.60 万元。', ['核', '实', '2 418.60 万元。']],
    ['面积1 802 m²，', ['面', '积', '1 802 m²，']],
    ['应大于200㎡的', ['应', '大', '于', '200㎡', '的']],
    ['恰为200 ㎡。', ['恰', '为', '200 ㎡。']],
    ['服务25人次', ['服', '务', '25人次']],
    ['2026年11月20日上午', ['2026年', '11月', '20日', '上', '午']],
    ['得 78.70 分（共', ['得 ', '78.70 分', '（共']],
    ['达95%以上', ['达', '95%', '以', '上']],
    ['11:52:10签', ['11:52:10', '签']],
    ['见www.example.org.cn/pilot-base。', ['见', 'www.', 'example.', 'org.', 'cn/pilot-', 'base。']],
    ['证书 GSH-50L。', ['证', '书 ', 'GSH-50L。']],
  ])('%s', (text, parts) => {
    expect(split(text)).toEqual(parts);
  });

  const character = fc.constantFrom(...'评审意见（）《》“”，。、；—…ABz09. 元分%㎡');
  test.prop([fc.array(character, { maxLength: 60 })])('loses nothing and keeps the order', (characters) => {
    expect(splitAtBreaks(characters).flat()).toEqual(characters);
  });

  test.prop([fc.array(character, { maxLength: 60 })])(
    'starts no part with closing and ends none with opening punctuation',
    (characters) => {
      const parts = splitAtBreaks(characters);
      for (const part of parts.slice(1)) expect('，。、；）》”').not.toContain(part[0]);
      for (const part of parts.slice(0, -1)) expect('（《“').not.toContain(part.at(-1));
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatManifest, parseManifest } from '../../../../../electron/core/bag/manifest-text.ts';
import { formatBagInfo, parseBagInfo } from '../../../../../electron/core/bag/tag-text.ts';

const MD5 = 'D41D8CD98F00B204E9800998ECF8427E';

const paths = (lines: string, version: string): readonly string[] =>
  parseManifest(lines, 'manifest-md5.txt', 'md5', version).map(({ path }) => path);

describe('parseManifest', () => {
  it.each([
    ['two blanks', `${MD5}  data/a b.txt\n`, 'data/a b.txt'],
    ['a tab', `${MD5}\tdata/a\n`, 'data/a'],
    ['the mark of md5sum', `${MD5} *data/a\r\n`, 'data/a'],
    ['a leading dot', `${MD5}  ./data/a`, 'data/a'],
    ['an encoded line feed', `${MD5}  data/a%0Ab%0dc`, 'data/a\nb\rc'],
    ['an encoded percent sign', `${MD5}  data/100%25.txt`, 'data/100%.txt'],
    ['no double decoding', `${MD5}  data/%250A`, 'data/%0A'],
  ])('reads %s', (_what, line, path) => {
    expect(parseManifest(line, 'manifest-md5.txt', 'md5', '1.0')).toEqual([
      { path, digest: MD5.toLowerCase() },
    ]);
  });

  it('leaves percent signs alone in the drafts before 1.0', () => {
    expect(paths(`${MD5}  data/100%25.txt\n${MD5}  data/a%0Ab\n`, '0.97')).toEqual([
      'data/100%25.txt',
      'data/a\nb',
    ]);
  });

  it('reads back what is written, sorted', () => {
    const path = fc.stringMatching(/^[a-z评审 .]{1,12}$/).map((name) => `data/${name}`);
    fc.assert(
      fc.property(fc.uniqueArray(path), (names) => {
        const lines = names.map((one) => ({ path: one, digest: MD5.toLowerCase() }));
        expect(paths(formatManifest(lines), '1.0')).toEqual(names.toSorted());
      }),
    );
  });
});

describe('bag-info.txt', () => {
  it('never gains a line from a value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('A', 'B-C'), fc.string({ unit: 'grapheme' }))),
        (pairs) => {
          const lines = pairs.map(([label, value]) => ({ label, value }));
          expect(parseBagInfo(formatBagInfo(lines)).map(({ label }) => label)).toEqual(
            pairs.map(([label]) => label),
          );
        },
      ),
    );
    const forged = [{ label: 'A', value: 'x\nPayload-Oxum: 0.0\r\u2028B: y' }];
    expect(parseBagInfo(formatBagInfo(forged))).toEqual([{ label: 'A', value: 'x Payload-Oxum: 0.0 B: y' }]);
  });
});

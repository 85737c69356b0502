import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrokenNameRule } from '../../../../../electron/core/bag/name-rules.ts';
import { createTwinFinder } from '../../../../../electron/core/bag/name-twins.ts';

/** Names made of the parts that attacks are made of, so that accepted and refused ones are both frequent. */
const hostileName = fc
  .array(
    fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      'a',
      'C:',
      'con',
      '.txt',
      ' ',
      '评',
      '\0',
      '%',
      'é',
      '~',
      '//',
      '$',
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

describe('findBrokenNameRule', () => {
  it('accepts only names that stay below their folder on every system', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(hostileName, fc.string({ unit: 'grapheme', maxLength: 20 })), (name) => {
        if (findBrokenNameRule(name, 1024) !== undefined) return;
        accepted += 1;
        expect(posix.resolve('/root', name)).toBe(`/root/${name}`);
        expect(win32.resolve('D:\\root', name)).toBe(`D:\\root\\${name.replaceAll('/', '\\')}`);
        expect(name).not.toMatch(/[\p{Cc}\\%:]/u);
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  it.each([
    '评审.json',
    'data/甲 公司/扫描件(2).pdf',
    '.hidden',
    'a..b',
    '...a',
    'console.log',
    'com.txt',
    'LPT10',
    '𠮷.txt',
  ])('accepts the honest name %s', (name) => {
    expect(findBrokenNameRule(name, 1024)).toBeUndefined();
  });
});

describe('createTwinFinder', () => {
  it('accepts a set of names exactly when their folded forms differ, in any order', () => {
    const name = fc.constantFrom('a', 'A', 'b/c', 'B/c', 'b/C', 'é', 'e\u0301', 'É', 'd');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), (names) => {
        const find = createTwinFinder();
        const rules = names.map((one) => find({ name: one, isFolder: false }));
        const folded = new Set(names.map((one) => one.normalize('NFC').toLowerCase()));
        expect(rules.every((rule) => rule === undefined)).toBe(folded.size === names.length);
      }),
    );
  });

  it('takes a folder and its content, listed in any order', () => {
    const find = createTwinFinder();
    expect(find({ name: 'a/b', isFolder: false })).toBeUndefined();
    expect(find({ name: 'a', isFolder: true })).toBeUndefined();
    expect(find({ name: 'a/c', isFolder: false })).toBeUndefined();
    expect(find({ name: 'a', isFolder: true })).toBe('duplicate-name');
  });
});

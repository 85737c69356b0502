import { describe, expect, it } from 'vitest';
import { isPortableId } from '../../../../shared/domain/ids.ts';

describe('isPortableId', () => {
  it.each(['a', '0', 'expert-01', 'shaoxing-2026.panel_2', 'a'.repeat(64)])('takes %s', (id) => {
    expect(isPortableId(id)).toBe(true);
  });

  it.each([
    '',
    'A',
    '-a',
    '.a',
    '_a',
    '__proto__',
    'a..b',
    'a/b',
    'a\\b',
    'a b',
    'a\n',
    'é',
    '评审',
    'a'.repeat(65),
    'a:b',
    'a%20',
  ])('refuses %j', (id) => {
    expect(isPortableId(id)).toBe(false);
  });
});

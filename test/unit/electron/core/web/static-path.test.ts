import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { readSegments } from '../../../../../electron/core/web/static-path.ts';

const nasty = fc
  .array(fc.constantFrom('/', '.', '..', '%2e', '%2f', '%5c', '%00', '\\', 'a', ':', '%25', '~', '\0'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

test.prop([nasty])('whatever is asked, no segment leaves its folder', (path) => {
  for (const segment of readSegments(`/${path}`) ?? []) {
    expect(segment).toMatch(/^[A-Za-z0-9_@~-][A-Za-z0-9_.@~-]*$/);
    expect(segment).not.toBe('..');
  }
});

test('a plain path is taken apart', () => {
  expect(readSegments('/assets/index-a1%42.js')).toEqual(['assets', 'index-a1B.js']);
});

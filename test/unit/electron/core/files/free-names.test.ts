import { expect, it } from 'vitest';
import { listFreeNames } from '../../../../../electron/core/files/free-names.ts';

it.each([
  ['a.zip', 'a (2).zip'],
  ['甲.review.zip', '甲 (2).review.zip'],
  ['甲.return.zip.age', '甲 (2).return.zip.age'],
  ['v1.2.pdf', 'v1.2 (2).pdf'],
  ['no ending', 'no ending (2)'],
  ['.hidden', '.hidden (2)'],
])('%s is followed by %s', (name, next) => {
  const names = [...listFreeNames(name)];
  expect(names.slice(0, 2)).toEqual([name, next]);
  expect(names).toHaveLength(99);
  expect(new Set(names).size).toBe(99);
});

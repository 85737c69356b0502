import { expect, it } from 'vitest';
import { nameParams } from '../../../../shared/domain/failure-params.ts';

it.each(['name', 'file', 'path', 'entry'])('fills in the words’ name from %s', (key) => {
  expect(nameParams({ [key]: 'a.zip' })['name']).toBe('a.zip');
});

it('keeps what the service said', () => {
  expect(nameParams({ count: 3, first: 'b', file: 'a', limit: 4 })).toMatchObject({
    name: 'a',
    file: 'a',
    count: 3,
    first: 'b',
    limit: 4,
  });
});

it('has an empty name, and never an unfilled one, where nobody said any', () => {
  expect(nameParams({})).toMatchObject({ name: '', file: '', path: '', min: '' });
});

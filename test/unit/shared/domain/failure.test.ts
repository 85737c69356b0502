import { expect, it } from 'vitest';
import { FAILURE_CODES, isFailure, PanelDeskError } from '../../../../shared/domain/failure.ts';

it('names each failure once', () => {
  expect(new Set(FAILURE_CODES).size).toBe(FAILURE_CODES.length);
});

it('is told apart by its code', () => {
  const cause = new Error('EIO');
  const error = new PanelDeskError('disk-full', { path: 'a.zip' }, { cause });
  expect(isFailure(error)).toBe(true);
  expect(isFailure(error, 'disk-full')).toBe(true);
  expect(isFailure(error, 'target-gone')).toBe(false);
  expect(isFailure(cause)).toBe(false);
  expect(isFailure({ code: 'disk-full', params: {} })).toBe(false);
  expect(error.cause).toBe(cause);
  expect(error.message).toContain('a.zip');
});

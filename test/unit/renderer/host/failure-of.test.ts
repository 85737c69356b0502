import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../../renderer/host/failure.ts';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';

describe('failureOf', () => {
  it("reads the contract's error", () => {
    const error = new ORPCError('FAILED', {
      status: 422,
      data: { code: 'pin-wait', params: { seconds: 30 } },
    });
    expect(failureOf(error)).toEqual({ code: 'pin-wait', params: { seconds: 30 } });
  });

  it('reads what was thrown in the window itself', () => {
    expect(failureOf(new PanelDeskError('file-unreadable', { name: 'a.zip' }))).toEqual({
      code: 'file-unreadable',
      params: { name: 'a.zip' },
    });
  });

  it('calls an abort cancelled', () => {
    expect(failureOf(new DOMException('stop', 'AbortError')).code).toBe('cancelled');
  });

  it('calls everything else internal: other codes, other shapes, nothing at all', () => {
    const strange: unknown[] = [
      new ORPCError('FAILED', { data: { code: 'no-such-code', params: {} } }),
      new ORPCError('INTERNAL_SERVER_ERROR'),
      new TypeError('fetch failed'),
      { code: 7 },
      'text',
      null,
      undefined,
    ];
    expect(strange.map((each) => failureOf(each).code)).toEqual(strange.map(() => 'internal'));
  });

  it('keeps only params that words can hold', () => {
    const data = { code: 'not-found', params: { what: 'x', deep: { a: 1 }, list: [1], count: 2 } };
    expect(failureOf({ ...data }).params).toEqual({ what: 'x', count: 2 });
  });
});

import type { PDFDocumentProxy } from 'pdfjs-dist';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DocumentPool } from '../../../../../renderer/ui/evidence/document-pool.ts';

const aPool = () => {
  const opened: string[] = [];
  const closed: string[] = [];
  const pool = new DocumentPool(
    (url) => {
      opened.push(url);
      const close = () => closed.push(url);
      return {
        opened: url.startsWith('bad')
          ? Promise.reject(new Error('damaged'))
          : Promise.resolve({ document: { numPages: 1 } as PDFDocumentProxy, close }),
        cancel: close,
      };
    },
    { most: 3, idleMs: 1_000 },
  );
  return { pool, opened, closed };
};

describe('documents for small pictures', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('are opened once however many pictures are made of them', async () => {
    const { pool, opened } = aPool();
    const [one, other] = await Promise.all([pool.take('a'), pool.take('a')]);
    expect(one).toBe(other);
    expect(opened).toEqual(['a']);
  });

  test('are three at most; the one not used for the longest goes first', async () => {
    const { pool, closed } = aPool();
    for (const url of ['a', 'b', 'c', 'a', 'd']) await pool.take(url);
    expect(pool.size).toBe(3);
    expect(closed).toEqual(['b']);
  });

  test('all go when nothing was asked for a while', async () => {
    const { pool, closed } = aPool();
    await pool.take('a');
    await vi.advanceTimersByTimeAsync(900);
    await pool.take('b');
    await vi.advanceTimersByTimeAsync(900);
    expect(closed).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(closed.toSorted()).toEqual(['a', 'b']);
    expect(pool.size).toBe(0);
  });

  test('one that does not open is not kept, and is tried anew', async () => {
    const { pool, opened } = aPool();
    await expect(pool.take('bad')).rejects.toThrow('damaged');
    await expect(pool.take('bad')).rejects.toThrow('damaged');
    expect(opened).toEqual(['bad', 'bad']);
    expect(pool.size).toBe(0);
  });
});

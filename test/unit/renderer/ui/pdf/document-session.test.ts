import type { PDFDocumentProxy } from 'pdfjs-dist';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DocumentSession, type PdfState } from '../../../../../renderer/ui/pdf/document-session.ts';
import type { OpenedPdf } from '../../../../../renderer/ui/pdf/pdf-document.ts';

vi.mock('../../../../../renderer/ui/pdf/pdf-document.ts', () => ({
  PdfOpenError: class extends Error {
    readonly problem: string;
    constructor(problem: string) {
      super(problem);
      this.problem = problem;
    }
  },
  openPdf: () => {
    throw new Error('the tests open documents of their own');
  },
}));

const { PdfOpenError } = await import('../../../../../renderer/ui/pdf/pdf-document.ts');

interface Opening {
  readonly password: string | undefined;
  readonly open: () => Promise<void>;
  readonly fail: (reason: unknown) => Promise<void>;
  readonly report: (loaded: number, total: number) => void;
  ended: boolean;
}

const settle = () => vi.advanceTimersByTimeAsync(0);

const aSession = (limitMs = 400) => {
  const openings: Opening[] = [];
  const session = new DocumentSession('/files/x', {
    limitMs,
    isHidden: () => false,
    open: (_url, options) => {
      let resolve: (opened: OpenedPdf) => void = () => undefined;
      let reject: (reason: unknown) => void = () => undefined;
      const opened = new Promise<OpenedPdf>((yes, no) => {
        resolve = yes;
        reject = no;
      });
      const end = () => {
        opening.ended = true;
      };
      const document = { numPages: 9, getPermissions: () => Promise.resolve(null) } as PDFDocumentProxy;
      const opening: Opening = {
        password: options?.password,
        ended: false,
        report: (loaded, total) => options?.onProgress?.(loaded, total),
        open: async () => {
          resolve({ document, close: end });
          await settle();
        },
        fail: async (reason) => {
          reject(reason);
          await settle();
        },
      };
      openings.push(opening);
      return { opened, cancel: end };
    },
  });
  const ready = (): PdfState & { phase: 'ready' } => {
    const state = session.read();
    if (state.phase !== 'ready') throw new Error(`it is ${state.phase}`);
    return state;
  };
  const opening = (index: number): Opening => {
    const found = openings[index];
    if (!found) throw new Error(`not opened ${index + 1} times`);
    return found;
  };
  return { session, openings, opening, ready };
};

const forever = () => new Promise<never>(() => undefined);

describe('a document while it is read', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('says how far it is, and after a while that it is slow', async () => {
    const { session, opening } = aSession();
    const heard = vi.fn();
    session.subscribe(heard);
    session.start();
    opening(0).report(50, 100);
    expect(session.read()).toEqual({ phase: 'loading', loaded: 50, total: 100, slow: false });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(session.read()).toMatchObject({ phase: 'loading', slow: true });
    expect(heard).toHaveBeenCalled();
  });

  test('says why it does not open, and opens with a password', async () => {
    const { session, opening, ready } = aSession();
    session.start();
    await opening(0).fail(new PdfOpenError('password-needed', null));
    expect(session.read()).toEqual({ phase: 'failed', problem: 'password-needed' });
    session.start('abc');
    expect(opening(1).password).toBe('abc');
    await opening(1).open();
    expect(ready().hung.size).toBe(0);
  });

  test('a page that hangs costs its worker; the document opens in another one without that page', async () => {
    const { session, opening, ready } = aSession();
    session.start('abc');
    await opening(0).open();
    const { opening: firstWorker } = ready();
    ready().work.add({ page: 3, kind: 'page', run: forever });
    await vi.advanceTimersByTimeAsync(400);
    expect(opening(0).ended).toBe(true);
    expect([...ready().hung]).toEqual([3]);
    expect(opening(1).password).toBe('abc');
    await opening(1).open();
    expect([...ready().hung]).toEqual([3]);
    expect(ready().opening).not.toBe(firstWorker);
    const other = ready().work.add({ page: 4, kind: 'page', run: () => Promise.resolve('drawn') });
    await expect(other.done).resolves.toBe('drawn');
  });

  test('a page that is tried again gets three times as long', async () => {
    const { session, opening, ready } = aSession();
    session.start();
    await opening(0).open();
    ready().work.add({ page: 3, kind: 'page', run: forever });
    await vi.advanceTimersByTimeAsync(400);
    await opening(1).open();
    session.retryPage(3);
    expect(ready().hung.size).toBe(0);
    ready().work.add({ page: 3, kind: 'page', run: forever });
    await vi.advanceTimersByTimeAsync(1_199);
    expect(ready().hung.size).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect([...ready().hung]).toEqual([3]);
  });

  test('opening can be stopped; what comes after that is not heard', async () => {
    const { session, opening } = aSession();
    session.start();
    session.cancel();
    expect(opening(0).ended).toBe(true);
    await opening(0).open();
    expect(session.read()).toEqual({ phase: 'cancelled' });
  });

  test('closing ends the worker', async () => {
    const { session, opening, ready } = aSession();
    session.start();
    await opening(0).open();
    const task = ready().work.add({ page: 1, kind: 'page', run: forever });
    session.close();
    expect(opening(0).ended).toBe(true);
    await expect(task.done).rejects.toThrow('not wanted any more');
  });
});

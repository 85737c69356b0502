import { setImmediate } from 'node:timers/promises';
import { isFailure, PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { throwIfCancelled } from '../files/cancel.ts';
import type { PageWords } from '../reading/document-reader.ts';
import type { OpenedDatabase, ReadableDatabase } from '../store/database-types.ts';
import { asStoreFailure } from '../store/open-database-failure.ts';
import { addPage, beginDocument, endDocument, forgetDocument, type UnreadableCause } from './index-rows.ts';
import { deleteIndex, openIndex, type IndexFile } from './open-index.ts';

export interface NewDocument {
  readonly sha256: Sha256;
  /** The application's version. */
  readonly triedWith: string;
  readonly pages: AsyncIterable<PageWords>;
  /** Why the pages ended with this; undefined for what is no fault of the document. */
  readonly causeOf: (error: unknown) => UnreadableCause | undefined;
  readonly onPage: (page: PageWords) => void;
}

/** The words of one review's material on this machine. */
export interface SearchIndex {
  /** Asks the index; an index that turns out to be damaged is made anew, and asked again while it is empty. */
  ask<Result>(question: (db: ReadableDatabase) => Result): Result;
  /**
   * Reads one document in, whole or not at all; why it cannot be read is kept as well. What the pages throw without being the
   * document's fault is thrown on, `store-damaged` where the index had to be made anew, `disk-full`.
   */
  add(document: NewDocument): Promise<void>;
  /** Waits until nobody else reads documents in, and holds others off until `work` is done. Throws `cancelled` while it waits. */
  alone<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
  close(): void;
}

/** So many characters are read in before others get their turn: some milliseconds. */
const CHARACTERS_AT_A_TIME = 20_000;

export const INDEX_FILE = 'search.db';

const readPages = async (
  current: () => OpenedDatabase,
  id: number,
  { pages, onPage }: NewDocument,
): Promise<{ pages: number; blankPages: number }> => {
  let [count, blankPages, characters] = [0, 0, 0];
  for await (const page of pages) {
    count += 1;
    if (!addPage(current(), id, page)) blankPages += 1;
    onPage(page);
    characters += page.text.length;
    if (characters > CHARACTERS_AT_A_TIME) {
      characters = 0;
      await setImmediate();
    }
  }
  return { pages: count, blankPages };
};

/** Throws `cancelled` as soon as the signal says so. */
const untilDone = async (work: Promise<unknown>, signal: AbortSignal): Promise<void> => {
  throwIfCancelled(signal);
  const { promise: cancelled, resolve } = Promise.withResolvers<void>();
  const onAbort = (): void => resolve();
  signal.addEventListener('abort', onAbort);
  await Promise.race([work, cancelled]);
  signal.removeEventListener('abort', onAbort);
  throwIfCancelled(signal);
};

export const openSearchIndex = (file: IndexFile): SearchIndex => {
  let db = openIndex(file);
  let last: Promise<unknown> = Promise.resolve();
  const renew = (): void => {
    db.close();
    deleteIndex(file.file);
    db = openIndex(file);
  };
  /** Tells a damaged index, which is made anew at once, from everything else. */
  const failureOf = (error: unknown): unknown => {
    const failure = asStoreFailure(error, INDEX_FILE);
    if (isFailure(failure) && failure.code === 'store-damaged') renew();
    return failure;
  };
  const add = async (document: NewDocument): Promise<void> => {
    const own = db;
    const current = (): OpenedDatabase => {
      if (own !== db) throw new PanelDeskError('store-damaged', { file: INDEX_FILE, problem: 'renewed' });
      return own;
    };
    const { sha256, triedWith, causeOf } = document;
    const begin = (): number => {
      own.exec('BEGIN');
      forgetDocument(own, sha256);
      return beginDocument(own, sha256);
    };
    try {
      const id = begin();
      const read = await readPages(current, id, document);
      endDocument(current(), id, { state: read.pages === 0 ? 'no-text' : 'read', triedWith, ...read });
      own.exec('COMMIT');
    } catch (error) {
      if (own !== db) throw error;
      if (own.inTransaction) own.exec('ROLLBACK');
      const state = causeOf(error);
      if (state === undefined) throw failureOf(error);
      const id = begin();
      endDocument(own, id, { state, triedWith, pages: 0, blankPages: 0 });
      own.exec('COMMIT');
    }
  };
  return {
    ask(question) {
      try {
        return question(db);
      } catch (error) {
        const failure = failureOf(error);
        if (isFailure(failure) && failure.code === 'store-damaged') return question(db);
        throw failure;
      }
    },
    add,
    async alone(work, signal) {
      const before = last;
      const mine = Promise.withResolvers<void>();
      last = Promise.all([before, mine.promise]);
      try {
        await untilDone(before, signal);
        return await work();
      } finally {
        mine.resolve();
      }
    },
    close: () => db.close(),
  };
};

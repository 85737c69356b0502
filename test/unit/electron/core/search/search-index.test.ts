import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ReadingFailure, type PageWords } from '../../../../../electron/core/reading/document-reader.ts';
import { cutPassages } from '../../../../../electron/core/search/cut-passages.ts';
import { findPassages, readPassage } from '../../../../../electron/core/search/find-passages.ts';
import { listDocuments } from '../../../../../electron/core/search/index-rows.ts';
import { matchExpression } from '../../../../../electron/core/search/match-expression.ts';
import { openSearchIndex, type SearchIndex } from '../../../../../electron/core/search/search-index.ts';
import { openDatabase } from '../../../../../electron/core/store/open-database.ts';
import { asClaimedTime, asSha256 } from '../../../../../shared/domain/ids.ts';
import { findWords } from '../../../../../shared/domain/reading/find-words.ts';
import { readQuery } from '../../../../../shared/domain/reading/read-query.ts';
import { simplify } from '../../../../../shared/chinese/simplify.ts';

const KEY = new Uint8Array(32).fill(7);
const A = asSha256('a'.repeat(64));
const B = asSha256('b'.repeat(64));
const now = () => asClaimedTime('2026-05-06T01:00:00.000Z');

const aFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-index-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'search.db');
};

const open = (file: string): SearchIndex => {
  const index = openSearchIndex({ file, key: KEY, now });
  onTestFinished(() => index.close());
  return index;
};

async function* pagesOf(...texts: readonly string[]): AsyncGenerator<PageWords> {
  for (const [index, text] of texts.entries()) yield { page: index + 1, of: texts.length, text };
}

const causeOf = (error: unknown) =>
  error instanceof ReadingFailure && error.why === 'locked' ? error.why : undefined;

const add = (index: SearchIndex, sha256 = A, pages: AsyncIterable<PageWords> = pagesOf('场地 1860')) =>
  index.add({ sha256, triedWith: '1', pages, causeOf, onPage: () => undefined });

const find = (index: SearchIndex, query: string): readonly string[] =>
  index.ask((db) => {
    const ids = [...listDocuments(db).values()].map(({ id }) => id);
    return findPassages(db, matchExpression(readQuery(query, simplify)), ids).map(
      ({ id, page }) => `${page}:${readPassage(db, id)}`,
    );
  });

const stateOf = (index: SearchIndex, sha256 = A) => index.ask(listDocuments).get(sha256);

describe('an index', () => {
  it('keeps what was read over a restart, without a word in clear', async () => {
    const file = aFile();
    const index = open(file);
    await add(index, A, pagesOf('场地 1860', '', '12'));
    expect(stateOf(index)).toMatchObject({ state: 'read', pages: 3, blankPages: 2, triedWith: '1' });
    index.close();
    expect(find(open(file), '场地')).toEqual(['1:场地 1860']);
    expect(readFileSync(file).includes('场地')).toBe(false);
  });

  it('has a document whole or not at all', async () => {
    const index = open(aFile());
    const broken = async function* (): AsyncGenerator<PageWords> {
      yield { page: 1, of: 2, text: '场地' };
      expect(stateOf(index)).toBeUndefined();
      throw new Error('the reader is gone');
    };
    await expect(add(index, A, broken())).rejects.toThrow('the reader is gone');
    expect(stateOf(index)).toBeUndefined();
    await add(index, B);
    expect(find(index, '场地')).toHaveLength(1);
  });

  it('keeps why a document cannot be read, and takes its words once it can', async () => {
    const index = open(aFile());
    const locked = async function* (): AsyncGenerator<PageWords> {
      yield { page: 1, of: 2, text: '场地' };
      throw new ReadingFailure('locked');
    };
    await add(index, A, locked());
    expect(stateOf(index)).toMatchObject({ state: 'locked', pages: 0 });
    expect(find(index, '场地')).toEqual([]);
    await add(index, A);
    expect(stateOf(index)).toMatchObject({ state: 'read', pages: 1 });
    await add(index, B, pagesOf());
    expect(stateOf(index, B)).toMatchObject({ state: 'no-text' });
  });

  it('holds nothing against a document that was being read when the application ended', async () => {
    const file = aFile();
    const index = openSearchIndex({ file, key: KEY, now });
    const ended = async function* (): AsyncGenerator<PageWords> {
      yield { page: 1, of: 2, text: '场地' };
      index.close();
      throw new ReadingFailure('locked');
    };
    await expect(add(index, A, ended())).rejects.toThrow();
    expect(stateOf(open(file))).toBeUndefined();
  });

  it('lets one read in after the other, and a Cancel does not wait for the turn', async () => {
    const index = open(aFile());
    const stop = new AbortController();
    const { promise: end, resolve } = Promise.withResolvers<void>();
    const order: string[] = [];
    const work = (name: string) => async () => void order.push(name);
    const first = index.alone(async () => {
      await end;
      order.push('first');
    }, new AbortController().signal);
    const second = index.alone(work('second'), stop.signal);
    const third = index.alone(work('third'), new AbortController().signal);
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect(order).toEqual([]);
    resolve();
    await Promise.all([first, third]);
    expect(order).toEqual(['first', 'third']);
  });

  it('is empty after its file was damaged or came from another version, and works', async () => {
    const file = aFile();
    const first = openSearchIndex({ file, key: KEY, now });
    await add(first);
    first.close();
    for (const spoil of [
      () => writeFileSync(file, 'not a database at all '.repeat(500)),
      () => rmSync(file),
      () => {
        const db = openDatabase({
          file,
          key: KEY,
          migrations: [{ version: 1, name: 'index', up: () => undefined }],
          now,
        });
        db.exec("UPDATE about SET format = '0'");
        db.close();
      },
    ]) {
      spoil();
      const again = openSearchIndex({ file, key: KEY, now });
      expect(stateOf(again)).toBeUndefined();
      await add(again);
      expect(find(again, '场地')).toHaveLength(1);
      again.close();
    }
    expect(readdirSync(join(file, '..'))).toEqual(['search.db']);
  });

  it('is made anew when damage shows only while it is asked', async () => {
    const file = aFile();
    const first = openSearchIndex({ file, key: KEY, now });
    await add(first, A, pagesOf(...Array.from({ length: 400 }, (_, page) => `场地第${page}间`.repeat(50))));
    first.close();
    const bytes = readFileSync(file);
    for (let at = 16_384; at < bytes.length; at += 4096) bytes.writeUInt32LE(0, at + 100);
    writeFileSync(file, bytes);
    const index = open(file);
    expect(statSync(file).size).toBe(bytes.length);
    expect(find(index, '场地')).toEqual([]);
    expect(stateOf(index)).toBeUndefined();
    await add(index);
    expect(find(index, '场地')).toHaveLength(1);
  });

  it('finds on a page exactly what its words say', async () => {
    const index = open(aFile());
    const unit = fc.constantFrom(
      ...'场地研发面积设备臺。，. 1,8602平方米mM²㎡ab-%'.split(''),
      '860',
      ' 860',
      '𠮷',
    );
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit, maxLength: 30 }),
        fc.string({ unit, maxLength: 6 }),
        async (text, query) => {
          fc.pre(readQuery(query, simplify).length > 0);
          count += 1;
          const sha256 = asSha256(count.toString(16).padStart(64, '0'));
          await add(index, sha256, pagesOf(text));
          const id = stateOf(index, sha256)?.id ?? 0;
          const expression = matchExpression(readQuery(query, simplify));
          const found = index.ask((db) => findPassages(db, expression, [id])).length > 0;
          expect(found).toBe(findWords(text, readQuery(query, simplify), simplify).length > 0);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('cutPassages', () => {
  it('leaves a page whole and cuts a long text where a sentence ends', () => {
    expect(cutPassages('一页')).toEqual(['一页']);
    expect(cutPassages('')).toEqual([]);
    const text = '这是一句话。'.repeat(10_000);
    const passages = cutPassages(text);
    expect(passages.join('')).toBe(text);
    expect(passages.every((each) => each.endsWith('。') && each.length <= 16_384)).toBe(true);
    expect(cutPassages('𠮷'.repeat(20_000)).every((each) => each.isWellFormed())).toBe(true);
  });
});

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentReader } from '../../../../../electron/core/reading/document-reader.ts';
import { openSearchIndexes } from '../../../../../electron/core/search/search-indexes.ts';
import type { CoreContext } from '../../../../../electron/core/services/core-context.ts';
import { prepareIndex } from '../../../../../electron/core/services/prepare-index.ts';
import { findWords, readIndexState } from '../../../../../electron/core/services/search-service.ts';
import { isFailure } from '../../../../../shared/domain/failure.ts';
import type { MemberId } from '../../../../../shared/domain/ids.ts';
import { ignoreProgress, type Progress } from '../../../../../shared/domain/progress.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { BASE_B, CHAIR, LI, WANG } from '../../../../support/journey/small-review.ts';
import { aTinyPng } from '../../../../support/journey/tiny-files.ts';
import { useFolder } from '../../../../support/journey/use-journey.ts';
import { aLibrary } from '../../../../support/reading/a-library.ts';
import { aTextReader } from '../../../../support/reading/a-text-reader.ts';

const TEXTS = join(import.meta.dirname, '../../../../../../shared/samples/text');
const LAW = '科学技术进步法(2021-12-24).md';
/** A statute as a book: so many characters a page. */
const pagesOf = (file: string): string =>
  readFileSync(join(TEXTS, file), 'utf8')
    .match(/[\s\S]{1,600}/g)
    ?.join('\f') ?? '';

const SHARED_TEXT = '合作协议\f双方共建研发中心，面积１，８６０㎡';
const SHELF_A = {
  'law.md': pagesOf(LAW),
  'plan.txt': '场地平面图 建筑面积 1,860 平方米\f\f3\f臺灣設備清單 Technology Centre 負責人𠮷野',
  'shared.txt': SHARED_TEXT,
  'locked.txt': '!locked',
  'licence.png': aTinyPng(9),
  'all.zip': 'PK',
};
const SHELF_B = { 'same.txt': SHARED_TEXT, 'own.txt': '乙基地秘密：研发经费 1860 万元' };

const folder = useFolder();
let desk: Desk;
let reader: ReturnType<typeof aTextReader>;
let context: CoreContext;

const indexFile = (): string => join(desk.workspace.directory, 'search.db');

/** The desk with an index of its own and somebody who reads. */
const contextWith = (other: DocumentReader): CoreContext => {
  const indexes = openSearchIndexes(() => desk.core.context.vault.dataKey(), desk.core.context.now);
  return { ...desk.core.context, reader: () => other, searchIndexes: () => indexes };
};

const prepare = (by: MemberId = CHAIR, signal = new AbortController().signal, at = context) =>
  prepareIndex(at, desk.sit(by), ignoreProgress, signal);
const find = (query: string, by: MemberId = CHAIR, more: object = {}) =>
  findWords(context, { ...desk.sit(by), query, offset: 0, ...more });
const placesOf = (query: string, by: MemberId = CHAIR): readonly string[] =>
  find(query, by).hits.map(({ submissionId, materialId, page }) => `${submissionId}/${materialId}/${page}`);

beforeAll(async () => {
  desk = await aLibrary(folder, SHELF_A, SHELF_B);
  return () => desk.close();
});

beforeEach(() => {
  reader = aTextReader();
  context = contextWith(reader);
  return () => {
    context.searchIndexes().closeAll();
    rmSync(indexFile(), { force: true });
  };
});

describe('search', () => {
  it('finds nothing before the words were read, and says how far that is', async () => {
    expect(readIndexState(context, desk.sit(CHAIR))).toMatchObject({ documents: 6, done: 0, pages: 0 });
    expect(find('场地')).toEqual({ hits: [], total: 0 });
    const events: Progress[] = [];
    const state = await prepareIndex(
      context,
      desk.sit(CHAIR),
      (event) => events.push(event),
      new AbortController().signal,
    );
    expect(state).toMatchObject({ documents: 6, done: 6 });
    expect(events.every(({ phase, done, total }) => phase === 'indexing' && done <= total)).toBe(true);
    expect(events.at(-1)?.done).toBe(events.at(-1)?.total);
    expect(state).toEqual(readIndexState(context, desk.sit(CHAIR)));
  });

  it('names what has no words instead of passing over it', async () => {
    const { scanned, unreadable } = await prepare();
    expect(scanned.map(({ materialId, pages, of }) => [materialId, pages, of])).toEqual([
      ['plan', 2, 4],
      ['licence', 1, 1],
    ]);
    expect(unreadable.map(({ materialId, why }) => [materialId, why])).toEqual([
      ['locked', 'locked'],
      ['all', 'no-text'],
    ]);
    expect(reader.asked).not.toContain('licence.png');
  });

  it.each([
    ['场地', 'base-a/plan/1'],
    ['研发', 'base-a/shared/2'],
    ['1860平方米', 'base-a/plan/1'],
    ['1 860 ㎡', 'base-a/shared/2'],
    ['１，８６０平方米', 'base-a/plan/1'],
    ['台湾设备', 'base-a/plan/4'],
    ['臺灣', 'base-a/plan/4'],
    ['𠮷野', 'base-a/plan/4'],
    ['tech', 'base-a/plan/4'],
    ['清单 technology', 'base-a/plan/4'],
  ])('finds %s', async (query, place) => {
    await prepare();
    expect(placesOf(query)).toContain(place);
  });

  it('finds every page of a statute that has the word, and no other', async () => {
    await prepare();
    const pages = pagesOf(LAW).split('\f');
    for (const word of ['研发', '科技', '企业', '成果转化', '法律责任']) {
      const wanted = pages.flatMap((text, index) =>
        text.replaceAll(/\s/g, '').includes(word) ? [index + 1] : [],
      );
      const total = find(word).total;
      const found = Array.from(
        { length: Math.ceil(total / 50) },
        (_, step) => find(word, CHAIR, { offset: step * 50 }).hits,
      )
        .flat()
        .filter(({ materialId }) => materialId === 'law')
        .map(({ page }) => page);
      expect(wanted.length).toBeGreaterThan(0);
      expect(found.toSorted((a, b) => a - b)).toEqual(wanted);
    }
  });

  it('shows a find in its words, counts the others on the page, and gives fifty at a time', async () => {
    await prepare();
    const [hit] = find('建筑面积').hits;
    expect(hit).toMatchObject({ baseName: '甲基地', title: '《plan》', page: 1, count: 1 });
    expect(hit?.snippet).toContainEqual({ text: '建筑面积', hit: true });
    const first = find('的');
    const rest = find('的', CHAIR, { offset: 50 });
    expect(first.hits).toHaveLength(Math.min(50, first.total));
    expect(rest.hits).toHaveLength(Math.min(50, first.total - first.hits.length));
    expect(rest.total).toBe(first.total);
  });

  it('reads a file once that two applicants handed in, and finds it at both', async () => {
    await prepare();
    expect(reader.asked.filter((name) => ['shared.txt', 'same.txt'].includes(name))).toHaveLength(1);
    expect(placesOf('共建研发中心')).toEqual(['base-a/shared/2', 'base-b/same/2']);
    expect(find('共建研发中心', CHAIR, { submissionId: BASE_B }).hits).toHaveLength(1);
  });

  it.each([
    ['场地*', '场地'],
    ['^场地', '场地'],
    ['-场地', '场地'],
    ['("场地', '场地'],
    ['{场地 平面}: ', '场地 平面'],
    ['场地 NOT 平面', '场地 not 平面'],
    ['NEAR(场地)', 'near场地'],
    ["'; --", '。'],
  ])('takes %j as words, the same as %j', async (query, same) => {
    await prepare();
    expect(find(query)).toEqual(find(same));
  });

  it('has nothing of a submission for a recused member, not even that it exists', async () => {
    await prepare();
    await desk.client.convening.recuse({
      ...desk.sit(WANG),
      memberId: WANG,
      submissionId: BASE_B,
      reason: '曾任顾问',
    });
    expect(placesOf('研发', CHAIR)).toContain('base-b/own/1');
    expect(placesOf('研发', WANG).filter((place) => place.startsWith(BASE_B))).toEqual([]);
    expect(find('乙基地秘密', WANG)).toEqual({ hits: [], total: 0 });
    expect(find('研发', WANG, { submissionId: BASE_B }).total).toBe(0);
    expect(placesOf('共建研发中心', WANG)).toEqual(['base-a/shared/2']);
    const state = readIndexState(context, desk.sit(WANG));
    expect(state.documents).toBe(4);
    expect(JSON.stringify(state)).not.toContain('乙基地');
  });
});

describe('reading in', () => {
  it('pauses after a whole document and goes on from there', async () => {
    const pause = new AbortController();
    const first = aTextReader((name, page) => {
      if (name.endsWith('plan.txt') && page === 2) pause.abort();
    });
    const paused = contextWith(first);
    const code = await prepare(LI, pause.signal, paused).then(
      () => 'none',
      (error: unknown) => (isFailure(error) ? error.code : 'other'),
    );
    expect(code).toBe('cancelled');
    expect(readIndexState(paused, desk.sit(LI))).toMatchObject({ done: 1 });
    paused.searchIndexes().closeAll();
    await prepare(LI);
    expect(reader.asked).not.toContain(first.asked[0]);
    expect(placesOf('场地平面图')).toEqual(['base-a/plan/1']);
  });

  it('does not read again what it read, nor what cannot be read until the application is another', async () => {
    await prepare();
    const count = reader.asked.length;
    await prepare(LI);
    expect(reader.asked).toHaveLength(count);
    await prepare(LI, undefined, { ...context, appVersion: '9.9.9' });
    expect(reader.asked.slice(count).map((name) => name.split('/').at(-1))).toEqual(['locked.txt']);
  });

  it('serves two windows at once without reading anything twice', async () => {
    await Promise.all([prepare(CHAIR), prepare(LI)]);
    expect(new Set(reader.asked).size).toBe(reader.asked.length);
    expect(readIndexState(context, desk.sit(LI)).done).toBeGreaterThan(0);
  });

  it('starts over when the index was spoiled, and the review never notices', async () => {
    await prepare();
    const before = readdirSync(desk.workspace.directory).filter((name) => name.startsWith('workspace'));
    context.searchIndexes().closeAll();
    writeFileSync(indexFile(), 'spoiled'.repeat(2_000));
    expect(readIndexState(context, desk.sit(CHAIR))).toMatchObject({ done: 0 });
    await prepare();
    expect(placesOf('场地平面图')).toEqual(['base-a/plan/1']);
    expect(existsSync(indexFile())).toBe(true);
    expect(readdirSync(desk.workspace.directory).filter((name) => name.startsWith('workspace'))).toEqual(
      before,
    );
  });
});

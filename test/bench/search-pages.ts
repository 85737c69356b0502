import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { prepareIndex } from '../../electron/core/services/prepare-index.ts';
import { findWords } from '../../electron/core/services/search-service.ts';
import { ignoreProgress } from '../../shared/domain/progress.ts';
import { CHAIR } from '../support/journey/small-review.ts';
import { aLibrary, type Shelf } from '../support/reading/a-library.ts';
import { aTextReader } from '../support/reading/a-text-reader.ts';
import { compareQuantiles, ms, quantile, time, type Figure } from './measure.ts';

const TEXTS = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples', 'text');
const DOCUMENTS = 20;
const PAGES_EACH = 500;
const PAGE_LENGTH = 900;
const ROUNDS = 20;

/** From words on every page to a figure on a single one. */
const QUERIES = [
  '的',
  '应当',
  '研发',
  '科技成果转化',
  '企业 技术 创新',
  '4321 平方米',
  '第7777页',
  '没有这样的话',
];

/** Statutes, cut anew for every page, with a number that few pages share. */
const makePages = (): readonly string[] => {
  const text = readdirSync(TEXTS)
    .map((file) => readFileSync(join(TEXTS, file), 'utf8'))
    .join('\n');
  return Array.from({ length: DOCUMENTS * PAGES_EACH }, (_, page) => {
    const from = (page * 797) % (text.length - PAGE_LENGTH);
    return `第${page}页 ${text.slice(from, from + PAGE_LENGTH)} 建筑面积${(page * 37) % 9_000}平方米`;
  });
};

const shelfOf = (pages: readonly string[], from: number): Shelf =>
  Object.fromEntries(
    Array.from({ length: DOCUMENTS / 2 }, (_, index) => {
      const first = (from + index) * PAGES_EACH;
      return [`book-${from + index}.txt`, pages.slice(first, first + PAGES_EACH).join('\f')];
    }),
  );

/** What a search without an index does: every page is looked through. */
const openPlain = (file: string, pages: readonly string[]): ((query: string) => number) => {
  const db = new Database(file);
  db.exec('CREATE TABLE page (text TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO page (text) VALUES (?)');
  db.transaction(() => pages.forEach((text) => insert.run(text)))();
  return (query) => {
    const words = query.split(' ');
    const where = words.map(() => "text LIKE '%' || ? || '%'").join(' AND ');
    return db.prepare(`SELECT rowid FROM page WHERE ${where}`).all(...words).length;
  };
};

/** From a query to the first fifty finds in their words, over ten thousand pages, against looking through all of them. */
export const measureSearch = async (folder: string): Promise<readonly Figure[]> => {
  const pages = makePages();
  const desk = await aLibrary(folder, shelfOf(pages, 0), shelfOf(pages, DOCUMENTS / 2));
  const context = { ...desk.core.context, reader: () => aTextReader() };
  const plain = openPlain(join(folder, 'plain.db'), pages);
  const [own, scan]: [number[], number[]] = [[], []];
  const slowest = new Map<string, number>();
  try {
    const at = desk.sit(CHAIR);
    await prepareIndex(context, at, ignoreProgress, new AbortController().signal);
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const query of QUERIES) {
        const took = await time(() => findWords(context, { ...at, query, offset: 0 }));
        const scanned = await time(() => plain(query));
        // The first round only warms up.
        if (round < 0) continue;
        own.push(took);
        scan.push(scanned);
        slowest.set(query, Math.max(slowest.get(query) ?? 0, took));
      }
    }
  } finally {
    await desk.close();
  }
  const [query, worst] = [...slowest].toSorted(([, a], [, b]) => b - a)[0] ?? ['', Number.NaN];
  return [
    ...compareQuantiles(`search ${pages.length} pages`, own, 'LIKE over plain text', scan),
    { what: `slowest of ${own.length} searches (${query})`, value: ms(worst) },
    { what: `p99 of them`, value: ms(quantile(own, 0.99)) },
  ];
};

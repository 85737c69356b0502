import { describe, expect, test } from 'vitest';
import {
  listOutlineRows,
  moveInOutline,
  openFromStart,
  readOutline,
} from '../../../../../renderer/ui/pdf/outline-rows.ts';

interface Raw {
  title: string;
  dest: string | null;
  items: Raw[];
}

const entry = (title: string, dest: string | null = title, items: Raw[] = []): Raw => ({
  title,
  dest,
  items,
});

describe("a document's own contents", () => {
  test('entries that lead nowhere stay only as headings', () => {
    const read = readOutline([
      entry('one', null, [entry('one.one')]),
      entry('to the web', null),
      entry('two'),
    ]);
    expect(read.map(({ title }) => title)).toEqual(['one', 'two']);
    expect(read[0]?.target).toBeNull();
  });

  test('what stands below an entry without words moves up', () => {
    expect(readOutline([entry('  ', 'x', [entry('kept')])]).map(({ title }) => title)).toEqual(['kept']);
  });

  test('words are one line, within bounds', () => {
    const [read] = readOutline([entry(`第一章\n${'总'.repeat(400)}`)]);
    expect(read?.title.startsWith('第一章 总')).toBe(true);
    expect(read?.title).toHaveLength(300);
  });

  test('neither the number of entries nor their depth is believed', () => {
    expect(readOutline(Array.from({ length: 6_000 }, (_, index) => entry(String(index))))).toHaveLength(
      5_000,
    );
    let deep = entry('bottom');
    for (let level = 0; level < 50; level += 1) deep = entry('level', 'x', [deep]);
    let depth = 0;
    for (let [at] = readOutline([deep]); at; [at] = at.children) depth += 1;
    expect(depth).toBe(12);
  });

  test('a document without contents has none', () => {
    expect(readOutline(null)).toEqual([]);
  });
});

const entries = readOutline([entry('a', 'a', [entry('a.a'), entry('a.b')]), entry('b')]);
const closed = listOutlineRows(entries, new Set());
const opened = listOutlineRows(entries, new Set(['0']));

describe('the rows of the tree', () => {
  test('what is below a closed row is left out', () => {
    expect(closed.map(({ key }) => key)).toEqual(['0', '1']);
    expect(opened.map(({ key }) => key)).toEqual(['0', '0.0', '0.1', '1']);
    expect(opened[2]).toMatchObject({ level: 2, position: 2, siblings: 2, open: null });
  });

  test('a single heading over everything is open from the start', () => {
    expect([...openFromStart(entries)]).toEqual([]);
    expect([...openFromStart(entries.slice(0, 1))]).toEqual(['0']);
  });

  test.each([
    ['ArrowDown', '0', { kind: 'focus', key: '0.0' }],
    ['ArrowUp', '1', { kind: 'focus', key: '0.1' }],
    ['ArrowUp', '0', null],
    ['Home', '1', { kind: 'focus', key: '0' }],
    ['End', '0', { kind: 'focus', key: '1' }],
    ['ArrowRight', '0', { kind: 'focus', key: '0.0' }],
    ['ArrowRight', '1', null],
    ['ArrowLeft', '0', { kind: 'close', key: '0' }],
    ['ArrowLeft', '0.1', { kind: 'focus', key: '0' }],
    ['x', '0', null],
  ])('%s on row %s', (key, focused, move) => {
    expect(moveInOutline(opened, focused, key)).toEqual(move);
  });

  test('the arrow to the right opens a closed row', () => {
    expect(moveInOutline(closed, '0', 'ArrowRight')).toEqual({ kind: 'open', key: '0' });
  });
});

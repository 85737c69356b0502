import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  PageWork,
  WorkEnded,
  type PageJob,
  type WorkKind,
} from '../../../../../renderer/ui/pdf/page-work.ts';

interface World {
  readonly work: PageWork;
  readonly order: string[];
  readonly hung: number[];
  readonly tidy: ReturnType<typeof vi.fn>;
  readonly finish: (name: string) => Promise<void>;
  readonly add: (kind: WorkKind, page: number, stop?: () => void) => ReturnType<PageWork['add']>;
  readonly answerPing: () => Promise<void>;
}

let hidden = false;

/** Jobs that end when the test says so, and a worker that answers when the test says so. */
const aWorld = (limitOf: (page: number) => number = () => 400): World => {
  const order: string[] = [];
  const hung: number[] = [];
  const ends = new Map<string, () => void>();
  const pings: (() => void)[] = [];
  const tidy = vi.fn(() => Promise.resolve());
  const settle = async () => {
    await vi.advanceTimersByTimeAsync(0);
  };
  const work = new PageWork({
    limitOf,
    ping: () => new Promise<void>((resolve) => pings.push(resolve)),
    tidy,
    onHang: (page) => hung.push(page),
    isHidden: () => hidden,
  });
  return {
    work,
    order,
    hung,
    tidy,
    add: (kind, page, stop) => {
      const name = `${kind} ${page}`;
      const job: PageJob<string> = {
        kind,
        page,
        stop,
        run: () => {
          order.push(name);
          return new Promise((resolve) => ends.set(name, () => resolve(name)));
        },
      };
      return work.add(job);
    },
    finish: async (name) => {
      ends.get(name)?.();
      await settle();
    },
    answerPing: async () => {
      for (const answer of pings.splice(0)) answer();
      await settle();
    },
  };
};

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the work of one document', () => {
  beforeEach(() => {
    hidden = false;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('goes one after the other, pages first, those near the one being read before others', async () => {
    const { work, add, order, finish } = aWorld();
    work.look(5);
    add('thumbnail', 5);
    add('find', 5);
    add('page', 9);
    add('page', 6);
    add('text', 5);
    add('page', 5);
    await settle();
    expect(order).toEqual(['page 5']);
    const names = ['page 5', 'page 6', 'page 9', 'text 5', 'thumbnail 5', 'find 5'];
    for (const name of names) await finish(name);
    expect(order).toEqual(names);
  });

  test('gives what the job gives, and what it throws', async () => {
    const { work, add, finish } = aWorld();
    const { done } = add('page', 1);
    await settle();
    await finish('page 1');
    await expect(done).resolves.toBe('page 1');
    const bad = work.add({ page: 2, kind: 'page', run: () => Promise.reject(new Error('bad page')) });
    await expect(bad.done).rejects.toThrow('bad page');
    const next = add('page', 3);
    await settle();
    await finish('page 3');
    await expect(next.done).resolves.toBe('page 3');
  });

  test('a page that does not come within its limit is named, and everything is given up', async () => {
    const { add, hung, order } = aWorld();
    const running = add('page', 7);
    const waiting = add('page', 8);
    await vi.advanceTimersByTimeAsync(399);
    expect(hung).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(hung).toEqual([7]);
    await expect(running.done).rejects.toBeInstanceOf(WorkEnded);
    await expect(waiting.done).rejects.toBeInstanceOf(WorkEnded);
    await expect(add('page', 9).done).rejects.toBeInstanceOf(WorkEnded);
    expect(order).toEqual(['page 7']);
  });

  test('each page has a limit of its own, counted from when its turn came', async () => {
    const { add, hung, finish } = aWorld((page) => (page === 2 ? 1200 : 400));
    add('page', 1);
    add('page', 2);
    await vi.advanceTimersByTimeAsync(300);
    await finish('page 1');
    await vi.advanceTimersByTimeAsync(1199);
    expect(hung).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(hung).toEqual([2]);
  });

  test('time in which the window was hidden does not count', async () => {
    const { add, hung } = aWorld();
    add('page', 1);
    hidden = true;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(hung).toEqual([]);
    hidden = false;
    await vi.advanceTimersByTimeAsync(400);
    expect(hung).toEqual([1]);
  });

  test('what is cancelled before its turn never runs', async () => {
    const { add, order, finish } = aWorld();
    add('page', 1);
    const second = add('page', 2);
    add('page', 3);
    await settle();
    second.cancel();
    await expect(second.done).rejects.toBeInstanceOf(WorkEnded);
    await finish('page 1');
    expect(order).toEqual(['page 1', 'page 3']);
  });

  test('what is cancelled while it runs is stopped, and the next waits until the worker answers', async () => {
    const { add, order, finish, answerPing, hung } = aWorld();
    const stop = vi.fn();
    const first = add('page', 1, stop);
    add('page', 2);
    await settle();
    first.cancel();
    first.cancel();
    expect(stop).toHaveBeenCalledTimes(1);
    await finish('page 1');
    expect(order).toEqual(['page 1']);
    await answerPing();
    expect(order).toEqual(['page 1', 'page 2']);
    expect(hung).toEqual([]);
  });

  test('what is kept for drawn pages is given back now and then, between two jobs', async () => {
    const { work, tidy } = aWorld();
    const draw = (page: number) => work.add({ page, kind: 'page', run: () => Promise.resolve() }).done;
    for (let page = 1; page <= 39; page += 1) await draw(page);
    await settle();
    expect(tidy).not.toHaveBeenCalled();
    for (let page = 40; page <= 80; page += 1) await draw(page);
    await settle();
    expect(tidy).toHaveBeenCalledTimes(2);
  });

  test('a worker that does not answer after a page was left is the doing of that page', async () => {
    const { add, finish, hung } = aWorld();
    const first = add('page', 4, () => undefined);
    add('page', 5);
    await settle();
    first.cancel();
    await finish('page 4');
    await vi.advanceTimersByTimeAsync(400);
    expect(hung).toEqual([4]);
  });
});

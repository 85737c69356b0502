import { describe, expect, test } from 'vitest';
import { isFailure } from '../../../../../shared/domain/failure.ts';
import { openReaderLane } from '../../../../../electron/core/reading/reader-lane.ts';
import type { ToReader } from '../../../../../electron/core/reading/reader-messages.ts';
import type { ReaderProcess } from '../../../../../electron/core/reading/reader-process.ts';
import { READING_LIMITS } from '../../../../../electron/core/reading/reading-limits.ts';
import { aSource, whyNot } from '../../../../support/reading.ts';

interface Scripted extends ReaderProcess {
  killed: boolean;
  readonly heard: ToReader[];
}

/** A process that is not there: `answer` says what it would, message by message. */
const scripted = (
  answer: (message: ToReader, say: (word: object) => void, die: () => void) => void,
): Scripted => {
  let listener: (message: unknown) => void = () => undefined;
  let ended: () => void = () => undefined;
  const heard: ToReader[] = [];
  const say = (word: object): void => queueMicrotask(() => listener(word));
  const process: Scripted = {
    killed: false,
    heard,
    send: (message) => {
      heard.push(message as ToReader);
      answer(message as ToReader, say, () => ended());
    },
    onMessage: (given) => {
      listener = given;
      say({ type: 'ready' });
    },
    onExit: (given) => (ended = given),
    kill: () => {
      process.killed = true;
    },
    hold: () => undefined,
  };
  return process;
};

const laneOf = (processes: readonly ReaderProcess[], limits: Partial<typeof READING_LIMITS> = {}) => {
  const left = [...processes];
  const start = (): ReaderProcess => {
    const next = left.shift();
    if (!next) throw new Error('no process left');
    return next;
  };
  return openReaderLane(start, { ...READING_LIMITS, ...limits });
};

const drain = async (answers: AsyncIterable<unknown>): Promise<number> => {
  let count = 0;
  for await (const _ of answers) count += 1;
  return count;
};

const source = aSource('%PDF-1.7', 'a.pdf');
/** Reads whatever it gets as one page. */
const faithful = () =>
  scripted((message, say) => {
    if (message.type === 'job') say({ type: 'more' });
    else say(message.type === 'chunk' ? { type: 'page', page: 1, of: 1, text: 'x' } : { type: 'done' });
  });

describe('a process that does not keep to its part', () => {
  const cases: readonly (readonly [
    string,
    string,
    (word: (value: object) => void, die: () => void) => void,
  ])[] = [
    ['dies', 'too-large', (_, die) => die()],
    ['says what is no message', 'damaged', (say) => say({ type: 'page', page: 'one' })],
    ['says a thing of its own', 'damaged', (say) => say({ type: 'run', command: 'x' })],
    ['says nothing', 'too-long', () => undefined],
    ['asks for more than there is', 'damaged', (say) => [1, 2].forEach(() => say({ type: 'more' }))],
    [
      'gives back too much',
      'too-large',
      (say) => say({ type: 'page', page: 1, of: 1, text: 'x'.repeat(2_000) }),
    ],
  ];
  test.each(cases)('%s: %s, and the next file gets another one', async (_, why, behave) => {
    const bad = scripted((message, say, die) => {
      if (message.type === 'job') behave(say, die);
    });
    const lane = laneOf([bad, faithful()], { pageMs: 50, answerChars: 1_000 });
    expect(await whyNot(drain(lane.run(source, 'pages')))).toBe(why);
    expect(await drain(lane.run(source, 'pages'))).toBe(1);
  });
  test('that does not start at all is a fault of the machine and not of the file', async () => {
    const dead: ReaderProcess = { ...faithful(), onMessage: () => undefined, onExit: (told) => told() };
    await expect(drain(laneOf([dead]).run(source, 'pages'))).rejects.toThrow('does not start');
  });
});

describe('files', () => {
  test('wait for one another, and share a process', async () => {
    const process = faithful();
    const lane = laneOf([process]);
    const first = lane.run(source, 'pages');
    await first.next();
    const second = drain(lane.run(source, 'pages'));
    expect(process.heard.filter(({ type }) => type === 'job')).toHaveLength(1);
    await drain(first);
    expect(await second).toBe(1);
    expect(process.heard.filter(({ type }) => type === 'job')).toHaveLength(2);
    expect(process.killed).toBe(false);
  });
  test('that are given up end their process', async () => {
    const [one, two] = [faithful(), faithful()];
    const lane = laneOf([one, two]);
    for await (const _ of lane.run(source, 'pages')) break;
    expect(one.killed).toBe(true);
    const ending = new AbortController();
    const silent = lane.run(source, 'pages', ending.signal);
    await silent.next();
    ending.abort();
    await expect(drain(silent)).rejects.toSatisfy((error) => isFailure(error, 'cancelled'));
    expect(two.killed).toBe(true);
  });
  test('that were cancelled while they waited never start', async () => {
    const process = faithful();
    const lane = laneOf([process]);
    const first = lane.run(source, 'pages');
    await first.next();
    const waiting = drain(lane.run(source, 'pages', AbortSignal.abort()));
    await drain(first);
    await expect(waiting).rejects.toSatisfy((error) => isFailure(error, 'cancelled'));
    expect(process.heard.filter(({ type }) => type === 'job')).toHaveLength(1);
  });
  test('are not read any more once it is closed', async () => {
    const process = faithful();
    const lane = laneOf([process]);
    expect(await drain(lane.run(source, 'pages'))).toBe(1);
    lane.close();
    expect(process.killed).toBe(true);
    await expect(drain(lane.run(source, 'pages'))).rejects.toSatisfy((error) =>
      isFailure(error, 'cancelled'),
    );
  });
  test('that are being read when it is closed were cancelled, and are not said to be too large', async () => {
    const lane = laneOf([faithful()]);
    const reading = lane.run(source, 'pages');
    await reading.next();
    lane.close();
    await expect(drain(reading)).rejects.toSatisfy((error) => isFailure(error, 'cancelled'));
    const silent = laneOf([scripted((_, say) => say({ type: 'ready' }))]);
    const waiting = drain(silent.run(source, 'pages'));
    await new Promise((resolve) => setImmediate(resolve));
    silent.close();
    await expect(waiting).rejects.toSatisfy((error) => isFailure(error, 'cancelled'));
  });
  test('a process is changed for a new one after many', async () => {
    const processes = [faithful(), faithful()];
    const lane = laneOf(processes);
    for (let count = 0; count < 41; count += 1) await drain(lane.run(source, 'pages'));
    expect(processes.map(({ killed }) => killed)).toEqual([true, false]);
  });
});

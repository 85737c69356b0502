import { ReadingFailure, type ReaderSource } from './document-reader.ts';
import { fileKindOf, type FileKind } from './file-kind.ts';
import type { ReaderLink } from './reader-link.ts';
import type { FromReader, ReaderJob } from './reader-messages.ts';
import type { ReadingLimits } from './reading-limits.ts';

export type ReaderAnswer = Extract<FromReader, { type: 'page' | 'preview' | 'claims' }>;

export interface JobOptions {
  readonly want: ReaderJob['want'];
  readonly limits: ReadingLimits;
  readonly signal?: AbortSignal | undefined;
  /** Asked for only when there is something to read. */
  readonly link: () => Promise<ReaderLink>;
}

const charsOf = (answer: ReaderAnswer): number => {
  if (answer.type === 'page') return answer.text.length;
  return answer.type === 'preview' ? JSON.stringify(answer.preview).length : 0;
};

/** Gives the file to the process and passes on what it finds, within the limits; returns its own word where it could not read it. */
async function* converse(
  link: ReaderLink,
  job: ReaderJob,
  nextChunk: () => Promise<Uint8Array>,
  { limits, signal }: JobOptions,
): AsyncGenerator<ReaderAnswer, ReadingFailure | null, undefined> {
  let leftMs = limits.documentMs;
  let chars = 0;
  link.send(job);
  for (;;) {
    const asked = performance.now();
    const message = await link.next(Math.min(limits.pageMs, leftMs), signal);
    leftMs -= performance.now() - asked;
    if (leftMs <= 0) throw new ReadingFailure('too-long');
    switch (message.type) {
      case 'ready':
        break;
      case 'more':
        link.send({ type: 'chunk', bytes: await nextChunk() });
        break;
      case 'page':
      case 'preview':
      case 'claims':
        chars += charsOf(message);
        if (chars > limits.answerChars) throw new ReadingFailure('too-large');
        yield message;
        link.send({ type: 'next' });
        break;
      case 'done':
        return null;
      case 'failed':
        return new ReadingFailure(message.why);
    }
  }
}

const limitOf = (kind: FileKind, limits: ReadingLimits): number =>
  kind === 'pdf' ? limits.pdfBytes : limits.fileBytes;

/**
 * One file through one process. Whatever does not end well there ends the process, except its own word on the file. Throws what
 * `DocumentReader.readPages` does, and what the source's own stream throws.
 */
export async function* runJob(
  source: ReaderSource,
  options: JobOptions,
): AsyncGenerator<ReaderAnswer, void, undefined> {
  const { want, limits } = options;
  const chunks = source.stream()[Symbol.asyncIterator]();
  try {
    const first = await chunks.next();
    const head = first.done ? new Uint8Array() : first.value;
    const kind = fileKindOf(source.name, source.mediaType, head);
    if (want === 'pages' && kind === 'other') throw new ReadingFailure('no-text');
    if (want === 'preview' && (kind === 'other' || kind === 'pdf')) throw new ReadingFailure('no-view');
    if (source.bytes > limitOf(kind, limits)) throw new ReadingFailure('too-large');
    let held: Uint8Array | null = first.done ? null : first.value;
    const nextChunk = async (): Promise<Uint8Array> => {
      if (held) {
        const given = held;
        held = null;
        return given;
      }
      const next = await chunks.next();
      if (next.done) throw new ReadingFailure('damaged');
      return next.value;
    };
    const link = await options.link();
    let endedWell = false;
    link.hold(true);
    try {
      const { bytes } = source;
      const job: ReaderJob = { type: 'job', want, kind, bytes, pageChars: limits.pageChars };
      const verdict = yield* converse(link, job, nextChunk, options);
      endedWell = true;
      if (verdict) throw verdict;
    } finally {
      if (endedWell) link.hold(false);
      else link.kill();
    }
  } finally {
    await chunks.return?.();
  }
}

import type { FromReader, ReaderJob, ToReader } from '../reader-messages.ts';

export type OwnWord = Exclude<FromReader, { type: 'more' }>;

/** The other end of `ReaderProcess`, on either host. */
export interface Channel {
  say(message: OwnWord): void;
  /** Says a page, and resolves when the next one is wanted. */
  sayPage(message: Extract<FromReader, { type: 'page' | 'preview' | 'claims' }>): Promise<void>;
  /** Hands over each job with the whole file. */
  onJob(take: (job: ReaderJob, bytes: Uint8Array) => Promise<void>): void;
}

interface Port {
  readonly post: (message: object) => void;
  readonly listen: (listener: (message: ToReader) => void) => void;
}

/** What Electron gives a utility process in place of `process.send`. */
interface ParentPort {
  postMessage(message: object): void;
  on(event: 'message', listener: (event: { readonly data: ToReader }) => void): void;
}

const findPort = (): Port | null => {
  const parentPort = (process as { readonly parentPort?: ParentPort }).parentPort;
  if (parentPort)
    return {
      post: (message) => parentPort.postMessage(message),
      listen: (listener) => parentPort.on('message', ({ data }) => listener(data)),
    };
  if (!process.send || !process.env['PANELDESK_READER_BYTES']) return null;
  return {
    post: (message) => void process.send?.(message),
    listen: (listener) => {
      process.on('message', listener);
      process.on('disconnect', () => process.exit());
    },
  };
};

/** Null where the program was not started as a reading process. */
export const openChannel = (): Channel | null => {
  const port = findPort();
  if (!port) return null;
  let wanted: () => void = () => undefined;
  return {
    say: (message) => port.post(message),
    sayPage: (message) =>
      new Promise((resolve) => {
        wanted = resolve;
        port.post(message);
      }),
    onJob(take) {
      let job: ReaderJob | null = null;
      let bytes = new Uint8Array();
      let filled = 0;
      const advance = (): void => {
        if (!job) return;
        if (filled < bytes.length) {
          port.post({ type: 'more' });
          return;
        }
        void take(job, bytes);
        job = null;
        bytes = new Uint8Array();
      };
      port.listen((message) => {
        switch (message.type) {
          case 'job':
            job = message;
            bytes = new Uint8Array(message.bytes);
            filled = 0;
            advance();
            break;
          case 'chunk':
            if (filled + message.bytes.length > bytes.length) {
              job = null;
              port.post({ type: 'failed', why: 'damaged' });
              break;
            }
            bytes.set(message.bytes, filled);
            filled += message.bytes.length;
            advance();
            break;
          case 'next':
            wanted();
            break;
        }
      });
    },
  };
};

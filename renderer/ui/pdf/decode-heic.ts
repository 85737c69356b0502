import HeicWorker from './heic-worker.ts?worker';

/** A phone's photo takes a second or two; a file that takes this long is not one. */
const LIMIT_MS = 60_000;

/** As the worker of heic-to answers. */
interface Decoded {
  readonly imageData: ImageData | null;
}

/**
 * Decodes a HEIC or HEIF photo in a worker that ends with it, whatever the file does there. Rejects when it is damaged, takes
 * too long, or `signal` says that nobody wants it any more.
 */
export const decodeHeic = (
  bytes: ArrayBuffer,
  signal: AbortSignal,
  limitMs = LIMIT_MS,
): Promise<ImageData> => {
  const worker = new HeicWorker();
  const decoded = new Promise<ImageData>((resolve, reject) => {
    const timer = window.setTimeout(() => reject(new Error('not decoded in time')), limitMs);
    const giveUp = () => reject(new Error('not wanted any more'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    worker.onerror = () => reject(new Error('the decoder ended'));
    worker.onmessage = ({ data }: MessageEvent<Decoded>) => {
      window.clearTimeout(timer);
      if (data.imageData) resolve(data.imageData);
      else reject(new Error('not decoded'));
    };
    worker.postMessage({ id: '1', buffer: bytes }, [bytes]);
  });
  return decoded.finally(() => worker.terminate());
};

import { Blob } from 'node:buffer';
import { pathToFileURL } from 'node:url';

const LIBRARY = /[\\/]heic-to[\\/]dist[\\/]csp[\\/]heic-to\.js$/;

/** The text that heic-to would start as a worker, caught where the library hands it over. */
const catchWorkerText = async (path) => {
  const { Worker: workerBefore } = globalThis;
  const { createObjectURL } = URL;
  let caught;
  URL.createObjectURL = (blob) => {
    caught = blob.text();
    return 'blob:caught';
  };
  globalThis.Worker = class {
    postMessage() {
      throw new Error('nobody decodes anything while the program is built');
    }
  };
  try {
    const { heicTo } = await import(pathToFileURL(path).href);
    await heicTo({ blob: new Blob([]), type: 'bitmap' }).catch(() => undefined);
    if (!caught) throw new Error('heic-to starts its worker in another way than before');
    return await caught;
  } finally {
    globalThis.Worker = workerBefore;
    URL.createObjectURL = createObjectURL;
  }
};

let text;

/**
 * A plugin of the window's bundler: where `renderer/ui/pdf/heic-worker.ts` imports heic-to, it gets the decoder itself, so that
 * it is a worker file like any other. The library would start it from a `blob:` address, which the window's policy refuses.
 */
export const heicDecoder = () => ({
  name: 'heic-decoder',
  enforce: 'pre',
  load: async (id) => {
    const [path] = id.split('?');
    if (!LIBRARY.test(path)) return null;
    text ??= catchWorkerText(path);
    return { code: await text, moduleSideEffects: true };
  },
});

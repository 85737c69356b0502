import PdfJsWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

let spare: Worker | null = null;

const keepSpare = (): void => {
  spare ??= new PdfJsWorker();
};

/** A worker for one document. One is kept warm, because reading and compiling PDF.js takes longer than opening a letter. */
export const takeWorker = (): Worker => {
  const taken = spare ?? new PdfJsWorker();
  spare = null;
  window.requestIdleCallback(keepSpare, { timeout: 3_000 });
  return taken;
};

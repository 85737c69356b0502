import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const PDFJS = join(import.meta.dirname, '..', '..', 'node_modules', 'pdfjs-dist', 'build');

/** PDF.js and a canvas, nothing else; asked for bytes as the application asks. */
const PAGE = `<!doctype html><canvas id="sheet"></canvas><script type="module">
import { getDocument, GlobalWorkerOptions } from '/pdf.min.mjs';
GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
window.showFirstPage = async (width) => {
  const start = performance.now();
  const task = getDocument({ url: '/document.pdf', disableAutoFetch: true, disableStream: true });
  const page = await (await task.promise).getPage(1);
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = document.getElementById('sheet');
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
  const taken = performance.now() - start;
  await task.destroy();
  return taken;
};
document.title = 'ready';
</script>`;

const sendFile = (path: string, type: string, range: string | undefined, response: ServerResponse): void => {
  const { size } = statSync(path);
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  const start = Number(from ?? 0);
  const end = to ? Math.min(Number(to), size - 1) : size - 1;
  response.writeHead(from === undefined ? 200 : 206, {
    'content-type': type,
    'content-length': end - start + 1,
    'accept-ranges': 'bytes',
    ...(from === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
  });
  createReadStream(path, { start, end }).pipe(response);
};

export interface PlainViewer {
  /** Milliseconds from asking for the document until its first page is drawn that many pixels wide. */
  showFirstPage(width: number): Promise<number>;
  close(): Promise<void>;
}

/** PDF.js alone in a page of the same browser, with the same document. */
export const openPlainViewer = async (page: Page, pdf: string): Promise<PlainViewer> => {
  const server = createServer(({ url = '', headers: { range } }, response) => {
    if (url === '/document.pdf') return sendFile(pdf, 'application/pdf', range, response);
    if (/^\/pdf(\.worker)?\.min\.mjs$/.test(url)) {
      return sendFile(join(PDFJS, url.slice(1)), 'text/javascript', undefined, response);
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => document.title === 'ready');
  return {
    showFirstPage: (width) =>
      page.evaluate(
        (wanted) =>
          (window as unknown as { showFirstPage: (width: number) => Promise<number> }).showFirstPage(wanted),
        width,
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

import { join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReadingFailure, type PageWords } from '../document-reader.ts';
import { joinLines } from './join-lines.ts';

/** Fonts and the like of pages gone by are let go after so many. */
const PAGES_KEPT = 50;

/** Without scripts, forms, pictures, the network, and code made at run time: words only. */
const openPdf = async (bytes: Uint8Array, parts: string): Promise<PDFDocumentProxy> => {
  // with the first PDF: it looks for what it could draw with as soon as it loads
  const { getDocument, PasswordException } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  try {
    return await getDocument({
      data: bytes,
      cMapUrl: join(parts, 'cmaps', '/'),
      standardFontDataUrl: join(parts, 'standard_fonts', '/'),
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      enableXfa: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    throw new ReadingFailure(error instanceof PasswordException ? 'locked' : 'damaged', { cause: error });
  }
};

/** The words of one page in the document's own order; empty for a scan, and for a page that alone is damaged. */
const readPage = async (document: PDFDocumentProxy, number: number): Promise<string | null> => {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return joinLines(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
  } catch {
    return null;
  }
};

/** Page by page. Throws `ReadingFailure` `locked`, and `damaged` where it cannot be opened or none of its pages can. */
export async function* readPdfWords(
  bytes: Uint8Array,
  parts: string,
): AsyncGenerator<PageWords, void, undefined> {
  const document = await openPdf(bytes, parts);
  const of = document.numPages;
  let readable = 0;
  for (let page = 1; page <= of; page += 1) {
    const text = await readPage(document, page);
    if (text !== null) readable += 1;
    yield { page, of, text: text ?? '' };
    if (page % PAGES_KEPT === 0) await document.cleanup();
  }
  await document.loadingTask.destroy();
  if (readable === 0) throw new ReadingFailure('damaged');
}

import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { readOutline, type OutlineEntry } from './outline-rows.ts';
import type { PageWork } from './page-work.ts';

const NOTHING: readonly OutlineEntry[] = [];

/** The document's own table of contents; empty until it is read, and where there is none. */
export const useOutline = (document: PDFDocumentProxy, work: PageWork): readonly OutlineEntry[] => {
  const [outline, setOutline] = useState(NOTHING);
  useEffect(() => {
    const task = work.add({ page: 1, kind: 'outline', run: () => document.getOutline() });
    task.done.then(
      (raw) => setOutline(readOutline(raw)),
      // A table of contents that cannot be read is as good as none.
      () => undefined,
    );
    return task.cancel;
  }, [document, work]);
  return outline;
};

type PageReference = Parameters<PDFDocumentProxy['getPageIndex']>[0];

const isReference = (place: unknown): place is PageReference =>
  typeof place === 'object' && place !== null && 'num' in place && 'gen' in place;

/** The page that an entry leads to, from 1; null where it leads to none. Rejects where the document cannot say. */
export const findOutlinePage = (
  document: PDFDocumentProxy,
  work: PageWork,
  target: OutlineEntry['target'],
): Promise<number | null> => {
  const run = async (): Promise<number | null> => {
    const place = typeof target === 'string' ? await document.getDestination(target) : target;
    const page: unknown = place?.[0];
    if (typeof page === 'number') return page + 1;
    return isReference(page) ? (await document.getPageIndex(page)) + 1 : null;
  };
  return work.add({ page: 1, kind: 'outline', run }).done;
};

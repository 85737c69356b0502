import { useEffect, useState } from 'react';
import type { ReadyPdf } from './document-session.ts';
import { boundSize, type PageSize } from './page-layout.ts';
import { WorkEnded } from './page-work.ts';

/** A4 upright, until the first page says what it is. */
const A4: PageSize = { width: 595, height: 842 };

/** The size that pages are taken to have until they say; null until the first page was asked. */
export const useFirstSize = ({ document, work, hung }: ReadyPdf): PageSize | null => {
  const [size, setSize] = useState<PageSize | null>(null);
  const isLeftOut = hung.has(1);
  useEffect(() => {
    if (isLeftOut) return;
    const task = work.add({ page: 1, kind: 'size', run: () => document.getPage(1) });
    task.done.then(
      (page) => {
        const { width, height } = boundSize(page.getViewport({ scale: 1 }));
        setSize({ width, height });
      },
      (reason: unknown) => {
        if (!(reason instanceof WorkEnded)) setSize(A4);
      },
    );
    return task.cancel;
  }, [document, work, isLeftOut]);
  return size ?? (isLeftOut ? A4 : null);
};

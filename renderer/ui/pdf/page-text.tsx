import { TextLayer, type PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import type { FindHighlights } from './find-highlights.ts';
import type { PageWork } from './page-work.ts';
import styles from './pdf.module.css';

/** The page's text, invisible above the picture: for selecting, for finding, and for screen readers. */
export const PageText = ({
  page,
  work,
  rotation,
  highlights,
  onText,
}: {
  readonly page: PDFPageProxy;
  readonly work: PageWork;
  readonly rotation: number;
  readonly highlights: FindHighlights;
  readonly onText: (page: number) => void;
}) => {
  const holder = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const container = holder.current;
    if (!container) return;
    let live = true;
    let layer: TextLayer | undefined;
    const task = work.add({
      page: page.pageNumber,
      kind: 'text',
      run: () => {
        layer = new TextLayer({
          textContentSource: page.streamTextContent(),
          container,
          // The scale comes from --total-scale-factor on the page, so that zooming costs nothing here.
          viewport: page.getViewport({ scale: 1, rotation }),
        });
        return layer.render();
      },
      stop: () => layer?.cancel(),
    });
    task.done.then(
      () => {
        if (!live || !layer) return;
        highlights.addPage(page.pageNumber, { divs: layer.textDivs, strings: layer.textContentItemsStr });
        onText(page.pageNumber);
      },
      // A page whose text cannot be read still has its picture.
      () => undefined,
    );
    return () => {
      live = false;
      task.cancel();
      layer?.cancel();
      highlights.dropPage(page.pageNumber);
      container.replaceChildren();
    };
  }, [page, work, rotation, highlights, onText]);

  return <div ref={holder} className={styles.text} data-text-layer />;
};

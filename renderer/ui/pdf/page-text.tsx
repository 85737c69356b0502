import { TextLayer, type PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import type { FindHighlights } from './find-highlights.ts';
import styles from './pdf.module.css';

/** The page's text, invisible above the picture: for selecting, for finding, and for screen readers. */
export const PageText = ({
  page,
  rotation,
  highlights,
  onText,
}: {
  readonly page: PDFPageProxy;
  readonly rotation: number;
  readonly highlights: FindHighlights;
  readonly onText: (page: number) => void;
}) => {
  const holder = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const container = holder.current;
    if (!container) return;
    const layer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container,
      // The scale comes from --total-scale-factor on the page, so that zooming costs nothing here.
      viewport: page.getViewport({ scale: 1, rotation }),
    });
    let live = true;
    layer.render().then(
      () => {
        if (!live) return;
        highlights.addPage(page.pageNumber, { divs: layer.textDivs, strings: layer.textContentItemsStr });
        onText(page.pageNumber);
      },
      // A page whose text cannot be read still has its picture.
      () => undefined,
    );
    return () => {
      live = false;
      layer.cancel();
      highlights.dropPage(page.pageNumber);
      container.replaceChildren();
    };
  }, [page, rotation, highlights, onText]);

  return <div ref={holder} className={styles.text} />;
};

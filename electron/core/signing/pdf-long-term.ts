import { PDFDict, PDFRawStream } from 'pdf-lib';
import { arrayOf } from './pdf-objects.ts';
import type { PdfFile, PdfView } from './pdf-objects.ts';
import { inflateCounted } from './pdf-xref.ts';

/** What a document carries for a later check (ISO 32000-2, 12.8.4.3), DER. */
export type LongTermData = {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  /** Answers of an online service; listed, not judged. */
  readonly answers: number;
};

const MOST = 200;

export const readLongTermData = (file: PdfFile, view: PdfView): LongTermData => {
  const store = view.at(view.catalog, 'DSS');
  const listed = (key: string): Uint8Array[] => {
    const list = store instanceof PDFDict ? arrayOf(view.at(store, key)).slice(0, MOST) : [];
    return list.flatMap((each) => {
      const stream = view.resolve(each);
      return stream instanceof PDFRawStream ? [inflateCounted(file, stream)] : [];
    });
  };
  const answers = store instanceof PDFDict ? arrayOf(view.at(store, 'OCSPs')).length : 0;
  return { certificates: listed('Certs'), crls: listed('CRLs'), answers };
};

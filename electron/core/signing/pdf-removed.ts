import { PdfFault } from './pdf-bounds.ts';
import type { PdfFile, PdfView } from './pdf-objects.ts';
import { listSignatureValues } from './pdf-signature-values.ts';

const namesOf = (view: PdfView): string[] => listSignatureValues(view).map(({ fieldName }) => fieldName);

/** Fields that an earlier revision says are signed and the last one does not: nobody else would look for them. */
export const listRemoved = (file: PdfFile, view: PdfView): string[] => {
  const left = new Set(namesOf(view));
  const removed = view.chain.slice(1).flatMap(({ offset }) => {
    try {
      return namesOf(file.viewFrom(offset)).filter((name) => !left.has(name));
    } catch (error) {
      if (error instanceof PdfFault) return [];
      throw error;
    }
  });
  return [...new Set(removed)];
};

import { PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { arrayOf } from './pdf-objects.ts';
import type { PdfView } from './pdf-objects.ts';

/** One form field with everything that inheritance gives it. */
export type PdfField = {
  /** Fully qualified, parts joined by dots. */
  readonly name: string;
  /** `Sig`, `Tx`…; empty when nobody says. */
  readonly type: string;
  readonly dict: PDFDict;
  /** Its own number and that of each of its widgets. */
  readonly numbers: readonly number[];
  readonly widgets: readonly PDFDict[];
  /** The value, followed to its end. */
  readonly value: PDFObject | undefined;
  /** The object that the value stands in: its own, or the field's. */
  readonly valueNumber: number | undefined;
};

/** Field trees of real forms are three or four deep; hostile ones are circles. */
const DEEPEST_FIELD = 16;
const MOST_FIELDS = 20_000;

export const textOf = (value: unknown): string => {
  try {
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
  } catch {
    return '';
  }
};

export const nameOf = (value: unknown): string => (value instanceof PDFName ? value.decodeText() : '');

const numberOf = (value: unknown): number[] => (value instanceof PDFRef ? [value.objectNumber] : []);

/** Every terminal field of a form, through the whole field tree. */
export const listFields = (view: PdfView): PdfField[] => {
  const found: PdfField[] = [];
  let visited = 0;
  const visit = (entry: PDFObject, prefix: string, inherited: string, depth: number): void => {
    visited += 1;
    const dict = view.resolve(entry);
    if (depth > DEEPEST_FIELD || visited > MOST_FIELDS || !(dict instanceof PDFDict)) return;
    const name = [prefix, textOf(view.at(dict, 'T'))].filter((each) => each !== '').join('.');
    const type = nameOf(view.at(dict, 'FT')) || inherited;
    const kids = arrayOf(view.at(dict, 'Kids'));
    const isGroup = kids.some((kid) => {
      const child = view.resolve(kid);
      return child instanceof PDFDict && child.has(PDFName.of('T'));
    });
    // A group with a value is itself a signed field for some readers: it is listed, and so are its kids.
    if (isGroup) for (const kid of kids) visit(kid, name, type, depth + 1);
    if (isGroup && !dict.has(PDFName.of('V'))) return;
    const widgets = kids.flatMap((kid) => {
      const widget = isGroup ? undefined : view.resolve(kid);
      return widget instanceof PDFDict ? [widget] : [];
    });
    found.push({
      name,
      type,
      dict,
      numbers: [...numberOf(entry), ...(isGroup ? [] : kids.flatMap(numberOf))],
      widgets: widgets.length > 0 ? widgets : [dict],
      value: view.at(dict, 'V'),
      valueNumber: [...numberOf(dict.get(PDFName.of('V'))), ...numberOf(entry)][0],
    });
  };
  const form = view.at(view.catalog, 'AcroForm');
  const fields = form instanceof PDFDict ? view.at(form, 'Fields') : undefined;
  for (const field of arrayOf(fields)) visit(field, '', '', 0);
  return found;
};

import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { listFields } from './pdf-fields.ts';
import { arrayOf } from './pdf-objects.ts';
import type { PdfView } from './pdf-objects.ts';
import type { PdfReason } from './pdf-rules.ts';

/** One revision against the one before it. */
export type Step = {
  readonly before: PdfView;
  readonly after: PdfView;
  /** The field that is signed by this revision; none when it is not a signature's. */
  readonly ownField: string | undefined;
};

export const isSameObject = (a: PDFObject | undefined, b: PDFObject | undefined): boolean => {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (a instanceof PDFRawStream || b instanceof PDFRawStream)
    return (
      a instanceof PDFRawStream &&
      b instanceof PDFRawStream &&
      isSameObject(a.dict, b.dict) &&
      Buffer.from(a.contents).equals(b.contents)
    );
  if (a instanceof PDFDict && b instanceof PDFDict) return changedKeys(a, b).length === 0;
  return a.constructor === b.constructor && a.toString() === b.toString();
};

/** Names of the entries that differ, the slash left out. */
export const changedKeys = (before: PDFDict, after: PDFDict): string[] => {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .filter((key) => !isSameObject(before.get(key), after.get(key)))
    .map((key) => key.decodeText());
};

export const isOnly = (keys: readonly string[], allowed: readonly string[]): boolean =>
  keys.every((key) => allowed.includes(key));

const WIDGET_KEYS = ['V', 'AP'] as const;

/** An appearance must be a list of states: a stream there could be drawn by a page that names the field itself. */
export const isPlainSigning = (view: PdfView, before: PDFDict, after: PDFDict): boolean => {
  const appearance = view.at(after, 'AP');
  return (
    isOnly(changedKeys(before, after), WIDGET_KEYS) &&
    (appearance === undefined || appearance instanceof PDFDict) &&
    view.at(after, 'V') instanceof PDFDict
  );
};

const HIDDEN = 2 | 32;

/** A widget that covers something and is not hidden. */
const isVisible = (view: PdfView, widget: PDFDict): boolean => {
  const rect = arrayOf(view.at(widget, 'Rect')).map((each) => Number(each.toString()));
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const flags = Number(view.at(widget, 'F')?.toString() ?? 0);
  return (flags & HIDDEN) === 0 && Math.abs((right - left) * (top - bottom)) > 0;
};

const refsOf = (list: readonly PDFObject[]): string[] => list.map((each) => each.toString());

/** The members that were added; nothing when one of the earlier ones is gone or moved. */
const addedTo = (before: readonly PDFObject[], after: readonly PDFObject[]): PDFObject[] | undefined => {
  const old = refsOf(before);
  const kept = after.filter((each) => old.includes(each.toString()));
  if (refsOf(kept).join(' ') !== old.join(' ')) return undefined;
  return after.filter((each) => !old.includes(each.toString()));
};

/** A field that came later: signing in a new place is common, and may hide what stands below it. */
const judgeNewField = ({ after, ownField }: Step, entry: PDFObject): PdfReason[] => {
  const field = listFields(after).find(
    ({ numbers }) => entry instanceof PDFRef && numbers.includes(entry.objectNumber),
  );
  if (field?.type !== 'Sig') return ['field-changed'];
  if (field.name !== ownField) return ['field-added'];
  return field.widgets.some((widget) => isVisible(after, widget)) ? ['field-added'] : [];
};

export const judgeAnnotations = (
  step: Step,
  before: PDFObject | undefined,
  after: PDFObject | undefined,
): PdfReason[] => {
  const added = addedTo(arrayOf(step.before.resolve(before)), arrayOf(step.after.resolve(after)));
  if (!added) return ['annotations-changed-after'];
  return added.flatMap((entry): PdfReason[] => {
    const annotation = step.after.resolve(entry);
    const isWidget =
      annotation instanceof PDFDict && annotation.get(PDFName.of('Subtype')) === PDFName.of('Widget');
    return isWidget ? judgeNewField(step, entry) : ['annotations-changed-after'];
  });
};

export const judgeFormFields = (
  step: Step,
  before: PDFObject | undefined,
  after: PDFObject | undefined,
): PdfReason[] => {
  const [old, now] = [step.before.resolve(before), step.after.resolve(after)];
  if (now !== undefined && !(now instanceof PDFArray)) return ['field-changed'];
  const added = addedTo(arrayOf(old), arrayOf(now));
  if (added) return added.flatMap((entry) => judgeNewField(step, entry));
  const left = listFields(step.after).map(({ name }) => name);
  const isSignatureGone = listFields(step.before).some(
    ({ name, type, value }) => type === 'Sig' && value instanceof PDFDict && !left.includes(name),
  );
  return [isSignatureGone ? 'signature-removed' : 'field-changed'];
};

import { PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { readIncrement } from './pdf-increment.ts';
import type { IncrementFault } from './pdf-increment.ts';
import { listSignatureValues } from './pdf-signature-values.ts';

/** What a later revision did that only its own signature may do. */
export type RevisionReason =
  | 'bytes-after-last-signature'
  | 'revision-without-signature'
  | 'revision-changes-other-objects'
  | 'signed-appearance-changed'
  | 'revision-table-lies'
  | 'revision-not-understood';

/** A signature as far as revisions are concerned. */
export type RevisionEnd = { readonly fieldName: string; readonly end: number };

const REASON_OF_FAULT: Readonly<Record<IncrementFault, RevisionReason>> = {
  'several-revisions': 'revision-without-signature',
  'not-understood': 'revision-not-understood',
  'table-lies': 'revision-table-lies',
};

const OWN_KEYS = new Set([PDFName.of('V'), PDFName.of('AP')]);

/** The dictionary without what a signature may set, as text. */
const fixedPart = (widget: PDFDict): string =>
  widget
    .entries()
    .filter(([key]) => !OWN_KEYS.has(key))
    .map(([key, value]) => `${key.toString()} ${value.toString()}`)
    .sort()
    .join('\n');

const loadPrefix = (pdf: Uint8Array, end: number): Promise<PDFDocument> =>
  PDFDocument.load(pdf.slice(0, end), { updateMetadata: false });

/** Numbers of all objects that show or carry the signatures made so far. */
const signedObjects = (doc: PDFDocument): Set<number> => {
  const numbers = new Set<number>();
  for (const { widgetRef } of listSignatureValues(doc)) {
    if (!widgetRef) continue;
    numbers.add(widgetRef.objectNumber);
    const widget = doc.context.lookup(widgetRef, PDFDict);
    const value = widget.get(PDFName.of('V'));
    const appearance = widget.lookup(PDFName.of('AP'));
    const normal = appearance instanceof PDFDict ? appearance.get(PDFName.of('N')) : undefined;
    for (const entry of [value, widget.get(PDFName.of('AP')), normal])
      if (entry instanceof PDFRef) numbers.add(entry.objectNumber);
  }
  return numbers;
};

type Step = { readonly before: PDFDocument; readonly after: PDFDocument; readonly fieldName: string };

const judgeChange = (
  objectNumber: number,
  { before, after, fieldName }: Step,
): RevisionReason | undefined => {
  const ref = PDFRef.of(objectNumber);
  const old = before.context.lookup(ref);
  if (old === undefined) return undefined;
  if (signedObjects(before).has(objectNumber)) return 'signed-appearance-changed';
  const own = listSignatureValues(after).find((value) => value.fieldName === fieldName);
  const now = after.context.lookup(ref);
  const isOwnWidget =
    own?.widgetRef?.objectNumber === objectNumber &&
    old instanceof PDFDict &&
    now instanceof PDFDict &&
    fixedPart(old) === fixedPart(now);
  return isOwnWidget ? undefined : 'revision-changes-other-objects';
};

const checkStep = async (
  pdf: Uint8Array,
  start: RevisionEnd,
  next: RevisionEnd,
): Promise<RevisionReason[]> => {
  const increment = readIncrement(Buffer.from(pdf), start.end, next.end);
  if (typeof increment === 'string') return [REASON_OF_FAULT[increment]];
  const step: Step = {
    before: await loadPrefix(pdf, start.end),
    after: await loadPrefix(pdf, next.end),
    fieldName: next.fieldName,
  };
  const reasons = increment.objectNumbers.flatMap((number) => judgeChange(number, step) ?? []);
  if (step.before.context.trailerInfo.Root?.toString() !== increment.root)
    reasons.push('revision-changes-other-objects');
  return reasons;
};

/**
 * Checks what lies between the signatures and behind the last one. What lies before the first is covered by it.
 *
 * @param ends one per signature with a sound byte range, in any order.
 * @returns the reasons found, each once; none when every revision is one signature and nothing else.
 */
export const checkRevisions = async (
  pdf: Uint8Array,
  ends: readonly RevisionEnd[],
): Promise<RevisionReason[]> => {
  const ordered = [...ends].sort((a, b) => a.end - b.end);
  const reasons = new Set<RevisionReason>();
  for (const [index, next] of ordered.entries()) {
    const start = ordered[index - 1];
    if (!start) continue;
    for (const reason of await checkStep(pdf, start, next)) reasons.add(reason);
  }
  const last = ordered.at(-1);
  if (last && last.end !== pdf.length) reasons.add('bytes-after-last-signature');
  return [...reasons];
};

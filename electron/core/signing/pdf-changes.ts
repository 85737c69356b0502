import { PDFDict, PDFName } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import {
  changedKeys,
  isOnly,
  isPlainSigning,
  isSameObject,
  judgeAnnotations,
  judgeFormFields,
} from './pdf-differences.ts';
import type { Step } from './pdf-differences.ts';
import type { PdfField } from './pdf-fields.ts';
import type { PdfReason } from './pdf-rules.ts';
import type { Roles } from './pdf-roles.ts';

/** What one revision did. */
export type Changes = {
  readonly reasons: ReadonlySet<PdfReason>;
  /** It added data for a later check. */
  readonly hasLongTermData: boolean;
  /** Fields other than signatures that were filled in. */
  readonly filledFields: readonly string[];
};

type Found = { reasons: PdfReason[]; hasLongTermData?: boolean; filledField?: string };

const because = (...reasons: PdfReason[]): Found => ({ reasons });

const isSigned = (field: PdfField): boolean => field.type === 'Sig' && field.value instanceof PDFDict;

const get = (dict: PDFDict, key: string): PDFObject | undefined => dict.get(PDFName.of(key));

const judgeForm = (step: Step, before: PDFObject | undefined, after: PDFObject | undefined): PdfReason[] => {
  const old = step.before.resolve(before) ?? step.before.catalog.context.obj({});
  const now = step.after.resolve(after);
  if (!(old instanceof PDFDict) || !(now instanceof PDFDict)) return ['catalog-changed'];
  const keys = changedKeys(old, now);
  if (!isOnly(keys, ['Fields', 'SigFlags', 'DR', 'DA'])) return ['catalog-changed'];
  return keys.includes('Fields') ? judgeFormFields(step, get(old, 'Fields'), get(now, 'Fields')) : [];
};

const judgeCatalog = (step: Step, old: PDFDict, now: PDFDict): Found => {
  const keys = changedKeys(old, now);
  const reasons: PdfReason[] = [];
  if (!isOnly(keys, ['AcroForm', 'DSS', 'Extensions', 'Version', 'Metadata']))
    reasons.push('catalog-changed');
  if (keys.includes('Metadata')) reasons.push('metadata-changed-after');
  if (keys.includes('AcroForm')) reasons.push(...judgeForm(step, get(old, 'AcroForm'), get(now, 'AcroForm')));
  return { reasons, hasLongTermData: keys.includes('DSS') };
};

const judgeField = (step: Step, field: PdfField, old: PDFDict, now: PDFDict): Found => {
  const keys = changedKeys(old, now);
  if (isSigned(field)) {
    if (keys.includes('V') && !(step.after.at(now, 'V') instanceof PDFDict))
      return because('signature-removed');
    return because(keys.includes('V') || keys.includes('AP') ? 'signed-appearance-changed' : 'field-changed');
  }
  if (field.type === 'Sig')
    return field.name === step.ownField && isPlainSigning(step.after, old, now)
      ? because()
      : because('field-changed');
  return isOnly(keys, ['V', 'AP', 'AS', 'M', 'I'])
    ? { reasons: ['form-filled-after'], filledField: field.name }
    : because('field-changed');
};

const judgePart = (step: Step, fields: readonly PdfField[]): Found => {
  if (fields.some(isSigned)) return because('signed-appearance-changed');
  if (fields.every((field) => field.name === step.ownField)) return because();
  const [first] = fields;
  if (!first || fields.some((field) => field.type === 'Sig')) return because('field-changed');
  return { reasons: ['form-filled-after'], filledField: first.name };
};

const judgeDict = (
  step: Step,
  roles: Roles,
  number: number,
  old: PDFDict,
  now: PDFDict,
): Found | undefined => {
  const field = roles.fieldOf.get(number);
  if (field) return judgeField(step, field, old, now);
  if (number === roles.catalog) return judgeCatalog(step, old, now);
  if (number === roles.form) return because(...judgeForm(step, old, now));
  if (!roles.pages.has(number)) return undefined;
  if (!isOnly(changedKeys(old, now), ['Annots'])) return because('page-changed');
  return because(...judgeAnnotations(step, get(old, 'Annots'), get(now, 'Annots')));
};

const judgeObject = (step: Step, roles: Roles, number: number): Found => {
  const old = step.before.objectOf(number);
  const now = step.after.objectOf(number);
  // New and promised to nobody, or used by nobody: whatever refers to it is judged itself.
  if (!roles.reachable.has(number) || isSameObject(old, now)) return because();
  if (roles.painted.has(number)) return because('page-changed');
  if (roles.pageTree.has(number)) return because('page-added');
  if (number === roles.formFields) return because(...judgeFormFields(step, old, now));
  if (roles.annotationLists.has(number)) return because(...judgeAnnotations(step, old, now));
  const dict =
    old instanceof PDFDict && now instanceof PDFDict ? judgeDict(step, roles, number, old, now) : undefined;
  if (dict) return dict;
  const parts = roles.partOf.get(number);
  if (parts) return judgePart(step, parts);
  if (roles.longTerm.has(number)) return { reasons: [], hasLongTermData: true };
  if (roles.metadata.has(number)) return because('metadata-changed-after');
  if (roles.annotations.has(number)) return because('annotations-changed-after');
  return because('revision-changes-other-objects');
};

/** Judges every object that a revision's table speaks of anew; the order of the checks is from strict to lenient. */
export const judgeChanges = (step: Step, roles: Roles, changed: readonly number[]): Changes => {
  const found = changed.map((number) => judgeObject(step, roles, number));
  const reasons = found.flatMap((each) => each.reasons);
  const root = (view: Step['before']): string => view.trailer.get(PDFName.of('Root'))?.toString() ?? '';
  const info = (view: Step['before']): string => view.trailer.get(PDFName.of('Info'))?.toString() ?? '';
  if (root(step.before) !== root(step.after)) reasons.push('catalog-replaced');
  if (info(step.before) !== info(step.after)) reasons.push('metadata-changed-after');
  return {
    reasons: new Set(reasons),
    hasLongTermData: found.some((each) => each.hasLongTermData === true),
    filledFields: found.flatMap((each) => each.filledField ?? []),
  };
};

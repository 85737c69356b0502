import { PDFDict } from 'pdf-lib';
import { nameOf, textOf } from './pdf-fields.ts';
import { arrayOf } from './pdf-objects.ts';
import type { PdfView } from './pdf-objects.ts';
import { integerAt } from './pdf-xref.ts';

/** Which fields a signature forbids to change (FieldMDP). */
export type FieldLock = {
  readonly action: 'All' | 'Include' | 'Exclude';
  readonly fields: readonly string[];
};

/** What one signature permits to those who come later (ISO 32000-1, 12.8.2). */
export type Permissions = {
  /** DocMDP: 1 nothing, 2 forms and signatures, 3 annotations as well. */
  readonly level?: 1 | 2 | 3;
  readonly locks: readonly FieldLock[];
};

const ACTIONS = ['All', 'Include', 'Exclude'] as const;

const readLevel = (params: PDFDict | undefined): 1 | 2 | 3 => {
  const level = params ? integerAt(params, 'P') : undefined;
  if (level === 1 || level === 3) return level;
  return 2;
};

/** @param signature the signature's dictionary. */
export const readPermissions = (view: PdfView, signature: PDFDict): Permissions => {
  const locks: FieldLock[] = [];
  let level: 1 | 2 | 3 | undefined;
  for (const each of arrayOf(view.at(signature, 'Reference'))) {
    const reference = view.resolve(each);
    if (!(reference instanceof PDFDict)) continue;
    const method = nameOf(view.at(reference, 'TransformMethod'));
    const found = view.at(reference, 'TransformParams');
    const params = found instanceof PDFDict ? found : undefined;
    if (method === 'DocMDP') level = readLevel(params);
    if (method !== 'FieldMDP' || !params) continue;
    const stated = nameOf(view.at(params, 'Action'));
    const action = ACTIONS.find((known) => known === stated) ?? 'All';
    locks.push({
      action,
      fields: arrayOf(view.at(params, 'Fields')).map((name) => textOf(view.resolve(name))),
    });
  }
  return { locks, ...(level === undefined ? {} : { level }) };
};

/** A name in a lock stands for the field and for all below it. */
export const isLocked = (lock: FieldLock, fieldName: string): boolean => {
  const isNamed = lock.fields.some((name) => name === fieldName || fieldName.startsWith(`${name}.`));
  if (lock.action === 'All') return true;
  return lock.action === 'Include' ? isNamed : !isNamed;
};

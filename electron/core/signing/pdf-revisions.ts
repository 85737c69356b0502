import { PdfFault } from './pdf-bounds.ts';
import { judgeChanges } from './pdf-changes.ts';
import type { Changes } from './pdf-changes.ts';
import { changedNumbers, isHonestIncrement, splitIncrements } from './pdf-increment.ts';
import type { PdfFile, PdfView } from './pdf-objects.ts';
import { isLocked } from './pdf-permissions.ts';
import type { Permissions } from './pdf-permissions.ts';
import { readRoles } from './pdf-roles.ts';
import { OPEN_REASONS, ruleBroken, ruleHolds, ruleOpen } from './pdf-rules.ts';
import type { PdfCheck, PdfReason, PdfRule } from './pdf-rules.ts';

/** A signature as far as revisions are concerned. */
export type RevisionEnd = {
  readonly fieldName: string;
  readonly end: number;
  readonly permissions: Permissions;
  /** A document time stamp: allowed even where nobody may change anything. */
  readonly isTimeStamp: boolean;
};

const RULE_OF: Partial<Record<PdfReason, PdfRule>> = {
  'signed-appearance-changed': 'appearances',
  'signature-removed': 'appearances',
  'field-locked': 'permissions',
  'no-changes-permitted': 'permissions',
  'annotation-added': 'permissions',
  'bytes-after-last-signature': 'last-signature',
};

const lineOf = (subject: string, reason: PdfReason): PdfCheck =>
  (OPEN_REASONS.has(reason) ? ruleOpen : ruleBroken)(RULE_OF[reason] ?? 'revision', subject, reason);

/** What earlier signers permitted, applied to what a later revision did. */
const applyPermissions = (
  changes: Changes,
  earlier: readonly RevisionEnd[],
  own: RevisionEnd | undefined,
): Set<PdfReason> => {
  const reasons = new Set(changes.reasons);
  const levels = earlier.flatMap(({ permissions }) => permissions.level ?? []);
  const level = Math.min(3, ...levels);
  const locks = earlier.flatMap(({ permissions }) => permissions.locks);
  if (level < 3 && reasons.delete('annotations-changed-after')) reasons.add('annotation-added');
  const isSignedLater = own !== undefined && !own.isTimeStamp;
  if (level === 1 && (isSignedLater || reasons.size > 0)) reasons.add('no-changes-permitted');
  const touched = [...changes.filledFields, ...(isSignedLater ? [own.fieldName] : [])];
  if (locks.some((lock) => touched.some((name) => isLocked(lock, name)))) reasons.add('field-locked');
  return reasons;
};

/** What a revision without a signature may do where it was permitted; it stays open whether it should have. */
const PERMITTED: ReadonlySet<PdfReason> = new Set(['form-filled-after', 'annotations-changed-after']);

/** A revision without a signature must be for something that is permitted. */
const isPermitted = (reasons: ReadonlySet<PdfReason>, { hasLongTermData }: Changes): boolean =>
  reasons.size === 0 ? hasLongTermData : [...reasons].every((reason) => PERMITTED.has(reason));

type Walk = {
  readonly file: PdfFile;
  readonly earlier: readonly RevisionEnd[];
  readonly start: number;
  readonly end: number;
  /** The signature that ends the walk; none behind the last one. */
  readonly own: RevisionEnd | undefined;
};

type Judged = { readonly reasons: Set<PdfReason>; readonly hasLongTermData: boolean };

const walk = ({ file, earlier, start, end, own }: Walk, unsigned: PdfReason): Judged => {
  const increments = splitIncrements(file, file.viewAt(end), start, end);
  if (!increments || increments.length === 0)
    return { reasons: new Set([own ? 'revision-table-lies' : unsigned]), hasLongTermData: false };
  const reasons = new Set<PdfReason>();
  let hasLongTermData = false;
  let before: PdfView = file.viewAt(start);
  for (const [index, increment] of increments.entries()) {
    const after = file.viewAt(increment.end);
    const signature = index === increments.length - 1 ? own : undefined;
    if (!isHonestIncrement(file, before, after, increment)) reasons.add('revision-table-lies');
    const step = { before, after, ownField: signature?.fieldName };
    const changes = judgeChanges(step, readRoles(before), changedNumbers(before, after, increment));
    const found = applyPermissions(changes, earlier, signature);
    if (!signature && !isPermitted(found, changes)) reasons.add(unsigned);
    for (const reason of found) reasons.add(reason);
    hasLongTermData ||= changes.hasLongTermData;
    before = after;
  }
  return { reasons, hasLongTermData };
};

const judge = (what: Walk, unsigned: PdfReason): Judged => {
  try {
    return walk(what, unsigned);
  } catch (error) {
    if (!(error instanceof PdfFault) && what.own) throw error;
    const reason: PdfReason = what.own ? 'revision-not-understood' : unsigned;
    return { reasons: new Set([reason]), hasLongTermData: false };
  }
};

export type RevisionFinding = {
  readonly reasons: readonly PdfReason[];
  readonly checks: readonly PdfCheck[];
};

const linesOf = ({ reasons, hasLongTermData }: Judged, subject: string): PdfCheck[] => {
  const found = [...reasons].map((reason) => lineOf(subject, reason));
  const rules: readonly PdfRule[] = subject === '' ? ['last-signature'] : ['revision', 'appearances'];
  const held = rules.filter(
    (rule) => !found.some((each) => each.rule === rule && each.verdict === 'invalid'),
  );
  return [
    ...held.map((rule) => ruleHolds(rule, subject)),
    ...found,
    ...(hasLongTermData ? [ruleHolds('long-term-data', subject)] : []),
  ];
};

/**
 * Checks what lies between the signatures and behind the last one. What lies before the first is covered by it.
 *
 * @param ends one per signature with a sound byte range, in any order.
 * @returns the reasons found, each once; none when every revision is one signature and nothing else.
 */
export const checkRevisions = (file: PdfFile, ends: readonly RevisionEnd[]): RevisionFinding => {
  const ordered = [...ends].sort((a, b) => a.end - b.end);
  const reasons = new Set<PdfReason>();
  const checks: PdfCheck[] = [];
  const add = (judged: Judged, subject: string): void => {
    for (const reason of judged.reasons) reasons.add(reason);
    checks.push(...linesOf(judged, subject));
  };
  for (const [index, own] of ordered.entries()) {
    const earlier = ordered.slice(0, index);
    const start = earlier.at(-1)?.end;
    if (start === undefined) continue;
    add(judge({ file, earlier, start, end: own.end, own }, 'revision-without-signature'), own.fieldName);
  }
  const start = ordered.at(-1)?.end;
  const end = file.bytes.length;
  if (start !== undefined && start !== end)
    add(judge({ file, earlier: ordered, start, end, own: undefined }, 'bytes-after-last-signature'), '');
  else if (start !== undefined) checks.push(ruleHolds('last-signature', ''));
  return { reasons: [...reasons], checks };
};

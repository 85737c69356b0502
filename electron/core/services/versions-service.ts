import type { HostOutputs } from '../../../shared/contract/contract.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import type { Edition } from '../../../shared/domain/merging/edition.ts';
import { settleEditions } from '../../../shared/domain/merging/settle-editions.ts';
import { advanceVector, joinVectors } from '../../../shared/domain/merging/version-vector.ts';
import { schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { totalSheet } from '../../../shared/domain/scoring/sheet-totals.ts';
import { keepCurrent, readVersionsOf } from '../laptops/current-edition.ts';
import { listDifferences } from '../laptops/differences.ts';
import { knowEdition } from '../laptops/known-edition.ts';
import type { ReadableDatabase } from '../store/database-types.ts';
import { adoptEdition } from '../store/rows/adopt-rows.ts';
import { readDevice, shortDevice } from '../store/rows/device-rows.ts';
import { countGrantedUnlocks, insertEdition, readEdition } from '../store/rows/edition-rows.ts';
import { readRound, readSheet, type SheetKey } from '../store/rows/sheet-rows.ts';
import { raiseForAdopted } from './adopted-reconsiderations.ts';
import type { CoreContext } from './core-context.ts';
import { requireAccess, type SubmissionInput } from './require-access.ts';
import { requireScoringSeat } from './require-seat.ts';

type Versions = HostOutputs['laptops']['versions'];

const readVersion = (db: ReadableDatabase, key: SheetKey, id: Sha256): Edition => {
  const { fresh } = readVersionsOf(db, key);
  return fresh?.head.id === id ? fresh.edition : readEdition(db, id);
};

/** The own versions of one own sheet that no other one follows, the one in force first; one only where nothing is disputed. */
export const readVersions = (context: CoreContext, input: SubmissionInput): Versions => {
  requireScoringSeat(context, input);
  const { workspace, member, submission } = requireAccess(context, input);
  const { reads, review } = workspace;
  const key = { member: member.id, submission: submission.id };
  const settled = settleEditions(readVersionsOf(reads, key).heads, countGrantedUnlocks(reads, key));
  const choosable = new Set([settled.inForce, ...settled.rivals].map((head) => head?.id));
  const scheme = schemeOfSheet(review.scheme, submission, member);
  const all = settled.latest.map(({ id }) => ({ id, edition: readVersion(reads, key, id) }));
  const differing = listDifferences(
    scheme,
    all.map(({ edition }) => edition),
  );
  return {
    versions: all.map(({ id, edition }, at) => {
      const { done, count } = totalSheet(scheme, edition.entries);
      return {
        edition: id,
        device: shortDevice(edition.device),
        changedAt: edition.changedAt,
        submittedAt: edition.submittedAt,
        done,
        count,
        inForce: id === settled.inForce?.id,
        choosable: settled.rivals.length > 0 && choosable.has(id),
        differing: differing[at] ?? [],
      };
    }),
  };
};

/**
 * The member decides between two versions from two laptops, on any of them; the other one is kept. Throws `round-closed`,
 * `already-done` where nothing is disputed any more, `not-found` for a version that cannot be chosen.
 */
export const chooseVersion = (
  context: CoreContext,
  input: SubmissionInput & { readonly edition: Sha256 },
): { savedAt: string } => {
  requireScoringSeat(context, input);
  const { workspace, member, submission } = requireAccess(context, input);
  const { reads } = workspace;
  if (readRound(reads)) throw new PanelDeskError('round-closed');
  const key = { member: member.id, submission: submission.id };
  const { heads } = readVersionsOf(reads, key);
  const { inForce, rivals } = settleEditions(heads, countGrantedUnlocks(reads, key));
  if (!inForce || rivals.length === 0) throw new PanelDeskError('already-done');
  if (![inForce, ...rivals].some(({ id }) => id === input.edition))
    throw new PanelDeskError('not-found', { what: input.edition });
  const device = readDevice(reads);
  const chosen = knowEdition({
    ...readVersion(reads, key, input.edition),
    device: device.id,
    vector: advanceVector(joinVectors(heads.map(({ vector }) => vector)), device.id),
  });
  const { at } = workspace.run({
    actor: member.id,
    event: 'laptop.version-chosen',
    data: {
      submission: submission.id,
      before: inForce.id,
      chosen: input.edition,
      others: rivals.map(({ id }) => id),
    },
    write: (db, now) => {
      keepCurrent(db, key, now);
      insertEdition(db, chosen, device.kind === 'host', now);
      const before = readSheet(db, key);
      adoptEdition(db, chosen.head.id, chosen.edition, now);
      raiseForAdopted(db, workspace, before, now);
    },
  });
  return { savedAt: at };
};

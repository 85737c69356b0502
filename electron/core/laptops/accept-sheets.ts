import type { ReceiptOfSheets } from '../../../shared/contract/laptops.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import { schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { totalSheet } from '../../../shared/domain/scoring/sheet-totals.ts';
import type { SheetsFile } from '../../../shared/formats/sheets-file.ts';
import { shortDevice } from '../store/rows/device-rows.ts';
import { findReceipt, insertReceived, listDevicesOf, type ReceivedFile } from '../store/rows/laptop-rows.ts';
import { readImportFacts } from '../store/rows/review-rows.ts';
import { readSheet } from '../store/rows/sheet-rows.ts';
import { raiseForAdopted } from '../services/adopted-reconsiderations.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findScorer, listAttachments, requireLawfulEdition } from './lawful-edition.ts';
import { mergeEditions, type MergedSheet } from './merge-editions.ts';

export const SHEETS_PATH = 'data/sheets.json';

/** The file around the sheets. */
export interface SheetsArrival {
  readonly name: string;
  readonly sha256: Sha256;
  readonly parcel: Sha256;
  readonly log: ReceivedFile['log'];
}

/** Throws `sheet-of-other-review` for sheets of another review, or of another issue of its package. */
export const requireOwnReview = (
  workspace: Workspace,
  { review, packageSha256 }: Pick<SheetsFile, 'review' | 'packageSha256'>,
): void => {
  if (review !== workspace.reviewId || packageSha256 !== readImportFacts(workspace.reads).packageDigest)
    throw new PanelDeskError('sheet-of-other-review', { review });
};

/** Throws `sheet-signature-invalid` for somebody who has no sheets here. */
export const requireSender = (workspace: Workspace, { member }: Pick<SheetsFile, 'member'>): RosterMember => {
  const sender = findScorer(workspace, member);
  if (!sender) throw new PanelDeskError('sheet-signature-invalid', { name: member });
  return sender;
};

const sizesOf = (
  { blobs }: Workspace,
  { editions }: Pick<SheetsFile, 'editions'>,
): ReadonlyMap<Sha256, number> => {
  const named = new Set(editions.flatMap((edition) => listAttachments(edition).map(({ sha256 }) => sha256)));
  return new Map(
    [...named]
      .filter((sha256) => blobs.hasBlob(sha256))
      .map((sha256) => [sha256, blobs.openBlob(sha256).bytes]),
  );
};

const describe = (
  { review, given }: Workspace,
  sender: RosterMember,
  { submission, verdict, edition }: MergedSheet,
): ReceiptOfSheets['sheets'][number] => {
  const found = given.submissions.find(({ id }) => id === submission);
  if (!found) throw new PanelDeskError('not-found', { what: submission });
  const { done, count } = totalSheet(schemeOfSheet(review.scheme, found, sender), edition.entries);
  return {
    submissionId: submission,
    baseName: found.baseName,
    verdict,
    done,
    count,
    submitted: edition.submittedAt !== null,
  };
};

const inPackageOrder = (
  { given }: Workspace,
  sheets: readonly ReceiptOfSheets['sheets'][number][],
): ReceiptOfSheets['sheets'] =>
  given.submissions.flatMap(({ id }) => sheets.filter(({ submissionId }) => submissionId === id));

/**
 * Takes one member's sheets from another laptop, as one act. The same file again does nothing and gives the first receipt.
 * The attachments must have been put before. Throws `sheet-of-other-review`, `sheet-signature-invalid`, and what
 * `requireLawfulEdition` throws; nothing is kept then.
 */
export const acceptSheets = (
  workspace: Workspace,
  sheets: SheetsFile,
  { name, sha256, parcel, log }: SheetsArrival,
): ReceiptOfSheets => {
  requireOwnReview(workspace, sheets);
  const sender = requireSender(workspace, sheets);
  const known = findReceipt(workspace.reads, parcel);
  if (known) return { ...known, again: true };
  const sizes = sizesOf(workspace, sheets);
  for (const edition of sheets.editions) requireLawfulEdition(workspace, edition, sender, sizes, SHEETS_PATH);
  const devices = listDevicesOf(workspace.reads, sender.id);
  const { id: member, name: memberName } = sender;
  const facts = { member, memberName, device: shortDevice(sheets.device), file: name, sha256 };
  const attachments = new Set(
    sheets.editions.flatMap((edition) => listAttachments(edition).map((link) => link.sha256)),
  ).size;
  return workspace.run({
    actor: DESK_ACTOR,
    event: 'laptop.received',
    data: {
      member,
      device: sheets.device,
      number: sheets.number,
      file: sha256,
      sheets: sheets.editions.length,
    },
    write: (db, at) => {
      const submissions = [...new Set(sheets.editions.map((edition) => edition.submission))];
      const before = submissions.map((submission) => readSheet(db, { member, submission }));
      const merged = mergeEditions(db, workspace, sheets.editions, true, at);
      for (const sheet of before) raiseForAdopted(db, workspace, sheet, at);
      const receipt: ReceiptOfSheets = {
        ...facts,
        otherDevice: devices.length > 0 && !devices.includes(sheets.device),
        receivedAt: at,
        again: false,
        sheets: inPackageOrder(
          workspace,
          merged.map((each) => describe(workspace, sender, each)),
        ),
        attachments,
      };
      insertReceived(db, { parcel, member, device: sheets.device, receipt, log });
      return receipt;
    },
  }).result;
};

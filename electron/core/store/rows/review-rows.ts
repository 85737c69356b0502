import { z } from 'zod';
import type { ClaimedTime, Sha256, SubmissionId } from '../../../../shared/domain/ids.ts';
import { fillScheme } from '../../../../shared/domain/scheme/fill-scheme.ts';
import type { Review, Submission } from '../../../../shared/domain/review/review.ts';
import { reviewFileSchema, submissionFileSchema } from '../../../../shared/formats/review-file.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

/** How the package was signed, as found at import. Whether the signer is trusted is the desk's pin, not the workspace's. */
export const packageSignatureSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unsigned') }),
  z.object({
    state: z.literal('signed'),
    signer: z.string(),
    fingerprint: z.string(),
    notAfter: z.string(),
    certificate: z.string(),
  }),
]);

export type PackageSignature = z.infer<typeof packageSignatureSchema>;

export interface ImportFacts {
  readonly packageDigest: Sha256;
  readonly schemeDigest: Sha256;
  /** The scheme as the package has it, JSON text. */
  readonly schemeDocument: string;
  readonly signature: PackageSignature;
  readonly files: number;
  readonly bytes: number;
  readonly importedAt: string;
}

interface ReviewRow {
  readonly document: string;
  readonly package_sha256: Sha256;
  readonly scheme_sha256: Sha256;
  readonly scheme_document: string;
  readonly signature: string;
  readonly files: number;
  readonly bytes: number;
  readonly imported_at: string;
}

/** In the package's order, whichever of its submissions are on this laptop. */
export const insertSubmission = (db: WritableDatabase, id: SubmissionId, document: string): void => {
  db.prepare(
    `INSERT INTO submission (id, ordinal, document)
     VALUES (?, (SELECT j.key FROM review, json_each(review.document, '$.submissions') j WHERE j.value = ?), ?)`,
  ).run(id, id, document);
};

/** The package's own JSON texts, as they came. */
export const readReviewText = (db: ReadableDatabase): string =>
  db.prepare<[], string>('SELECT document FROM review').pluck().get() ?? '';

export const readSubmissionText = (db: ReadableDatabase, id: SubmissionId): string =>
  db.prepare<[string], string>('SELECT document FROM submission WHERE id = ?').pluck().get(id) ?? '';

/** `reviewDocument` and `submissionDocuments` are the package's own JSON texts, kept as they came. */
export const insertReview = (
  db: WritableDatabase,
  review: Review,
  documents: { readonly review: string; readonly submissions: ReadonlyMap<string, string> },
  facts: ImportFacts,
): void => {
  db.prepare(
    `INSERT INTO review (only, id, document, package_sha256, scheme_sha256, scheme_document, signature, files, bytes, imported_at)
     VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    review.id,
    documents.review,
    facts.packageDigest,
    facts.schemeDigest,
    facts.schemeDocument,
    JSON.stringify(facts.signature),
    facts.files,
    facts.bytes,
    facts.importedAt,
  );
  for (const { id } of review.submissions) insertSubmission(db, id, documents.submissions.get(id) ?? '');
  const addMember = db.prepare('INSERT INTO member (id, ordinal) VALUES (?, ?)');
  review.roster.forEach((member, ordinal) => addMember.run(member.id, ordinal));
};

export const readReview = (db: ReadableDatabase): Review => {
  const row = db.prepare<[], Pick<ReviewRow, 'document'>>('SELECT document FROM review').get();
  if (!row) throw new Error('the workspace holds no review');
  const {
    format: _format,
    submissions: _ids,
    slots: fillings,
    ...review
  } = reviewFileSchema.parse(JSON.parse(row.document));
  const submissions = db
    .prepare<[], { document: string }>('SELECT document FROM submission ORDER BY ordinal')
    .all()
    .map((each): Submission => submissionFileSchema.parse(JSON.parse(each.document)));
  return { ...review, scheme: fillScheme(review.scheme, fillings), fillings, submissions };
};

export const readImportFacts = (db: ReadableDatabase): ImportFacts => {
  const row = db
    .prepare<[], ReviewRow>(
      'SELECT document, package_sha256, scheme_sha256, scheme_document, signature, files, bytes, imported_at FROM review',
    )
    .get();
  if (!row) throw new Error('the workspace holds no review');
  return {
    packageDigest: row.package_sha256,
    schemeDigest: row.scheme_sha256,
    schemeDocument: row.scheme_document,
    signature: packageSignatureSchema.parse(JSON.parse(row.signature)),
    files: row.files,
    bytes: row.bytes,
    importedAt: row.imported_at,
  };
};

/** When a person accepted the package's origin: its bureau's key, or that it is unsigned (`fingerprint` null). */
export const recordAcceptance = (db: WritableDatabase, fingerprint: string | null, at: string): void => {
  db.prepare(
    'INSERT INTO acceptance (only, fingerprint, accepted_at) VALUES (1, ?, ?) ON CONFLICT DO NOTHING',
  ).run(fingerprint, at);
};

/** The claimed time of that; null while nobody did. */
export const readAcceptedAt = (db: ReadableDatabase): ClaimedTime | null =>
  db.prepare<[], ClaimedTime>('SELECT accepted_at FROM acceptance').pluck().get() ?? null;

export const isAccepted = (db: ReadableDatabase): boolean => readAcceptedAt(db) !== null;

import type { ClaimedTime, Sha256, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { Supplement } from '../../../../shared/domain/supplement/supplement.ts';
import { supplementFileSchema, supplementPartSchema } from '../../../../shared/formats/supplement-file.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';
import { packageSignatureSchema, type PackageSignature } from './review-rows.ts';

/** The bureau's tag files of a supplement; a signature only where the package has one, too. */
export interface SupplementTags {
  readonly manifest: Uint8Array;
  readonly tagManifest: Uint8Array;
  readonly signature?: Uint8Array | undefined;
}

/** What is known of a supplement besides what it says. */
export interface SupplementFacts {
  /** Counts them in the order of their coming at the panel's host. */
  readonly number: number;
  readonly sha256: Sha256;
  readonly origin: PackageSignature;
  readonly files: number;
  readonly bytes: number;
  readonly receivedAt: ClaimedTime;
}

export interface KeptSupplement extends SupplementFacts {
  readonly supplement: Supplement;
}

/** The JSON texts as they came. */
export interface SupplementTexts {
  readonly supplement: string;
  readonly parts: ReadonlyMap<SubmissionId, string>;
}

interface Row {
  readonly number: number;
  readonly sha256: Sha256;
  readonly document: string;
  readonly origin: string;
  readonly files: number;
  readonly bytes: number;
  readonly received_at: ClaimedTime;
}

const partTexts = (db: ReadableDatabase, number: number): ReadonlyMap<SubmissionId, string> =>
  new Map(
    db
      .prepare<[number], { submission_id: SubmissionId; document: string }>(
        `SELECT p.submission_id, p.document FROM supplement_part p JOIN submission s ON s.id = p.submission_id
         WHERE p.number = ? ORDER BY s.ordinal`,
      )
      .all(number)
      .map(({ submission_id: id, document }) => [id, document]),
  );

const readRow = (db: ReadableDatabase, row: Row): KeptSupplement => {
  const { id, title } = supplementFileSchema.parse(JSON.parse(row.document));
  const submissions = [...partTexts(db, row.number).values()].map((text) =>
    supplementPartSchema.parse(JSON.parse(text)),
  );
  return {
    number: row.number,
    sha256: row.sha256,
    origin: packageSignatureSchema.parse(JSON.parse(row.origin)),
    files: row.files,
    bytes: row.bytes,
    receivedAt: row.received_at,
    supplement: { id, title, sha256: row.sha256, submissions },
  };
};

/** In the order of their coming. */
export const listKeptSupplements = (db: ReadableDatabase): readonly KeptSupplement[] =>
  db
    .prepare<[], Row>(
      'SELECT number, sha256, document, origin, files, bytes, received_at FROM supplement ORDER BY number',
    )
    .all()
    .map((row) => readRow(db, row));

export const listSupplements = (db: ReadableDatabase): readonly Supplement[] =>
  listKeptSupplements(db).map(({ supplement }) => supplement);

export const readSupplementTexts = (db: ReadableDatabase, number: number): SupplementTexts => ({
  supplement:
    db.prepare<[number], string>('SELECT document FROM supplement WHERE number = ?').pluck().get(number) ??
    '',
  parts: partTexts(db, number),
});

export const readSupplementTags = (db: ReadableDatabase, number: number): SupplementTags => {
  const row = db
    .prepare<[number], { manifest: Uint8Array; tag_manifest: Uint8Array; signature: Uint8Array | null }>(
      'SELECT manifest, tag_manifest, signature FROM supplement WHERE number = ?',
    )
    .get(number);
  if (!row) throw new Error(`there is no supplement ${number}`);
  const { manifest, tag_manifest: tagManifest, signature } = row;
  return { manifest, tagManifest, ...(signature ? { signature } : {}) };
};

export const insertSupplement = (
  db: WritableDatabase,
  { id, text }: { readonly id: string; readonly text: string },
  { number, sha256, origin, files, bytes, receivedAt }: SupplementFacts,
  { manifest, tagManifest, signature }: SupplementTags,
): void => {
  db.prepare(
    `INSERT INTO supplement (number, id, sha256, document, origin, manifest, tag_manifest, signature, files, bytes, received_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    number,
    id,
    sha256,
    text,
    JSON.stringify(origin),
    Buffer.from(manifest),
    Buffer.from(tagManifest),
    signature ? Buffer.from(signature) : null,
    files,
    bytes,
    receivedAt,
  );
};

export const insertSupplementPart = (
  db: WritableDatabase,
  number: number,
  submission: SubmissionId,
  text: string,
): void => {
  db.prepare('INSERT INTO supplement_part (number, submission_id, document) VALUES (?, ?, ?)').run(
    number,
    submission,
    text,
  );
};

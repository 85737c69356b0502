import type { MaterialId, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import { readingPlaceSchema, type ReadingPlace } from '../../../../shared/contract/materials.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

interface PlaceRow {
  readonly submission_id: SubmissionId;
  readonly material_id: MaterialId;
  readonly place: string;
}

export interface KeptPlace {
  readonly submission: SubmissionId;
  readonly material: MaterialId;
  readonly place: ReadingPlace;
}

/** A place of another form than today's is as good as none. */
const readPlace = (text: string): ReadingPlace | undefined => {
  try {
    return readingPlaceSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

export const listReadingPlaces = (db: ReadableDatabase, member: MemberId): readonly KeptPlace[] =>
  db
    .prepare<[MemberId], PlaceRow>(
      'SELECT submission_id, material_id, place FROM reading_place WHERE member_id = ?',
    )
    .all(member)
    .flatMap(({ submission_id: submission, material_id: material, place: text }) => {
      const place = readPlace(text);
      return place ? [{ submission, material, place }] : [];
    });

export const keepPlaceInMaterial = (
  db: WritableDatabase,
  member: MemberId,
  { submission, material, place }: KeptPlace,
): void => {
  db.prepare(
    'INSERT INTO reading_place (member_id, submission_id, material_id, place) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET place = excluded.place',
  ).run(member, submission, material, JSON.stringify(place));
};

import type { StandingFacts } from '../../../../shared/domain/convening/standing.ts';
import type { ClaimedTime, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

/** Of everybody who ever sat here. */
export const listStandingFacts = (db: ReadableDatabase): ReadonlyMap<MemberId, StandingFacts> =>
  new Map(
    db
      .prepare<[], { id: MemberId; signed_in: number; undertaken: number; declared: number }>(
        `SELECT id, signed_in_at IS NOT NULL AS signed_in,
           EXISTS (SELECT 1 FROM undertaking WHERE member_id = member.id) AS undertaken,
           EXISTS (SELECT 1 FROM declaration WHERE member_id = member.id) AS declared
         FROM member ORDER BY ordinal`,
      )
      .all()
      .map((row) => [
        row.id,
        { signedIn: row.signed_in === 1, undertaken: row.undertaken === 1, declared: row.declared === 1 },
      ]),
  );

/** 承诺书 as signed: digest of the words that were shown, and the ink. */
export interface SignedUndertaking {
  readonly member: MemberId;
  readonly textSha256: string;
  readonly ink: string;
  readonly signedAt: ClaimedTime;
}

export const listUndertakings = (db: ReadableDatabase): ReadonlyMap<MemberId, SignedUndertaking> =>
  new Map(
    db
      .prepare<[], { member_id: MemberId; text_sha256: string; ink: string; signed_at: ClaimedTime }>(
        'SELECT member_id, text_sha256, ink, signed_at FROM undertaking',
      )
      .all()
      .map((row) => [
        row.member_id,
        { member: row.member_id, textSha256: row.text_sha256, ink: row.ink, signedAt: row.signed_at },
      ]),
  );

const listTimes = (db: ReadableDatabase, query: string): ReadonlyMap<MemberId, ClaimedTime> =>
  new Map(
    db
      .prepare<[], { member_id: MemberId; at: ClaimedTime }>(query)
      .all()
      .map((row) => [row.member_id, row.at]),
  );

/** Without the ink and the statements: what a list of members shows. */
export const listUndertakenTimes = (db: ReadableDatabase): ReadonlyMap<MemberId, ClaimedTime> =>
  listTimes(db, 'SELECT member_id, signed_at AS at FROM undertaking');

export const listDeclaredTimes = (db: ReadableDatabase): ReadonlyMap<MemberId, ClaimedTime> =>
  listTimes(db, 'SELECT member_id, declared_at AS at FROM declaration');

export const findUndertaking = (db: ReadableDatabase, member: MemberId): SignedUndertaking | undefined =>
  listUndertakings(db).get(member);

export const insertUndertaking = (db: WritableDatabase, signed: SignedUndertaking): void => {
  db.prepare('INSERT INTO undertaking (member_id, text_sha256, ink, signed_at) VALUES (?, ?, ?, ?)').run(
    signed.member,
    signed.textSha256,
    signed.ink,
    signed.signedAt,
  );
};

/** What a member says of the own relations to one submission. */
export interface DeclaredRelation {
  readonly submission: SubmissionId;
  readonly recused: boolean;
  readonly statement: string;
}

export interface SavedDeclaration {
  readonly member: MemberId;
  readonly relations: readonly DeclaredRelation[];
  readonly declaredAt: ClaimedTime;
}

export const listDeclarations = (db: ReadableDatabase): ReadonlyMap<MemberId, SavedDeclaration> =>
  new Map(
    db
      .prepare<[], { member_id: MemberId; relations: string; declared_at: ClaimedTime }>(
        'SELECT member_id, relations, declared_at FROM declaration',
      )
      .all()
      .map((row) => [
        row.member_id,
        {
          member: row.member_id,
          relations: JSON.parse(row.relations) as readonly DeclaredRelation[],
          declaredAt: row.declared_at,
        },
      ]),
  );

export const insertDeclaration = (db: WritableDatabase, declaration: SavedDeclaration): void => {
  db.prepare('INSERT INTO declaration (member_id, relations, declared_at) VALUES (?, ?, ?)').run(
    declaration.member,
    JSON.stringify(declaration.relations),
    declaration.declaredAt,
  );
};

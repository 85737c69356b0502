import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { acceptSheets } from '../../../electron/core/laptops/accept-sheets.ts';
import { listAttachments } from '../../../electron/core/laptops/lawful-edition.ts';
import { makeSeatDocument } from '../../../electron/core/laptops/seat-document.ts';
import { makeSheetsDocument } from '../../../electron/core/laptops/sheets-document.ts';
import { takeSeat } from '../../../electron/core/laptops/take-seat.ts';
import { digestOf, toCanonicalJson } from '../../../electron/core/formats/canonical-json.ts';
import { listVisible } from '../../../electron/core/services/require-access.ts';
import { insertSeatFile } from '../../../electron/core/store/rows/laptop-rows.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import type { Edition } from '../../../shared/domain/merging/edition.ts';
import { seatFileSchema } from '../../../shared/formats/seat-file.ts';
import { editionDocument, sheetsFileSchema } from '../../../shared/formats/sheets-file.ts';
import { openDesk, type Desk } from '../journey/desk.ts';

/** What would be on a stick, without the ZIP, the digests and the signature around it: those have their own tests. */
export interface Parcel {
  readonly kind: 'sheets' | 'seat';
  readonly member: MemberId;
  /** Canonical JSON. */
  readonly text: string;
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

const collect = async (desk: Desk, editions: readonly Edition[]): Promise<Parcel['attachments']> => {
  const found = new Map<string, Uint8Array>();
  for (const { sha256 } of editions.flatMap(listAttachments)) {
    if (found.has(sha256)) continue;
    const chunks: Uint8Array[] = [];
    const stream: Readable = desk.workspace.blobs.openBlob(sha256).stream({});
    for await (const chunk of stream) chunks.push(chunk as Uint8Array);
    found.set(sha256, Buffer.concat(chunks));
  }
  return found;
};

const unpack = async (desk: Desk, { attachments }: Parcel): Promise<void> => {
  for (const bytes of attachments.values()) await desk.workspace.blobs.putBlob(bytes);
};

export const packSheets = async (laptop: Desk, member: MemberId): Promise<Parcel> => {
  const sheets = makeSheetsDocument(laptop.workspace, member, laptop.core.context.now());
  return {
    kind: 'sheets',
    member,
    text: toCanonicalJson({ ...sheets, editions: sheets.editions.map(editionDocument) }),
    attachments: await collect(laptop, sheets.editions),
  };
};

export const takeSheets = async (host: Desk, parcel: Parcel) => {
  await unpack(host, parcel);
  const digest = digestOf(parcel.text);
  return acceptSheets(host.workspace, sheetsFileSchema.parse(JSON.parse(parcel.text)), {
    name: 'parcel',
    sha256: digest,
    parcel: digest,
    log: { sha256: digest, rows: 1 },
  });
};

export const packSeat = async (host: Desk, member: MemberId): Promise<Parcel> => {
  const { workspace } = host;
  const person = workspace.review.roster.find(({ id }) => id === member);
  if (!person) throw new Error(`${member} does not sit here`);
  const at = host.core.context.now();
  const seat = makeSeatDocument(workspace, person, listVisible({ workspace, member: person }), at);
  const text = toCanonicalJson({ ...seat, editions: seat.editions.map(editionDocument) });
  const sha256 = digestOf(text);
  workspace.record((db) => insertSeatFile(db, { member, number: seat.number, name: 'parcel', sha256 }, at));
  return { kind: 'seat', member, text, attachments: await collect(host, seat.editions) };
};

export const takeSeatParcel = async (laptop: Desk, parcel: Parcel): Promise<void> => {
  await unpack(laptop, parcel);
  const seat = seatFileSchema.parse(JSON.parse(parcel.text));
  laptop.workspace.run({
    actor: DESK_ACTOR,
    event: 'laptop.seat-opened',
    data: { member: parcel.member, number: seat.number },
    write: (db, at) => takeSeat(db, seat, { name: 'parcel', sha256: digestOf(parcel.text) }, at),
  });
};

/** Opens a copy of a closed home beside it. */
export const openCopy = async (
  home: string,
  folder: string,
  name: string,
  clock: Desk['clock'],
): Promise<Desk> => {
  cpSync(home, join(folder, name), { recursive: true });
  return openDesk(folder, clock, basename(name));
};

import { crc32, deflateRawSync } from 'node:zlib';

/** Fields of a header that a hostile archive may set to anything; the true values are used where nothing is said. */
type HeaderOverrides = {
  readonly signature?: number;
  readonly name?: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly crc32?: number;
  readonly compressedBytes?: number;
  readonly bytes?: number;
  readonly extra?: Uint8Array;
};

export type RawEntry = {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** 8 deflates, anything else stores and claims */
  readonly method?: number;
  /** the bytes as they lie in the archive, in place of the compressed content */
  readonly raw?: Uint8Array;
  /** UTF-8 names are flagged unless this says otherwise */
  readonly flags?: number;
  readonly descriptor?: 'signed' | 'plain' | 'wide' | 'wrong-size' | 'wrong-crc';
  /** puts sizes and offset into ZIP64 extra fields */
  readonly isZip64?: boolean;
  readonly unixMode?: number;
  readonly madeByHost?: number;
  readonly dosAttributes?: number;
  readonly local?: HeaderOverrides;
  readonly central?: HeaderOverrides & { readonly headerStart?: number };
  readonly comment?: string;
  /** bytes that nobody accounts for, after this entry */
  readonly junkAfter?: Uint8Array;
};

export type RawZipOptions = {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: Uint8Array;
  /** bytes between the last entry and the central directory */
  readonly beforeDirectory?: Uint8Array;
  readonly end?: {
    readonly entryCount?: number;
    readonly directoryBytes?: number;
    readonly directoryStart?: number;
    readonly disk?: number;
  };
  readonly zip64End?:
    | boolean
    | { readonly entryCount?: bigint; readonly recordStart?: bigint; readonly directoryStart?: bigint };
};

const UTF8_FLAG = 0x800;
const SIZES_FOLLOW = 0x8;
const WIDE = 0xffffffff;

const toBytes = (value: string | Uint8Array): Buffer => Buffer.from(value as Uint8Array);

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value & 0xffff);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const u64 = (value: number | bigint): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

type Facts = { crc: number; compressed: number; plain: number; flags: number; method: number; name: Buffer };

const describeEntry = (entry: RawEntry): Facts & { data: Buffer } => {
  const content = toBytes(entry.content ?? '');
  const method = entry.method ?? 0;
  const data =
    entry.raw === undefined ? (method === 8 ? deflateRawSync(content) : content) : toBytes(entry.raw);
  const flags =
    (entry.flags ?? (typeof entry.name === 'string' ? UTF8_FLAG : 0)) |
    (entry.descriptor === undefined ? 0 : SIZES_FOLLOW);
  return {
    crc: crc32(content),
    compressed: data.length,
    plain: content.length,
    flags,
    method,
    name: toBytes(entry.name),
    data,
  };
};

const makeDescriptor = (kind: RawEntry['descriptor'], facts: Facts): Buffer => {
  const narrow = [u32(facts.crc), u32(facts.compressed), u32(facts.plain)];
  switch (kind) {
    case undefined:
      return Buffer.alloc(0);
    case 'plain':
      return Buffer.concat(narrow);
    case 'signed':
      return Buffer.concat([u32(0x08074b50), ...narrow]);
    case 'wide':
      return Buffer.concat([u32(0x08074b50), u32(facts.crc), u64(facts.compressed), u64(facts.plain)]);
    case 'wrong-crc':
      return Buffer.concat([u32(0x08074b50), u32(facts.crc + 1), u32(facts.compressed), u32(facts.plain)]);
    case 'wrong-size':
      return Buffer.concat([u32(0x08074b50), u32(facts.crc), u32(facts.compressed + 1), u32(facts.plain)]);
  }
};

const makeLocal = (entry: RawEntry, facts: Facts): Buffer => {
  const given = entry.local ?? {};
  const follows = entry.descriptor !== undefined;
  const name = toBytes(given.name ?? facts.name);
  const wideExtra =
    entry.isZip64 === true
      ? Buffer.concat([u16(1), u16(16), u64(facts.plain), u64(facts.compressed)])
      : Buffer.alloc(0);
  const extra = toBytes(given.extra ?? (follows ? Buffer.alloc(0) : wideExtra));
  const size = (value: number): number => (follows ? 0 : entry.isZip64 === true ? WIDE : value);
  return Buffer.concat([
    u32(given.signature ?? 0x04034b50),
    u16(20),
    u16(given.flags ?? facts.flags),
    u16(given.method ?? facts.method),
    u16(0),
    u16(0x2821),
    u32(given.crc32 ?? (follows ? 0 : facts.crc)),
    u32(given.compressedBytes ?? size(facts.compressed)),
    u32(given.bytes ?? size(facts.plain)),
    u16(name.length),
    u16(extra.length),
    name,
    extra,
  ]);
};

const makeCentral = (entry: RawEntry, facts: Facts, headerStart: number): Buffer => {
  const given = entry.central ?? {};
  const name = toBytes(given.name ?? facts.name);
  const start = given.headerStart ?? headerStart;
  const isWide = entry.isZip64 === true;
  const wideExtra = isWide
    ? Buffer.concat([u16(1), u16(24), u64(facts.plain), u64(facts.compressed), u64(start)])
    : Buffer.alloc(0);
  const extra = toBytes(given.extra ?? wideExtra);
  const comment = toBytes(entry.comment ?? '');
  return Buffer.concat([
    u32(given.signature ?? 0x02014b50),
    u16(((entry.madeByHost ?? 3) << 8) | 63),
    u16(20),
    u16(given.flags ?? facts.flags),
    u16(given.method ?? facts.method),
    u16(0),
    u16(0x2821),
    u32(given.crc32 ?? facts.crc),
    u32(given.compressedBytes ?? (isWide ? WIDE : facts.compressed)),
    u32(given.bytes ?? (isWide ? WIDE : facts.plain)),
    u16(name.length),
    u16(extra.length),
    u16(comment.length),
    u16(0),
    u16(0),
    u32(((entry.unixMode ?? 0) << 16) | (entry.dosAttributes ?? 0)),
    u32(isWide ? WIDE : start),
    name,
    extra,
    comment,
  ]);
};

/** Writes an archive byte by byte, right or as wrong as asked; shares nothing with the code that it tests. */
export const buildRawZip = (entries: readonly RawEntry[], options: RawZipOptions = {}): Buffer => {
  const parts: Buffer[] = [toBytes(options.before ?? Buffer.alloc(0))];
  const central: Buffer[] = [];
  const length = (buffers: readonly Buffer[]): number => buffers.reduce((sum, part) => sum + part.length, 0);
  for (const entry of entries) {
    const facts = describeEntry(entry);
    central.push(makeCentral(entry, facts, length(parts)));
    parts.push(makeLocal(entry, facts), facts.data, makeDescriptor(entry.descriptor, facts));
    parts.push(toBytes(entry.junkAfter ?? Buffer.alloc(0)));
  }
  parts.push(toBytes(options.beforeDirectory ?? Buffer.alloc(0)));
  const directoryStart = length(parts);
  const directoryBytes = length(central);
  parts.push(...central);
  const { zip64End, end = {} } = options;
  if (zip64End !== undefined && zip64End !== false) {
    const given = zip64End === true ? {} : zip64End;
    const recordStart = length(parts);
    const count = given.entryCount ?? BigInt(entries.length);
    parts.push(
      Buffer.concat([
        u32(0x06064b50),
        u64(44),
        u16(45),
        u16(45),
        u32(0),
        u32(0),
        u64(count),
        u64(count),
        u64(directoryBytes),
        u64(given.directoryStart ?? directoryStart),
      ]),
      Buffer.concat([u32(0x07064b50), u32(0), u64(given.recordStart ?? recordStart), u32(1)]),
    );
  }
  const isWideEnd = zip64End !== undefined && zip64End !== false;
  const comment = toBytes(options.comment ?? Buffer.alloc(0));
  parts.push(
    Buffer.concat([
      u32(0x06054b50),
      u16(end.disk ?? 0),
      u16(end.disk ?? 0),
      u16(end.entryCount ?? (isWideEnd ? 0xffff : entries.length)),
      u16(end.entryCount ?? (isWideEnd ? 0xffff : entries.length)),
      u32(end.directoryBytes ?? (isWideEnd ? WIDE : directoryBytes)),
      u32(end.directoryStart ?? (isWideEnd ? WIDE : directoryStart)),
      u16(comment.length),
      comment,
    ]),
    toBytes(options.after ?? Buffer.alloc(0)),
  );
  return Buffer.concat(parts);
};

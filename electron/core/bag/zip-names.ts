import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { breakZipRule } from './zip-policy.ts';

/** General purpose bit 11: the name is UTF-8 (APPNOTE 4.4.4). */
const UTF8_FLAG = 0x800;

/** Info-ZIP Unicode Path extra field (APPNOTE 4.6.9). */
const UNICODE_PATH = 0x7075;

type RawEntry = Pick<Entry, 'generalPurposeBitFlag' | 'fileNameRaw' | 'extraFields'>;

const tryDecode = (bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const isFlaggedUtf8 = (entry: RawEntry): boolean => (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0;

/** The second name that some readers prefer and others do not know; obeyed only when it is made for this name. */
const readUnicodePath = (entry: RawEntry): Uint8Array | undefined => {
  const field = entry.extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  if (field === undefined || field.length < 6 || field[0] !== 1) return undefined;
  return field.readUInt32LE(1) === crc32(entry.fileNameRaw) ? field.subarray(5) : undefined;
};

/**
 * Decodes the names of a whole archive: flagged ones as UTF-8; the others as UTF-8 if all of them are, else all of
 * them as GB 18030. Decided for the archive and not name by name, because some short Chinese names in GB 18030 are
 * valid UTF-8 by chance (袁 is D4 AC, which UTF-8 reads as a Cyrillic letter).
 * @throws PanelDeskError `zip-rule-broken` for names in neither encoding or with two different readings
 */
export const decodeZipNames = (entries: readonly RawEntry[]): readonly string[] => {
  const isAllUtf8 = entries.every(
    (entry) => isFlaggedUtf8(entry) || tryDecode(entry.fileNameRaw, 'utf-8') !== undefined,
  );
  return entries.map((entry) => {
    const encoding = isFlaggedUtf8(entry) || isAllUtf8 ? 'utf-8' : 'gb18030';
    const name = tryDecode(entry.fileNameRaw, encoding);
    if (name === undefined) throw breakZipRule('name-encoding-unknown', entry.fileNameRaw.toString('latin1'));
    const second = readUnicodePath(entry);
    if (second !== undefined && tryDecode(second, 'utf-8') !== name) {
      throw breakZipRule('name-has-two-readings', name);
    }
    return name;
  });
};

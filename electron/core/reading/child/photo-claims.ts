import ExifReader from 'exifreader';
import type { FileClaims } from '../../../../shared/domain/scoring/sheet.ts';

const MAX_WORDS = 80;
const DECIMALS = 6;

/** What exifreader says for a value that lies beyond the end of the file. */
const FAULTY = '<faulty value>';

type Tags = Readonly<Record<string, { readonly description?: unknown } | undefined>>;

/** A camera's words on one line; undefined where there are none. */
const wordsOf = (tags: Tags, name: string): string | undefined => {
  const given = tags[name]?.description;
  if (typeof given !== 'string' || given === FAULTY) return undefined;
  const plain = given
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? undefined : plain.slice(0, MAX_WORDS);
};

/** `2026:11:20 09:30:00` as everybody else writes it; a zone where the camera gave one. */
const takenAtOf = (tags: Tags): string | undefined => {
  const given = wordsOf(tags, 'DateTimeOriginal') ?? wordsOf(tags, 'DateTimeDigitized');
  if (given === undefined || /^[0: ]+$/.test(given)) return undefined;
  const zone = wordsOf(tags, 'OffsetTimeOriginal') ?? '';
  const isZone = /^[+-]\d\d:\d\d$/.test(zone);
  return given.replace(/^(\d{4}):(\d\d):(\d\d) /, '$1-$2-$3T') + (isZone ? zone : '');
};

const degreesOf = (given: unknown, most: number): string | undefined => {
  if (typeof given !== 'number' || !Number.isFinite(given) || Math.abs(given) > most) return undefined;
  const text = given.toFixed(DECIMALS).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
};

const placeOf = (gps: { readonly Latitude?: unknown; readonly Longitude?: unknown } | undefined) => {
  const latitude = degreesOf(gps?.Latitude, 90);
  const longitude = degreesOf(gps?.Longitude, 180);
  // half a place is none
  return latitude === undefined || longitude === undefined ? {} : { latitude, longitude };
};

const deviceOf = (tags: Tags): string | undefined => {
  const [make = '', model = ''] = [wordsOf(tags, 'Make'), wordsOf(tags, 'Model')];
  const device = model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`;
  return device.trim() === '' ? undefined : device.trim().slice(0, MAX_WORDS);
};

/** What a JPEG, HEIC, PNG or WebP says of itself; empty for everything else, and for what cannot be read. */
export const readPhotoClaims = (bytes: Uint8Array): FileClaims => {
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { exif, gps } = ExifReader.load(file, { expanded: true });
    // each tag has its own type there; nothing of a camera's words is believed before it is looked at
    const tags = { ...exif } as unknown as Tags;
    const [takenAt, device] = [takenAtOf(tags), deviceOf(tags)];
    return {
      ...(takenAt === undefined ? {} : { takenAt }),
      ...placeOf(gps),
      ...(device === undefined ? {} : { device }),
    };
  } catch {
    return {};
  }
};

import { breakBagRule } from './bag-rules.ts';

/**
 * How a bag's tag files but bagit.txt are encoded (RFC 8493, 2.1.1): names of the IANA registry that a bag of an earlier year or another
 * country may declare. Others are refused: a guess would name other files than the bagger meant.
 */
const DECODERS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16be': 'utf-16be',
  'utf-16le': 'utf-16le',
  'iso-8859-1': 'iso-8859-1',
  'windows-1252': 'windows-1252',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  shift_jis: 'shift_jis',
  'euc-jp': 'euc-jp',
  'euc-kr': 'euc-kr',
};

/** RFC 2781, 4.3: big-endian unless a byte order mark says otherwise. */
const decoderOfUtf16 = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';

export type TagEncoding = string;

/** The declared name in lower case. Throws `bag-rule-broken` (`tag-encoding-unknown`). */
export const requireTagEncoding = (declared: string): TagEncoding => {
  const name = declared.toLowerCase();
  if (name !== 'utf-16' && !(name in DECODERS)) throw breakBagRule('tag-encoding-unknown', 'bagit.txt');
  return name;
};

/**
 * The text of a tag file. A byte order mark belongs to UTF-16; in UTF-8 it stays and breaks what is read, as RFC 8493 wants of bagit.txt.
 * Throws `bag-rule-broken` (`tag-encoding-differs`) where the bytes are not what was declared.
 */
export const decodeTagText = (bytes: Uint8Array, file: string, encoding: TagEncoding = 'utf-8'): string => {
  const decoder = encoding === 'utf-16' ? decoderOfUtf16(bytes) : DECODERS[encoding];
  if (decoder === undefined) throw breakBagRule('tag-encoding-unknown', file);
  try {
    const keepsMark = !decoder.startsWith('utf-16');
    return new TextDecoder(decoder, { fatal: true, ignoreBOM: keepsMark }).decode(bytes);
  } catch (error) {
    throw breakBagRule('tag-encoding-differs', file, error);
  }
};

import type { NameRule } from './zip-policy.ts';

/** C0 and C1 controls, and the marks that reorder text so that a name reads differently from what it is. */
const CONTROL = /[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFD]|\p{Cs}/u;

/** Device names of Windows: with any extension, in any case, also with the superscript digits of Latin-1. */
const WINDOWS_DEVICE =
  /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00B9\u00B2\u00B3])\s*(?:\.|$)/iu;

const WINDOWS_SIGN = /[<>:"|?*]/u;

/** NAME_MAX of the usual file systems, in bytes. */
const MAX_SEGMENT_BYTES = 255;

const findSegmentRule = (segment: string): NameRule | undefined => {
  if (segment === '..') return 'name-climbs-out';
  if (segment === '' || segment === '.') return 'name-empty-segment';
  if (/[. ]$/u.test(segment)) return 'name-ends-in-dot-or-space';
  if (WINDOWS_DEVICE.test(segment)) return 'name-reserved-by-windows';
  if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) return 'name-too-long';
  return undefined;
};

/**
 * The first rule that a name breaks, or undefined for a name that means the same file on every system. Names are
 * relative, with `/` between segments; a folder's closing `/` has to be taken off before. `%`, CR and LF are refused
 * because BagIt tools disagree on their encoding in manifests (RFC 8493, 2.1.3).
 */
export const findBrokenNameRule = (name: string, maxBytes: number): NameRule | undefined => {
  if (name === '') return 'name-empty';
  if (Buffer.byteLength(name) > maxBytes) return 'name-too-long';
  if (CONTROL.test(name)) return 'name-has-control';
  if (name.includes('\\')) return 'name-has-backslash';
  if (name.startsWith('/')) return 'name-absolute';
  if (/^[a-z]:/iu.test(name)) return 'name-drive-letter';
  if (name.includes('%')) return 'name-has-percent';
  for (const segment of name.split('/')) {
    const rule = findSegmentRule(segment);
    if (rule !== undefined) return rule;
  }
  return WINDOWS_SIGN.test(name) ? 'name-has-windows-sign' : undefined;
};

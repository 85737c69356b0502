import { hkdfSync } from 'node:crypto';

/**
 * A 32-byte key for one purpose, by HKDF-SHA-256 (RFC 5869) from a uniformly random 32-byte key. `context` names purpose
 * and object, such as `workspace-database:<review id>`; different contexts give unrelated keys. A `salt` (one per file,
 * say) separates keys of the same purpose further.
 */
export const deriveKey = (
  key: Uint8Array,
  context: string,
  salt: Uint8Array = new Uint8Array(0),
): Uint8Array => new Uint8Array(hkdfSync('sha256', key, salt, `paneldesk/1/${context}`, 32));

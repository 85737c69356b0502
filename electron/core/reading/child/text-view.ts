import type { MaterialPreview } from '../../../../shared/contract/materials.ts';
import { decodeText } from './decode-text.ts';

/** More than anybody reads on a screen. */
const MAX_BYTES = 1024 ** 2;

/** The beginning of a text, whole lines where it is cut. Throws as `decodeText` does. */
export const viewText = (bytes: Uint8Array): MaterialPreview => {
  const truncated = bytes.length > MAX_BYTES;
  const { text, encoding } = decodeText(bytes.subarray(0, MAX_BYTES));
  const end = truncated ? text.lastIndexOf('\n') : -1;
  return { kind: 'text', text: end > 0 ? text.slice(0, end) : text, encoding, truncated };
};

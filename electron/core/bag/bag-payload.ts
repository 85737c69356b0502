import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { findBrokenNameRule } from './name-rules.ts';
import { createTwinFinder } from './name-twins.ts';
import { DEFAULT_ZIP_LIMITS } from './zip-policy.ts';

export type PayloadItem = {
  /** relative to `data/`, with `/` */
  readonly name: string;
  /** bytes, or a function that is called when the file's turn comes */
  readonly source: Uint8Array | (() => AsyncIterable<Uint8Array>);
  /** in bytes; known sizes are held to, and let text be compressed */
  readonly size?: number | undefined;
};

export type PreparedItem = PayloadItem & { readonly path: string };

const refuse = (name: string, rule: string): never => {
  throw new PanelDeskError('name-not-portable', { name, rule });
};

/**
 * Collects the payload, checks its names by the rules that readers apply, and sorts it by path, so that equal content
 * gives equal bytes. Only names and sources are held, not the content of files.
 * @throws PanelDeskError `name-not-portable` `{ name, rule }`
 */
export const preparePayload = async (
  payload: Iterable<PayloadItem> | AsyncIterable<PayloadItem>,
): Promise<readonly PreparedItem[]> => {
  const items: PreparedItem[] = [];
  const findTwin = createTwinFinder();
  for await (const item of payload) {
    const name = item.name.normalize('NFC');
    const rule =
      findBrokenNameRule(name, DEFAULT_ZIP_LIMITS.maxNameBytes - 256) ?? findTwin({ name, isFolder: false });
    if (rule !== undefined) refuse(item.name, rule);
    items.push({ ...item, path: `data/${name}` });
  }
  return items.toSorted((a, b) => (a.path < b.path ? -1 : 1));
};

const TEXT_ENDING = /\.(?:json|jsonl|txt|csv|tsv|xml|html|svg|ya?ml|md|log)$/iu;

/** Below this a compressor costs more than it saves. */
const MIN_DEFLATED_BYTES = 512;

/**
 * Text is deflated, all else is stored: scans, PDF and office files are compressed already. Text beyond what readers
 * exempt from the ratio rule, or of unknown size, is stored too: an honest file must never look like a bomb.
 */
export const isWorthDeflating = (item: PreparedItem): boolean => {
  const size = item.source instanceof Uint8Array ? item.source.length : (item.size ?? 0);
  return (
    TEXT_ENDING.test(item.path) && size >= MIN_DEFLATED_BYTES && size <= DEFAULT_ZIP_LIMITS.ratioFreeBytes
  );
};

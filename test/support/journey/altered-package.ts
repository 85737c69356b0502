import { openBag } from '../../../electron/core/bag/read-bag.ts';
import { signDetached } from '../../../electron/core/signing/cms-detached.ts';
import type { Signer } from '../../../electron/core/signing/signer.ts';
import { makeBagFiles, type RawBagOptions } from '../zip/raw-bag.ts';
import { buildRawZip } from '../zip/raw-zip.ts';

export type Payload = Record<string, Uint8Array | string>;

/** The payload of a package by path below `data/`. */
export const readPayload = async (path: string): Promise<Payload> => {
  const bag = await openBag(path);
  try {
    const payload: Payload = {};
    for (const file of bag.payload)
      payload[file.path.replace(/^data\//, '')] = await bag.read(file.path, 1_000_000);
    return payload;
  } finally {
    await bag.close();
  }
};

/** Changes a JSON file of the payload. */
export const changeJson = (
  payload: Payload,
  name: string,
  change: (document: Record<string, unknown>) => Record<string, unknown>,
): Payload => ({
  ...payload,
  [name]: JSON.stringify(
    change(JSON.parse(Buffer.from(payload[name] ?? '{}').toString('utf8')) as Record<string, unknown>),
  ),
});

/** A package with any payload whose manifests hold, signed if a signer is given; then tampered with as asked. */
export const buildPackage = async (
  payload: Payload,
  signer: Signer | null,
  options: RawBagOptions = {},
): Promise<Uint8Array> => {
  const { tamper = {}, ...rest } = options;
  const files = makeBagFiles(payload, rest);
  const tagManifest = files.get('tagmanifest-sha256.txt');
  if (signer && tagManifest !== undefined)
    files.set('signature.p7s', await signDetached(Buffer.from(tagManifest), signer));
  for (const [path, content] of Object.entries(tamper)) {
    if (content === undefined) files.delete(path);
    else files.set(path, content);
  }
  return buildRawZip([...files].map(([path, content]) => ({ name: `bag/${path}`, content, method: 8 })));
};

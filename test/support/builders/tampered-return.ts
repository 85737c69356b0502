import { createHash } from 'node:crypto';
import { beforeAll } from 'vitest';
import { toCanonicalJson } from '../../../electron/core/formats/canonical-json.ts';
import { signDetached } from '../../../electron/core/signing/cms-detached.ts';
import { verifyFile, type FileFinding } from '../../../electron/core/verify/verify-file.ts';
import { aBureauWithExperts } from '../signing/test-keys.ts';
import { useScratch } from '../zip/scratch.ts';
import { makeReturn, writeBagOf, type MadeReturn } from './a-return.ts';

export type Json = Record<string, unknown>;
export type Change = Readonly<Record<string, Uint8Array | string | undefined>>;
/** Who repacks: nobody signs, the old signature is kept, or somebody with a key. */
export type Hand = 'nobody' | 'old-signature' | 'foreigner' | 'chair' | 'member';

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** A document with the value at a path of names and positions replaced; canonical, as everything in a return is. */
export const edit = (document: Json, place: readonly (string | number)[], value: unknown): string => {
  const copy = structuredClone(document);
  let node = copy as Record<string | number, unknown>;
  for (const step of place.slice(0, -1)) node = node[step] as Record<string | number, unknown>;
  node[place.at(-1) ?? ''] = value;
  return toCanonicalJson(copy);
};

export const faultsOf = ({ checks }: FileFinding): readonly string[] =>
  checks
    .filter((check) => check.verdict !== 'valid')
    .map(({ name, subject, reason }) => `${name} ${subject} ${reason}`);

/** One return per test file, made by the whole job, and everything that can be done to it. */
export const useTamperedReturn = () => {
  const scratch = useScratch();
  const built: { made?: MadeReturn; foreigner?: Parameters<typeof signDetached>[1] } = {};
  beforeAll(async () => {
    built.made = await makeReturn(scratch.root);
    built.foreigner = (await aBureauWithExperts(['沈奕'])).signers[0];
  }, 600_000);

  const made = (): MadeReturn => {
    if (!built.made) throw new Error('the return is made before the tests');
    return built.made;
  };
  const fileOf = (path: string): Uint8Array => {
    const file = made().files.get(path);
    if (!file) throw new Error(`no ${path}`);
    return file;
  };
  const textOf = (path: string): string => Buffer.from(fileOf(path)).toString();
  const jsonOf = (path: string): Json => JSON.parse(textOf(path)) as Json;

  const signerFor = (hand: Hand): ((bytes: Uint8Array) => Promise<Uint8Array>) | undefined => {
    if (hand === 'nobody') return undefined;
    if (hand === 'old-signature') return async () => made().signature;
    const key = hand === 'foreigner' ? built.foreigner : made()[hand];
    return key && ((bytes) => signDetached(bytes, key));
  };

  /** Repacks with right manifests and verifies. By the chair's own hand all that stands between is the content. */
  const verifyWith = async (change: Change, hand: Hand = 'chair'): Promise<FileFinding> => {
    const files = new Map(made().files);
    for (const [path, content] of Object.entries(change))
      if (content === undefined) files.delete(path);
      else files.set(path, typeof content === 'string' ? Buffer.from(content) : content);
    const target = await writeBagOf(scratch.path('small.return.zip'), files, signerFor(hand));
    return verifyFile(target, { trustedRoots: [] });
  };

  /** Results and the seal's digest of them changed together. */
  const withResults = (place: readonly (string | number)[], value: unknown): Change => {
    const results = edit(jsonOf('data/results.json'), place, value);
    return {
      'data/results.json': results,
      'data/seal.json': edit(jsonOf('data/seal.json'), ['resultsSha256'], sha256(results)),
    };
  };

  return { scratch, made, fileOf, textOf, jsonOf, verifyWith, withResults };
};

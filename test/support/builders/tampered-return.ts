import { createHash } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { toCanonicalJson } from '../../../electron/core/formats/canonical-json.ts';
import { signDetached } from '../../../electron/core/signing/cms-detached.ts';
import { openPaperReader, type ReadWords } from '../../../electron/core/verify/paper-words.ts';
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

/** Without the lines of single rules of a PDF, which the line of its signatures sums up. */
export const faultsOf = ({ checks }: FileFinding): readonly string[] =>
  checks
    .filter(({ name, verdict }) => verdict !== 'valid' && !name.startsWith('pdf:'))
    .map(({ name, subject, reason }) => `${name} ${subject} ${reason}`);

/** Changed results are not those whose code every paper prints: that is told of each, and not repeated where it is not the matter. */
export const faultsBesideCodes = (finding: FileFinding): readonly string[] =>
  faultsOf(finding).filter((fault) => !fault.endsWith(' results-not-signed'));

/** The same paper has the same words: most of a tampered return is as it was. */
const remember = (readWords: ReadWords): ReadWords => {
  const known = new Map<string, ReturnType<ReadWords>>();
  return (pdf, signal) => {
    const key = sha256(pdf);
    const words = known.get(key) ?? readWords(pdf, signal);
    known.set(key, words);
    return words;
  };
};

/** One return per test file, made by the whole job, and everything that can be done to it. */
export const useTamperedReturn = () => {
  const scratch = useScratch();
  const papers = openPaperReader();
  const readWords = remember(papers.readWords);
  const built: { made?: MadeReturn; foreigner?: Parameters<typeof signDetached>[1] } = {};
  beforeAll(async () => {
    built.made = await makeReturn(scratch.root);
    built.foreigner = (await aBureauWithExperts(['沈奕'])).signers[0];
  }, 600_000);
  afterAll(() => papers.close());

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
    return verifyFile(target, { trustedRoots: [], readWords });
  };

  /** Results and the seal's digest of them changed together. */
  const withResults = (place: readonly (string | number)[], value: unknown): Change => {
    const results = edit(jsonOf('data/results.json'), place, value);
    return {
      'data/results.json': results,
      'data/seal.json': edit(jsonOf('data/seal.json'), ['resultsSha256'], sha256(results)),
    };
  };

  /** The seal with another file's digest and size in the place of that one's. */
  const sealed = (list: 'opinions' | 'papers', at: number, file: Uint8Array): string => {
    const digested = JSON.parse(edit(jsonOf('data/seal.json'), [list, at, 'sha256'], sha256(file))) as Json;
    return edit(digested, [list, at, 'bytes'], file.length);
  };

  return { scratch, made, fileOf, textOf, jsonOf, verifyWith, withResults, sealed };
};

import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256, SubmissionId } from '../../../shared/domain/ids.ts';
import type { SupplementedSubmission } from '../../../shared/domain/supplement/supplement.ts';
import {
  SUPPLEMENT_FORMAT,
  SUPPLEMENT_PART_FORMAT,
  supplementFileSchema,
  supplementPartSchema,
  type SupplementFile,
} from '../../../shared/formats/supplement-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import { decodeUtf8, parseJsonText, readFormat } from '../formats/read-format.ts';
import type { SupplementTexts } from '../store/rows/supplement-rows.ts';
import { checkMaterials, type NamedFile } from './package-documents.ts';

const MAX_JSON_BYTES = 16 * 1024 * 1024;
const PAYLOAD = 'data/';

export const SUPPLEMENT_PATH = `${PAYLOAD}supplement.json`;

/** Below the supplement's own `data/`. */
export const partName = (id: string): string => `submissions/${id}/supplement.json`;

export interface SupplementDocuments {
  readonly head: SupplementFile;
  /** In the supplement's order. */
  readonly parts: readonly SupplementedSubmission[];
  readonly texts: SupplementTexts;
  /** Digest of each material by its path in the bag. */
  readonly materials: ReadonlyMap<string, Sha256>;
}

export const isSupplementBag = (bag: Bag): boolean =>
  bag.payload.some(({ path }) => path === SUPPLEMENT_PATH);

const readText = async (bag: Bag, path: string, signal?: AbortSignal): Promise<string> =>
  decodeUtf8(await bag.read(path, MAX_JSON_BYTES, signal), path);

/** Where a supplement lies in another file: only some of its submissions may be there. */
export interface SupplementInside {
  readonly root: string;
}

/**
 * Reads and checks the documents of a supplement: each part is its folder's, every file named is there with its digest, and
 * no other. Throws `format-…`, `bag-rule-broken`, `bag-digest-wrong`.
 */
export const readSupplementDocuments = async (
  bag: Bag,
  signal?: AbortSignal,
  inside?: SupplementInside,
): Promise<SupplementDocuments> => {
  const root = inside?.root ?? PAYLOAD;
  const payload = bag.payload.filter(({ path }) => path.startsWith(root));
  const headPath = `${root}supplement.json`;
  const headText = await readText(bag, headPath, signal);
  const document = parseJsonText(headText, headPath);
  const head = readFormat(supplementFileSchema, SUPPLEMENT_FORMAT, headPath, document);
  const inBag = new Set(payload.map(({ path }) => path));
  const parts: SupplementedSubmission[] = [];
  const texts = new Map<SubmissionId, string>();
  const present = inside ? head.submissions.filter((id) => inBag.has(root + partName(id))) : head.submissions;
  for (const id of present) {
    const path = root + partName(id);
    const text = await readText(bag, path, signal);
    const part = readFormat(supplementPartSchema, SUPPLEMENT_PART_FORMAT, path, parseJsonText(text, path));
    if (part.submission !== id)
      throw new PanelDeskError('format-invalid', { file: path, place: 'id', problem: part.submission });
    parts.push(part);
    texts.set(id, text);
  }
  const named = parts.flatMap(({ submission, materials }) =>
    materials.map((material): NamedFile => [`${root}submissions/${submission}/${material.file}`, material]),
  );
  const documents = [headPath, ...present.map((id) => root + partName(id))];
  return {
    head,
    parts,
    texts: { supplement: headText, parts: texts },
    materials: checkMaterials({ payload }, named, documents),
  };
};

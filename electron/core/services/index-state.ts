import type { Sha256 } from '../../../shared/domain/ids.ts';
import type { IndexState } from '../../../shared/contract/search.ts';
import type { IndexedDocument } from '../search/index-rows.ts';
import type { ReadableMaterial } from './readable-material.ts';

type Known = ReadonlyMap<Sha256, IndexedDocument>;

export const namesOf = ({ submission, material }: ReadableMaterial) => ({
  submissionId: submission.id,
  baseName: submission.baseName,
  materialId: material.id,
  title: material.title,
});

/** A picture is a page without words; nobody has to read it to know. */
const scannedOf = (readable: ReadableMaterial, known: Known): IndexState['scanned'] => {
  if (readable.kind === 'picture') return [{ ...namesOf(readable), pages: 1, of: 1 }];
  const found = known.get(readable.material.sha256);
  if (readable.kind === 'other' || found?.state !== 'read' || found.blankPages === 0) return [];
  return [{ ...namesOf(readable), pages: found.blankPages, of: found.pages }];
};

const unreadableOf = (readable: ReadableMaterial, known: Known): IndexState['unreadable'] => {
  if (readable.kind === 'picture') return [];
  const state = readable.kind === 'other' ? 'no-text' : known.get(readable.material.sha256)?.state;
  return state === undefined || state === 'read' ? [] : [{ ...namesOf(readable), why: state }];
};

/** How far the index has come, for one seat: every file of the material is in it, named as not searchable, or still to be read. */
export const describeIndex = (readable: readonly ReadableMaterial[], known: Known): IndexState => {
  const documents = readable.filter(({ kind }) => kind === 'document');
  const found = documents.flatMap(({ material }) => known.get(material.sha256) ?? []);
  return {
    documents: documents.length,
    done: found.length,
    pages: [...new Set(found)].reduce((sum, { pages }) => sum + pages, 0),
    scanned: readable.flatMap((each) => scannedOf(each, known)),
    unreadable: readable.flatMap((each) => unreadableOf(each, known)),
  };
};

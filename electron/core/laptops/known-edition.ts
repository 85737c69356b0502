import { contentOf, type Edition } from '../../../shared/domain/merging/edition.ts';
import { editionDocument } from '../../../shared/formats/sheets-file.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';
import type { KnownEdition } from '../store/rows/edition-rows.ts';

/** Gives an edition what it is known by. */
export const knowEdition = (edition: Edition): KnownEdition => {
  const document = toCanonicalJson(editionDocument(edition));
  return {
    edition,
    document,
    head: {
      id: digestOf(document),
      vector: edition.vector,
      unlocks: edition.unlocks,
      submitted: edition.submittedAt !== null,
      content: digestOf(toCanonicalJson(contentOf(edition))),
    },
  };
};

import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { fillScheme } from '../../../shared/domain/scheme/fill-scheme.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { SCHEME_FORMAT, schemeFileSchema } from '../../../shared/formats/scheme-file.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import { toCanonicalJson } from '../formats/canonical-json.ts';
import { readFormat } from '../formats/read-format.ts';

/** In whatever order the slots were filled. */
const canonicalSlots = ({ slots }: ResultsFile): string =>
  toCanonicalJson([...slots].sort((a, b) => (a.slot < b.slot ? -1 : 1)));

/**
 * The scheme that all panels worked by, the bureau's fillings in it. Results by different schemes, or by one scheme filled
 * differently, are not comparable: `scheme-invalid`.
 */
export const readSharedScheme = (first: ResultsFile, all: readonly ResultsFile[]): Scheme => {
  for (const results of all) {
    const rule =
      results.scheme.sha256 !== first.scheme.sha256
        ? 'schemes-differ'
        : canonicalSlots(results) !== canonicalSlots(first)
          ? 'slots-differ'
          : undefined;
    if (rule) throw new PanelDeskError('scheme-invalid', { rule, place: results.scheme.id });
  }
  const published = readFormat(schemeFileSchema, SCHEME_FORMAT, first.scheme.id, first.schemeFile);
  return fillScheme(published, first.slots);
};

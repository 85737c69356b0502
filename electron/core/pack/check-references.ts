import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { listIndicators } from '../../../shared/domain/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme.ts';
import type { SubmissionSource } from './read-source.ts';

/**
 * A claim or material for an indicator that the scheme does not hold would be packed and shown nowhere; a slip of the pen
 * has to be told while it can be put right. Throws `format-invalid` with the place in the file.
 */
export const requireKnownReferences = (scheme: Scheme, source: SubmissionSource, file: string): void => {
  const all = listIndicators(scheme).map(({ indicator }) => indicator);
  const indicators = new Set<string>(all.map((indicator) => indicator.id));
  const kinds = new Set(
    all.flatMap((indicator) =>
      indicator.requiredEvidence.flatMap(({ anyOf }) => anyOf.map((kind) => kind.id)),
    ),
  );
  const require = (known: ReadonlySet<string>, id: string, place: string): void => {
    if (!known.has(id)) throw new PanelDeskError('format-invalid', { file, place, problem: id });
  };
  source.claims.forEach((claim, at) => require(indicators, claim.indicator, `claims.${at}.indicator`));
  source.materials.forEach((material, at) => {
    material.indicators.forEach((id, index) =>
      require(indicators, id, `materials.${at}.indicators.${index}`),
    );
    material.evidence.forEach((id, index) => require(kinds, id, `materials.${at}.evidence.${index}`));
  });
};

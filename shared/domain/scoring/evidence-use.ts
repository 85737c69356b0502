import type { IndicatorId } from '../ids.ts';
import type { Entry, EvidenceLink, PageRegion } from './sheet.ts';

const isSameRegion = (a: PageRegion | undefined, b: PageRegion | undefined): boolean =>
  a === undefined || b === undefined
    ? a === b
    : a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Whether two links show the same thing: one file of the panel, or one page (or part of it) of one material. */
export const isSameEvidence = (a: EvidenceLink, b: EvidenceLink): boolean => {
  if (a.kind === 'attachment') return b.kind === 'attachment' && a.sha256 === b.sha256;
  return (
    b.kind === 'page' && a.material === b.material && a.page === b.page && isSameRegion(a.region, b.region)
  );
};

/** The other indicators of a sheet that rest on the same thing as a link of `indicator`, in the order of the entries. */
export const listOtherUses = (
  entries: readonly Pick<Entry, 'indicator' | 'evidence'>[],
  indicator: IndicatorId,
  link: EvidenceLink,
): readonly IndicatorId[] =>
  entries
    .filter(
      (entry) => entry.indicator !== indicator && entry.evidence.some((other) => isSameEvidence(link, other)),
    )
    .map((entry) => entry.indicator);

type Attachment = Extract<EvidenceLink, { kind: 'attachment' }>;

/** Files of a sheet, each once by its bytes, in the order in which they came, without those that `indicator` has already. */
export const listReusable = (
  entries: readonly Pick<Entry, 'indicator' | 'evidence'>[],
  indicator: IndicatorId,
): readonly Attachment[] => {
  const files = entries.flatMap((entry) =>
    entry.evidence.flatMap((link) => (link.kind === 'attachment' ? [{ on: entry.indicator, link }] : [])),
  );
  const here = new Set(files.filter(({ on }) => on === indicator).map(({ link }) => link.sha256));
  return files
    .map(({ link }) => link)
    .filter(
      ({ sha256 }, at, all) => all.findIndex((each) => each.sha256 === sha256) === at && !here.has(sha256),
    );
};

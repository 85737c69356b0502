import type { z } from 'zod';
import type { Submission } from '../../../shared/domain/review/review.ts';
import type { VisitRecord } from '../../../shared/domain/site-visit/visit-record.ts';
import { SITE_VISIT_FORMAT, type siteVisitFileSchema } from '../../../shared/formats/site-visit-file.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';
import { listVisitPhotos } from '../store/rows/visit-photo-rows.ts';
import { listVisitRecords } from '../store/rows/visit-record-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The ink stays on the paper; the file says which ink that was. */
const withoutInk = (record: VisitRecord): object => {
  if (record.kind !== 'acknowledgement') return record;
  const { ink, ...document } = record.document;
  return { ...record, document: { ...document, inkSha256: digestOf(toCanonicalJson(ink)) } };
};

/** `data/site-visits/<submission>.json` as it is written; undefined where nothing was ever recorded. */
export const writeVisitFile = (
  { reads, review }: Workspace,
  { id }: Submission,
): z.input<typeof siteVisitFileSchema> | undefined => {
  const records = listVisitRecords(reads, id);
  if (records.length === 0) return undefined;
  const written: unknown = {
    format: SITE_VISIT_FORMAT,
    review: review.id,
    submission: id,
    records: records.map(withoutInk),
    photos: listVisitPhotos(reads, id),
  };
  return JSON.parse(JSON.stringify(written)) as z.input<typeof siteVisitFileSchema>;
};

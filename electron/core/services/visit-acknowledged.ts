import type { SiteVisitView } from '../../../shared/contract/site-visit.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { factsOf } from '../../../shared/domain/site-visit/standing-record.ts';
import { standingOf } from '../../../shared/domain/site-visit/visit-record.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';
import type { RecordedVisit } from './visit-access.ts';

/** Of the facts as they stand: RFC 8785, SHA-256. */
export const digestOfVisit = ({ records, photos }: Pick<RecordedVisit, 'records' | 'photos'>): Sha256 =>
  digestOf(toCanonicalJson(JSON.parse(JSON.stringify(factsOf(records, photos)))));

/** The last acknowledgement, and whether the record still is what was acknowledged. */
export const acknowledgedState = (
  visit: RecordedVisit,
  recorded: (each: { readonly by: string; readonly at: string }) => { by: string; at: string },
): SiteVisitView['acknowledgement'] => {
  const [standing] = standingOf(visit.records, 'acknowledgement');
  if (!standing) return null;
  const { name, capacity, remarks, recordSha256 } = standing.document;
  return {
    name,
    capacity,
    remarks,
    recorded: recorded(standing),
    current: recordSha256 === digestOfVisit(visit),
  };
};

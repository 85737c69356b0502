import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { Desk } from './desk.ts';
import { BASE_A, SECRETARY } from './small-review.ts';

/** The secretary records at the applicant's that another value is to be counted; the visit is begun where it is not yet. */
export const acceptOnSite = async (
  desk: Desk,
  item: string,
  accepted: string,
  submission: SubmissionId = BASE_A,
): Promise<void> => {
  const at = desk.on(SECRETARY, submission);
  const visit = await desk.client.siteVisit.get(at);
  if (!visit.begun)
    await desk.client.siteVisit.saveHeader({
      ...at,
      date: '2026-05-06',
      place: '基地',
      weather: '',
      hosts: '',
      revision: 0,
    });
  const revision = visit.items.find(({ id }) => id === item)?.revision ?? 0;
  await desk.client.siteVisit.record({
    ...at,
    item,
    verdict: 'differs',
    verified: accepted,
    accepted,
    note: '现场量得',
    revision,
  });
};

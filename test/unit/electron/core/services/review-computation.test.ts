import { describe, expect, it } from 'vitest';
import { readOrDraft, readOrDraftAll } from '../../../../../electron/core/services/opinion-store.ts';
import {
  listCountedJudgements,
  listCountedWords,
} from '../../../../../electron/core/services/revealed-review.ts';
import { listCountedSheets } from '../../../../../electron/core/services/revealed-sheets.ts';
import {
  computeReview,
  computeSubmission,
} from '../../../../../electron/core/services/review-computation.ts';
import { findOpinion, listSavedOpinions } from '../../../../../electron/core/store/rows/opinion-rows.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import { decideAll, MIXED_SCHEME, scoreMixed } from '../../../../support/journey/mixed-review.ts';
import {
  BASE_A,
  BASE_B,
  LI,
  SECRETARY,
  STAFF,
  SUBMISSIONS,
  WANG,
} from '../../../../support/journey/small-review.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney({ scheme: MIXED_SCHEME });

/** Somebody is recused, and somebody changed points and words since. */
const disturbed = async (): Promise<Desk> => {
  const desk = await journey.deskAt('convened');
  await scoreMixed(desk);
  await decideAll(desk);
  await desk.client.convening.recuse({ ...desk.on(LI, BASE_B), memberId: LI, reason: '曾任该单位顾问' });
  const revision = {
    points: asPoints(200),
    comment: '仍然偏少，已核对名册',
    reason: '听取了说明',
    revision: 0,
  };
  await desk.client.corrections.revise({ ...desk.at(WANG, BASE_A, STAFF), ...revision });
  return desk;
};

describe('the review computed at once', () => {
  it('has the figures and decisions of its submissions computed one by one', async () => {
    const { workspace } = await disturbed();
    const alone = workspace.review.submissions.map((submission) => {
      const { aggregate, decisions, figures } = computeSubmission(workspace, submission);
      return { submission, aggregate, decisions, figures };
    });
    expect(alone[0]?.decisions).toHaveLength(3);
    expect(alone.map(({ aggregate }) => aggregate.sheets)).toEqual([3, 2]);
    for (const counted of [listCountedJudgements(workspace), listCountedWords(workspace)])
      expect(computeReview(workspace, counted).map(({ sheets: _sheets, ...computed }) => computed)).toEqual(
        alone,
      );
  });

  it('reads the words that `listCountedSheets` reads, in the same order', async () => {
    const { workspace } = await disturbed();
    const words = (sheets: ReturnType<typeof listCountedSheets>) =>
      sheets.map(({ member, entries }) => ({
        member,
        said: entries.map(({ indicator, comment }) => ({ indicator, comment })),
      }));
    const counted = listCountedWords(workspace);
    for (const id of SUBMISSIONS)
      expect(words(counted.get(id) ?? [])).toEqual(words(listCountedSheets(workspace, id)));
    expect(JSON.stringify(words(counted.get(BASE_A) ?? []))).toContain('仍然偏少，已核对名册');
  });

  it('drafts what is drafted for each alone, and keeps what was saved', async () => {
    const desk = await disturbed();
    const { workspace } = desk;
    const alone = workspace.review.submissions.map((submission) =>
      readOrDraft(workspace, submission, computeSubmission(workspace, submission)),
    );
    const before = readOrDraftAll(workspace);
    expect(before.map(({ opinion }) => opinion)).toEqual(alone);
    expect(before.map(({ drafted }) => drafted)).toEqual([false, false]);
    expect(JSON.stringify(before[0]?.opinion)).toContain('结构合理');
    await desk.client.opinions.saveSection({ ...desk.on(SECRETARY, BASE_A), section: 'advice', text: '好' });
    const after = readOrDraftAll(workspace);
    expect(after.map(({ drafted }) => drafted)).toEqual([true, true]);
    expect(after[0]?.opinion.sections.at(-1)?.text).toBe('好');
    expect(after[1]?.opinion).toEqual(alone[1]);
    const saved = listSavedOpinions(workspace.reads);
    for (const id of SUBMISSIONS) expect(saved.get(id)).toEqual(findOpinion(workspace.reads, id));
  });

  it('tells a seat of the opinions that it may see', async () => {
    const desk = await disturbed();
    const listed = async (member: typeof LI) =>
      (await desk.client.opinions.list(desk.sit(member))).opinions.map(({ submissionId }) => submissionId);
    expect(await listed(LI)).toEqual([BASE_A]);
    expect(await listed(WANG)).toEqual([BASE_A, BASE_B]);
    expect(await codeOf(desk.client.opinions.get(desk.on(LI, BASE_B)))).toBe('recused');
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packReview } from '../../electron/core/pack/pack-review.ts';
import { recordAcceptance } from '../../electron/core/store/rows/review-rows.ts';
import { recordSignIn } from '../../electron/core/store/rows/seat-rows.ts';
import { closeRound, markSubmitted, writeEntry } from '../../electron/core/store/rows/sheet-rows.ts';
import { insertDeclaration, insertUndertaking } from '../../electron/core/store/rows/standing-rows.ts';
import type { WritableDatabase } from '../../electron/core/store/database-types.ts';
import {
  asClaimedTime,
  asEvidenceId,
  asIndicatorId,
  asMaterialId,
  asMemberId,
  asSubmissionId,
  type MemberId,
} from '../../shared/domain/ids.ts';
import { asPoints } from '../../shared/domain/points.ts';
import { linkResources } from '../support/journey/resources.ts';
import { openDesk, theRealClock, type Desk } from '../support/journey/desk.ts';
import { openPackageFile } from '../support/journey/steps.ts';
import { SMALL_REVIEW, SMALL_SCHEME } from '../support/journey/small-review.ts';

const SUBMISSIONS = 200;
const GROUPS = 5;
const ROWS_A_GROUP = 6;
const EXPERTS = 11;
const MAX_POINTS = 10;
const COMMENT = '面积符合要求，布局合理，材料与现场情况一致。';
const NOW = asClaimedTime('2026-05-06T01:00:00.000Z');

const number = (at: number): string => String(at + 1).padStart(3, '0');
const title = (zh: string) => ({ zh });
const source = { article: '第一条', quote: '本条为测试而写。' };

export const FULL_SIZE = {
  submissions: Array.from({ length: SUBMISSIONS }, (_, at) => asSubmissionId(`base-${number(at)}`)),
  members: Array.from({ length: EXPERTS }, (_, at) => asMemberId(`expert-${number(at)}`)),
  indicators: Array.from({ length: GROUPS * ROWS_A_GROUP }, (_, at) => asIndicatorId(`row-${number(at)}`)),
};

/** The chair of the full-size review. */
export const FULL_SIZE_CHAIR: MemberId = asMemberId('expert-001');

const SCHEME = {
  ...SMALL_SCHEME,
  groups: Array.from({ length: GROUPS }, (_, group) => ({
    id: `group-${number(group)}`,
    title: title(`第${group + 1}部分`),
    maxPoints: ROWS_A_GROUP * MAX_POINTS,
    source,
    indicators: FULL_SIZE.indicators
      .slice(group * ROWS_A_GROUP, (group + 1) * ROWS_A_GROUP)
      .map((id) => ({ id, title: title(`指标 ${id}`), mode: 'points', maxPoints: MAX_POINTS, source })),
  })),
};

const writeSource = (folder: string): string => {
  const put = (path: string, content: unknown): void =>
    writeFileSync(join(folder, path), JSON.stringify(content));
  mkdirSync(folder, { recursive: true });
  put('scheme.yaml', SCHEME);
  put('review.yaml', {
    ...SMALL_REVIEW,
    roster: FULL_SIZE.members.map((id, at) => ({
      id,
      name: `专家${number(at)}`,
      role: id === FULL_SIZE_CHAIR ? 'chair' : 'member',
      expertise: '工程',
      organisation: `大学${number(at)}`,
    })),
    submissions: FULL_SIZE.submissions,
  });
  for (const [at, id] of FULL_SIZE.submissions.entries()) {
    mkdirSync(join(folder, id), { recursive: true });
    put(join(id, 'submission.yaml'), {
      id,
      baseName: `基地 ${number(at)}`,
      applicant: { name: `运营公司 ${number(at)}` },
      claims: [],
      materials: [],
    });
  }
  return folder;
};

const seatEverybody = (db: WritableDatabase): void => {
  recordAcceptance(db, null, NOW);
  for (const member of FULL_SIZE.members) {
    recordSignIn(db, member, NOW);
    insertUndertaking(db, { member, textSha256: '0'.repeat(64), ink: '{}', signedAt: NOW });
    insertDeclaration(db, { member, relations: [], declaredAt: NOW });
  }
};

/** Points that repeat nowhere near each other, the same in every run; every third entry has words and a pinned page. */
const scoreEverything = (db: WritableDatabase): void => {
  // By its own statement: `addEvidence` looks for the last place of all, once for each of twenty thousand.
  const addPage = db.prepare(
    'INSERT INTO evidence (id, member_id, submission_id, indicator_id, ordinal, document, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  FULL_SIZE.members.forEach((member, m) =>
    FULL_SIZE.submissions.forEach((submission, s) => {
      const key = { member, submission };
      FULL_SIZE.indicators.forEach((indicator, r) => {
        const points = asPoints(((s * 7 + m * 13 + r * 5 + ((s * r) % 11)) % (2 * MAX_POINTS + 1)) * 50);
        const isSaid = (s + m + r) % 3 === 0;
        writeEntry(db, key, { indicator, points, comment: isSaid ? COMMENT : '', revision: 1 }, NOW);
        if (!isSaid) return;
        const id = asEvidenceId(`e-${m}-${s}-${r}`);
        const link = { kind: 'page', id, material: asMaterialId('plan'), page: 2, note: '见第二页' } as const;
        addPage.run(id, member, submission, indicator, r, JSON.stringify(link), NOW);
      });
      markSubmitted(db, key, NOW);
    }),
  );
};

/** A review of 200 submissions × 30 indicators × 11 experts on a desk of its own, its round open or closed. */
export const openFullSize = async (folder: string, isClosed: boolean): Promise<Desk> => {
  linkResources(join(folder, 'resources'));
  const { path } = await packReview({
    folder: writeSource(join(folder, 'full-size-source')),
    target: join(folder, 'full-size.review.zip'),
    schemes: folder,
    date: '2026-04-01',
    signer: undefined,
  });
  const desk = await openDesk(folder, theRealClock);
  await openPackageFile(desk, path);
  desk.workspace.record((db) => {
    seatEverybody(db);
    if (!isClosed) return;
    scoreEverything(db);
    closeRound(db, { closedAt: NOW, closedBy: FULL_SIZE_CHAIR, reason: null });
  });
  return desk;
};

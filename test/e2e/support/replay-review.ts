import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../../electron/cli/demo/core-client.ts';
import { agree, convene, signAndReturn, type RunningReview } from '../../../electron/cli/demo/run-review.ts';
import type { SampleMarks } from '../../../electron/cli/demo/sample-marks.ts';
import { openBag } from '../../../electron/core/bag/read-bag.ts';
import { openCore, type Core } from '../../../electron/core/core.ts';
import { writeAtomically } from '../../../electron/core/files/write-atomically.ts';
import { resultsFileSchema, type ResultsFile } from '../../../shared/formats/results-file.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', '..', 'dist', 'resources');
const MOST_BYTES = 10_000_000;

/** `data/results.json` of a return package, as it is. */
export const readResults = async (returnPath: string): Promise<Buffer> => {
  const bag = await openBag(returnPath);
  try {
    return Buffer.from(await bag.read('data/results.json', MOST_BYTES));
  } finally {
    await bag.close();
  }
};

type JudgedSubmission = ResultsFile['submissions'][number];
type GivenSheet = JudgedSubmission['sheets'][number];

interface Replay {
  readonly core: Core;
  readonly review: RunningReview;
  /** Paths of the files that were attached, by digest. */
  readonly attachments: ReadonlyMap<string, string>;
}

const giveSheet = async (
  { core, review, attachments }: Replay,
  submissionId: JudgedSubmission['submission'],
  { member, entries }: GivenSheet,
): Promise<void> => {
  const { scoring } = review.client;
  const on = { reviewId: review.reviewId, session: review.sessions.get(member) ?? '', submissionId };
  for (const { indicator, evidence, ...given } of entries) {
    const at = { ...on, indicatorId: indicator };
    for (const link of evidence) {
      if (link.kind === 'page') {
        const { material: materialId, page, region, note } = link;
        await scoring.pinPage({ ...at, materialId, page, region, note });
      } else {
        const { name, note } = link;
        const file = core.files.registerPath(attachments.get(link.sha256) ?? '', { name });
        await scoring.attach({ ...at, file, name, note });
      }
    }
    await scoring.save({ ...at, ...given, revision: 0 });
  }
  await scoring.submit(on);
};

/** What the panel agreed on, in the form in which the demonstration is told what to agree on. */
const marksOf = (results: ResultsFile): SampleMarks => ({
  format: 'paneldesk/sample-marks/1',
  sheets: [],
  decisions: results.submissions.flatMap(({ submission, decisions }) =>
    decisions.map((decision) => ({ ...decision, values: [...decision.values], submission })),
  ),
  opinions: results.submissions.map(({ submission, opinion }) => ({
    submission,
    sections: Object.fromEntries(opinion.map(({ section, text }) => [section, text])),
  })),
});

/**
 * The same review once more on one laptop: a fresh workspace in which the same members give the same scores, agree on the
 * same, sign and return. Gives its `results.json`.
 */
export const replayOnOneLaptop = async (
  packagePath: string,
  written: Uint8Array,
  attachments: ReadonlyMap<string, string>,
): Promise<Buffer> => {
  const results = resultsFileSchema.parse(JSON.parse(Buffer.from(written).toString('utf8')));
  const home = await mkdtemp(join(tmpdir(), 'panel-replay-'));
  const core = await openCore({ home, host: 'loopback', resources: RESOURCES, appVersion: '0.0.0' });
  try {
    const review = await convene(core, connect(core), {
      packagePath,
      experts: results.members.length,
      marks: marksOf(results),
      say: () => undefined,
    });
    const replay = { core, review, attachments };
    // Backwards, to show that the order in which sheets come about is nowhere in the results.
    for (const { submission, sheets } of results.submissions.toReversed())
      for (const sheet of sheets.toReversed()) await giveSheet(replay, submission, sheet);
    const chair = review.experts.find((member) => member.role === 'chair');
    if (!chair) throw new Error('nobody chairs');
    const session = review.sessions.get(chair.id) ?? '';
    await review.client.scoring.closeRound({ reviewId: review.reviewId, session });
    await agree(review);
    const receipt = await signAndReturn(review);
    const source = core.files.open(receipt.file ?? '');
    if (!source) throw new Error('nothing was returned');
    const path = join(home, receipt.name);
    await writeAtomically(path, source.stream());
    return await readResults(path);
  } finally {
    await core.close();
    await rm(home, { recursive: true, force: true });
  }
};
